import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { onceDone } from "../ui/command.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { plainDay } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { LongText } from "../ui/LongText.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import { AnswerForm } from "./AnswerForm.tsx";
import { Files } from "./Files.tsx";
import { badgeOfGap } from "./gaps.view.ts";
import styles from "./Surveillance.module.css";
import type { Gap, Surveillance } from "./surveillance.query.ts";

interface Props {
  readonly surveillance: Surveillance;
}

/** The gaps of a concluded surveillance: to be corrected, then verified. */
export function Gaps({ surveillance }: Props) {
  return (
    <Section title="Écarts à corriger" lead="Chaque correction se dépose avec ses preuves ; elle est ensuite vérifiée.">
      <ul className={styles.points}>
        {surveillance.gaps.map((gap) => (
          <GapCard key={gap.point} surveillance={surveillance} gap={gap} />
        ))}
      </ul>
    </Section>
  );
}

function GapCard({ surveillance, gap }: Props & { readonly gap: Gap }) {
  const point = surveillance.points.find(({ code }) => code === gap.point);
  const { correction, refused, cleared } = gap;
  const waits = correction !== null && refused === null && !cleared;
  return (
    <li className={styles.point}>
      <div className={styles.head}>
        <h3 className={styles.title}>
          <span className="figures">{gap.point}</span> {point?.text}
        </h3>
        <StatusBadge {...badgeOfGap(gap)} />
      </div>
      {point?.rating?.note != null && <LongText text={point.rating.note} />}
      {!cleared && !waits && <DueDate day={gap.dueOn} rule="Délai fixé par la conclusion" />}
      {correction !== null && (
        <div className={styles.part}>
          <h4>
            Correction déposée le {plainDay(correction.on)}
            {gap.late && ", hors délai"}
          </h4>
          <LongText text={correction.text ?? "Effacé"} />
          <Files dossierId={surveillance.dossierId} files={correction.files} />
        </div>
      )}
      {refused !== null && (
        <div className={styles.part}>
          <h4>Pourquoi elle n’est pas retenue</h4>
          <LongText text={refused} />
        </div>
      )}
      {!cleared && !waits && surveillance.may.answer && <Correct surveillance={surveillance} gap={gap} />}
      {waits && surveillance.may.check && <Judge surveillance={surveillance} gap={gap} />}
    </li>
  );
}

function Correct({ surveillance: { id: surveillanceId, dossierId, position }, gap }: Props & { readonly gap: Gap }) {
  const staff = isStaff(useSession());
  const command = useCommand("POST /api/surveillances/:surveillanceId/corrections", {
    ...{ to: { surveillanceId }, position, onDone: () => notifyDone("La correction est déposée.") },
  });
  return (
    <AnswerForm
      dossierId={dossierId}
      kept={`${surveillanceId}/correction/${gap.point}`}
      point={gap.point}
      label={staff ? "Correction de l’organisme, saisie pour son compte" : "Ce qui est corrigé"}
      initial=""
      command={command}
    >
      Déposer la correction
    </AnswerForm>
  );
}

function Judge({ surveillance: { id: surveillanceId, position }, gap: { point } }: Props & { readonly gap: Gap }) {
  const { text: note, change: setNote, clear: forget } = useKeptText(`acte/${surveillanceId}/ecart/${point}`);
  const options = { to: { surveillanceId }, position };
  const clear = useCommand("POST /api/surveillances/:surveillanceId/corrections/judgement", {
    ...{ ...options, onDone: () => notifyDone("L’écart est levé.") },
  });
  const refuse = useCommand("POST /api/surveillances/:surveillanceId/corrections/judgement", {
    ...{ ...options, onDone: () => notifyDone("L’organisme est invité à corriger à nouveau.") },
  });
  return (
    <div className={styles.form}>
      <LongField
        label="Avis"
        description="Obligatoire quand la correction n’est pas retenue."
        minRows={2}
        most={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.choices}>
        <ActionButton command={onceDone(clear, forget)} fields={{ point, cleared: true, note: note.trim() }}>
          Lever l’écart
        </ActionButton>
        <ActionButton
          command={onceDone(refuse, forget)}
          fields={{ point, cleared: false, note: note.trim() }}
          kind="secondary"
          unavailable={note.trim() === "" ? "Dites pourquoi." : undefined}
        >
          Ne pas retenir
        </ActionButton>
      </div>
    </div>
  );
}
