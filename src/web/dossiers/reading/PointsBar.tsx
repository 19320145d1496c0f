import { sectionNames } from "../../../contract/dossierContent.sentences.ts";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { count } from "../../ui/format.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { isSection } from "../application/parts.ts";
import type { Dossier } from "../dossier.query.ts";
import styles from "./PointsBar.module.css";
import type { Points } from "./usePoints.ts";

interface Props {
  readonly dossier: Dossier;
  readonly points: Points;
}

/** The points prepared while reading, sent back together; at the bottom of the screen as soon as there is one. */
export function PointsBar({ dossier, points }: Props) {
  const command = useCommand("POST /api/dossiers/:dossierId/points", {
    to: { dossierId: dossier.id },
    position: dossier.position,
    onDone: () => {
      points.clear();
      notifyDone("Les compléments sont demandés à l’organisme.");
    },
  });
  const written = points.prepared.filter(({ text }) => text.trim() !== "");
  if (points.prepared.length === 0) return null;
  const names = written.map(({ section, text }) => `${isSection(section) ? sectionNames[section] : section} : ${text}`);
  return (
    <section className={styles.bar} aria-label="Compléments préparés">
      <p>{count(written.length, "complément préparé", "compléments préparés")}, gardés sur cet appareil.</p>
      <ActionButton
        command={command}
        fields={{ points: written.map(({ section, text }) => ({ section, text })) }}
        unavailable={written.length === 0 ? "Écrivez ce qui est attendu." : undefined}
        confirm={{
          title: "Demander ces compléments ?",
          consequence: (
            <>
              Le dossier revient à l’organisme, qui répond point par point puis le dépose à nouveau.
              <ul>
                {names.map((name) => (
                  <li key={name}>{name}</li>
                ))}
              </ul>
            </>
          ),
          affected: [dossier.organisationName],
          confirmLabel: "Envoyer la demande",
        }}
      >
        Relire et envoyer…
      </ActionButton>
    </section>
  );
}
