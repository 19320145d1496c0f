import { dayOfMoment, plainDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import type { Deliberation } from "./decision.query.ts";
import { outcomeWords } from "./decisions.sentences.ts";
import { RecordPart } from "./RecordSheet.tsx";
import styles from "./SummaryParts.module.css";

/** The refusal that the account manager proposes at admissibility, ground by ground (R-APP-3). */
export function ProposedRefusalPart({
  deliberation: { proposedRefusal },
}: {
  readonly deliberation: Pick<Deliberation, "proposedRefusal">;
}) {
  return (
    <RecordPart name="Proposition" note="À la recevabilité, par le chargé d’affaires">
      <div>
        <StatusBadge tone="danger" label={outcomeWords.refuse.proposal} />
      </div>
      <ul className={styles.list}>
        {proposedRefusal.map(({ code, label, detail }) => (
          <li key={code}>
            <p className={styles.strong}>{label}</p>
            <p>{detail}</p>
          </li>
        ))}
      </ul>
    </RecordPart>
  );
}

/** Who chose to abstain, and why. */
export function AbstentionsPart({
  deliberation: { abstentions },
}: {
  readonly deliberation: Pick<Deliberation, "abstentions">;
}) {
  if (abstentions.length === 0) return null;
  return (
    <RecordPart name="Abstentions">
      <ul className={styles.list}>
        {abstentions.map(({ personId, name, at, reason }) => (
          <li key={personId}>
            <p className={styles.strong}>
              {name} <span className={styles.soft}>le {plainDay(dayOfMoment(at))}</span>
            </p>
            <p>{reason}</p>
          </li>
        ))}
      </ul>
    </RecordPart>
  );
}
