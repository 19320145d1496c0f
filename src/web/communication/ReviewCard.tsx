import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { AnswerForm } from "../surveillance/AnswerForm.tsx";
import { Files } from "../surveillance/Files.tsx";
import styles from "../surveillance/Surveillance.module.css";
import { ActionButton } from "../ui/ActionButton.tsx";
import { onceDone } from "../ui/command.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { plainDay } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { LongText } from "../ui/LongText.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import type { Communication, Review } from "./communication.query.ts";
import { awaitsAnswer, badgeOf, kindOf } from "./communication.view.ts";

interface Props {
  readonly communication: Communication;
  readonly review: Review;
}

/** One publication: what it is, what was said of it, and what whoever has the hand does. */
export function ReviewCard({ communication, review }: Props) {
  const { dossierId, asks, checks } = communication;
  const { address, files, finding, answer, correction, dueOn, status } = review;
  return (
    <li className={styles.point}>
      <div className={styles.head}>
        <h3 className={styles.title}>{address === null ? "Effacé" : <Address address={address} />}</h3>
        <StatusBadge {...badgeOf(review)} />
      </div>
      <p className={styles.soft}>
        {kindOf(review)}, le {plainDay(review.on)}
      </p>
      <Files dossierId={dossierId} files={files} />
      {finding !== null && <LongText text={finding} />}
      {correction !== null && (
        <div className={styles.part}>
          <h4>
            Correction du {plainDay(correction.on)}
            {correction.late && ", hors délai"}
          </h4>
          <LongText text={correction.text ?? "Effacé"} />
          <Files dossierId={dossierId} files={correction.files} />
        </div>
      )}
      {answer !== null && answer.note !== null && (
        <div className={styles.part}>
          <h4>Réponse du {plainDay(answer.on)}</h4>
          <LongText text={answer.note} />
        </div>
      )}
      {dueOn !== null && <DueDate day={dueOn} rule="En jours ouvrés" />}
      {awaitsAnswer(review) && checks && <Answer review={review} />}
      {status === "to-correct" && asks && <Correct review={review} dossierId={dossierId} />}
    </li>
  );
}

/** A page is opened from here; a support that is none is only named. */
const Address = ({ address }: { readonly address: string }) =>
  /^https?:\/\//.test(address) ? (
    <a href={address} target="_blank" rel="noreferrer">
      {address}
    </a>
  ) : (
    address
  );

function Correct({
  review: { id: reviewId, position },
  dossierId,
}: {
  readonly review: Review;
  readonly dossierId: string;
}) {
  const staff = isStaff(useSession());
  const command = useCommand("POST /api/publications/:reviewId/correction", {
    ...{ to: { reviewId }, position, onDone: () => notifyDone("La correction est transmise.") },
  });
  return (
    <AnswerForm
      kept={`${reviewId}/correction`}
      dossierId={dossierId}
      point="preuve de correction"
      label={staff ? "Correction de l’organisme, saisie pour son compte" : "Ce qui est corrigé"}
      initial=""
      command={command}
    >
      Transmettre la correction
    </AnswerForm>
  );
}

function Answer({ review: { id: reviewId, position } }: { readonly review: Review }) {
  const { text: note, change: setNote, clear } = useKeptText(`acte/${reviewId}/reponse`);
  const options = { to: { reviewId }, position };
  const accept = useCommand("POST /api/publications/:reviewId/answer", {
    ...{ ...options, onDone: () => notifyDone("La publication est dite conforme.") },
  });
  const refuse = useCommand("POST /api/publications/:reviewId/answer", {
    ...{ ...options, onDone: () => notifyDone("La correction est demandée.") },
  });
  return (
    <div className={styles.form}>
      <LongField
        label="Réponse"
        description="Obligatoire quand il y a à corriger : l’écart, et la règle."
        minRows={2}
        most={4000}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.choices}>
        <ActionButton command={onceDone(accept, clear)} fields={{ conforming: true, note: note.trim() }}>
          Conforme
        </ActionButton>
        <ActionButton
          command={onceDone(refuse, clear)}
          fields={{ conforming: false, note: note.trim() }}
          kind="secondary"
          unavailable={note.trim() === "" ? "Dites ce qui est à corriger." : undefined}
        >
          À corriger
        </ActionButton>
      </div>
    </div>
  );
}
