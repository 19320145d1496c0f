import { SegmentedControl } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { useKeptFields } from "../../ui/useKeptFields.ts";
import { type Dossier, useApplicationScheme } from "../dossier.query.ts";
import { usePoints } from "../reading/usePoints.ts";
import styles from "./ProgrammeSide.module.css";
import { type CheckedCompetence, checkOf, competencesOf } from "./programmeCheck.view.ts";

/** The check of a programme, competence by competence, then its approval or what has to change (R-PROG-2). */
export function ProgrammeJudgement({ dossier }: { readonly dossier: Dossier }) {
  const competences = competencesOf(dossier, useApplicationScheme());
  const version = dossier.programme?.versions.at(-1)?.version ?? 0;
  const kept = useKeptFields(`programme/${dossier.id}/${version}`);
  return (
    <Section
      title="Vérification, compétence par compétence"
      lead="Lisez ce que le programme montre de chaque compétence, puis dites si elle est couverte. Votre avis est gardé sur cet appareil jusqu’à l’envoi."
    >
      <ul className={styles.competences}>
        {competences.map((competence) => (
          <CompetenceCheck
            key={competence.code}
            competence={competence}
            verdict={kept.fields[`${competence.code}.covered`]}
            note={kept.fields[`${competence.code}.note`] ?? ""}
            onWrite={(field, value) => kept.set(`${competence.code}.${field}`, value)}
          />
        ))}
      </ul>
      <Conclusion dossier={dossier} kept={kept} competences={competences} version={version} />
    </Section>
  );
}

interface CheckProps {
  readonly competence: CheckedCompetence;
  readonly verdict: string | undefined;
  readonly note: string;
  readonly onWrite: (field: "covered" | "note", value: string) => void;
}

function CompetenceCheck({ competence, verdict, note, onWrite }: CheckProps) {
  return (
    <li className={styles.competence}>
      <header className={styles.head}>
        <h3 className={styles.title}>{competence.title}</h3>
        <StatusBadge
          {...(competence.covered
            ? ({ tone: "success", label: "Couverte selon la matrice" } as const)
            : ({ tone: "danger", label: "Non couverte selon la matrice" } as const))}
        />
      </header>
      <p className={styles.soft}>{competence.text}</p>
      <p>
        <strong>Attendu :</strong> {competence.expected}. <strong>Prévu :</strong> {competence.hours}.
      </p>
      <ul className={styles.sequences}>
        {competence.sequences.map(({ title, level, passage }) => (
          <li key={title}>
            {title} ({level}){passage !== "" && <> : {passage}</>}
          </li>
        ))}
        {competence.sequences.length === 0 && <li>Aucune séquence</li>}
      </ul>
      <div className={styles.verdict}>
        <SegmentedControl
          aria-label={`${competence.title} : votre avis`}
          value={verdict ?? ""}
          onChange={(value) => onWrite("covered", value)}
          data={[
            { value: "yes", label: "Couverte" },
            { value: "no", label: "Non couverte" },
          ]}
        />
        <LongField
          label={`Remarque sur ${competence.title}`}
          description="Facultatif"
          minRows={1}
          most={2000}
          value={note}
          onChange={(event) => onWrite("note", event.currentTarget.value)}
        />
      </div>
    </li>
  );
}

interface ConclusionProps {
  readonly dossier: Dossier;
  readonly kept: ReturnType<typeof useKeptFields>;
  readonly competences: readonly CheckedCompetence[];
  readonly version: number;
}

function Conclusion({ dossier, kept, competences, version }: ConclusionProps) {
  const reason = kept.fields.reason ?? "";
  const { items, whyNotApprove, whyNotChanges } = checkOf(competences, kept.fields);
  const options = { to: { programmeId: dossier.id }, position: dossier.programme?.position ?? null };
  const points = usePoints(dossier.id);
  const navigate = useNavigate();
  const approve = useCommand("POST /api/programmes/:programmeId/approve", {
    ...options,
    onDone: () => {
      kept.clear();
      notifyDone("Le programme est validé.");
    },
  });
  const change = useCommand("POST /api/programmes/:programmeId/changes", {
    ...options,
    onDone: () => {
      kept.clear();
      points.add("programme", reason);
      notifyDone("Avis enregistré. Relisez le complément préparé, puis envoyez-le à l’organisme.");
      void navigate({ to: `/dossiers/${dossier.id}/candidature` });
    },
  });
  return (
    <div className={styles.conclusion}>
      <ActionButton command={approve} fields={{ version, items }} unavailable={whyNotApprove}>
        Valider le programme
      </ActionButton>
      <LongField
        label="Ou ce qui doit changer"
        description="Ce texte est repris dans la demande de compléments, que vous enverrez ensuite à l’organisme."
        minRows={2}
        most={4000}
        value={reason}
        onChange={(event) => kept.set("reason", event.currentTarget.value)}
      />
      <ActionButton command={change} fields={{ version, items, reason }} kind="secondary" unavailable={whyNotChanges}>
        Demander des modifications
      </ActionButton>
    </div>
  );
}
