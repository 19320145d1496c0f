import { dayOfMoment, plainDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Deliberation } from "./decision.query.ts";
import { countingAttempt, linesOf, scoreWords } from "./decision.view.ts";
import { outcomeWords } from "./decisions.sentences.ts";
import { RecordPart } from "./RecordSheet.tsx";
import { ReviewTable } from "./ReviewTable.tsx";
import styles from "./SummaryParts.module.css";

type Of<K extends keyof Deliberation> = { readonly deliberation: Pick<Deliberation, K> };

/** What the review proposes, and why. */
export function ProposalPart({ deliberation: { review } }: Of<"review">) {
  if (review === null) {
    return (
      <RecordPart name="Proposition">
        <p className={styles.soft}>La revue du dossier n’est pas encore faite.</p>
      </RecordPart>
    );
  }
  const { proposal, byName, at, opinion } = review;
  return (
    <RecordPart name="Proposition" note={`${byName}, le ${plainDay(dayOfMoment(at))}`}>
      <div>
        <StatusBadge tone={proposal === "grant" ? "success" : "danger"} label={outcomeWords[proposal].proposal} />
      </div>
      {opinion === "" ? (
        <p className={styles.soft}>Sans avis écrit.</p>
      ) : (
        <blockquote className={styles.opinion}>{opinion}</blockquote>
      )}
    </RecordPart>
  );
}

/** The points of the review with their results. */
export function ReviewPart({ deliberation, decided }: Of<"items" | "review"> & { readonly decided: boolean }) {
  return (
    <RecordPart name="Points de la revue" note={decided ? "Au jour de la revue" : "Au jour de la lecture"}>
      <ReviewTable lines={linesOf(deliberation, decided)} />
    </RecordPart>
  );
}

/** What each person obtained at the quiz. */
export function QuizPart({ deliberation: { quiz } }: Of<"quiz">) {
  return (
    <RecordPart name="QCM">
      {quiz.length === 0 && <p className={styles.soft}>Personne n’est encore attendu au QCM.</p>}
      <ul className={styles.list}>
        {quiz.map(({ personId, name, attempts }) => (
          <li key={personId} className={styles.line}>
            <span>{name}</span>
            <Score attempts={attempts} />
          </li>
        ))}
      </ul>
    </RecordPart>
  );
}

function Score({ attempts }: { readonly attempts: Deliberation["quiz"][number]["attempts"] }) {
  const attempt = countingAttempt(attempts);
  if (attempt === undefined) return <StatusBadge tone="neutral" label="Pas encore passé" />;
  return (
    <span className={styles.score}>
      <span className={styles.soft}>
        Tentative {attempt.number}, le {plainDay(dayOfMoment(attempt.endedAt))}
      </span>
      <StatusBadge tone={attempt.passed ? "success" : "danger"} label={scoreWords(attempt)} />
    </span>
  );
}
