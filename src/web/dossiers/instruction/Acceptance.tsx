import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import type { useKeptFields } from "../../ui/useKeptFields.ts";
import type { Dossier } from "../dossier.query.ts";
import styles from "./AdmissibilitySide.module.css";
import { type Judged, whyNotAccept } from "./admissibility.view.ts";

interface Props {
  readonly dossier: Dossier;
  readonly kept: ReturnType<typeof useKeptFields>;
  readonly judged: Judged;
  readonly gated: boolean;
}

/** Declares the application valid, by name and with reasons; the next step opens. */
export function Acceptance({ dossier, kept, judged, gated }: Props) {
  const reason = kept.fields.reason ?? "";
  const command = useCommand("POST /api/dossiers/:dossierId/accept", {
    to: { dossierId: dossier.id },
    position: dossier.position,
    onDone: () => {
      kept.clear();
      notifyDone("La candidature est recevable.");
    },
  });
  return (
    <Section
      title="Déclarer recevable"
      lead="La candidature passe à l’étape du règlement ; l’organisme en est averti."
      sheet
    >
      <div className={styles.form}>
        <LongField
          label="Conclusion"
          description="L’organisme la lit."
          minRows={2}
          most={4000}
          value={reason}
          onChange={(event) => kept.set("reason", event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ themes: [...judged.themes], reason }}
          unavailable={whyNotAccept(judged, gated, reason)}
          confirm={{
            title: "Déclarer cette candidature recevable ?",
            consequence: "La décision est prise en votre nom et ne se reprend pas. L’étape du règlement s’ouvre.",
            affected: [dossier.organisationName],
            confirmLabel: "Déclarer recevable",
          }}
        >
          Déclarer recevable…
        </ActionButton>
      </div>
    </Section>
  );
}
