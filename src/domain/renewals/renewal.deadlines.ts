import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import { addDays, type Day, dayOf, earlier } from "../shared/calendar.ts";
import type { OpenedRenewal, RenewalState } from "./renewal.model.ts";

export type RenewalDeadline = Deadline<
  | "renewal-filing"
  | "renewal-completion"
  | "renewal-examination"
  | "renewal-decision"
  | "renewal-amendment"
  | "renewal-agreement"
  | "renewal-letter"
>;

/** The last day on which the habilitation holds: the eve of its expiry, or of its extension once signed (R-REN-2, R-REN-3). */
export const lastDayOf = ({ opened, extension }: Pick<OpenedRenewal, "opened" | "extension">): Day =>
  addDays(extension?.concluded ? extension.decided.until : opened.expiresOn, -1);

/** What is due about a renewal, and who has the hand, as things stand (R-REN-1 to R-REN-3). */
export function renewalDeadlines(state: RenewalState): readonly RenewalDeadline[] {
  if (state.status === "none") return [];
  const { expiresOn, fileBy } = state.opened;
  const last = lastDayOf(state);
  const explanation = { expiresOn, fileBy };
  const amendment = amendmentDue(state);
  switch (state.status) {
    case "open":
      return [{ rule: "R-REN-1", what: "renewal-filing", dueOn: fileBy, owner: heldBy("referent"), explanation }];
    case "returned": {
      const owner = heldBy("referent");
      const { answerBy, points } = state.returned;
      const dueOn = earlier(answerBy, last);
      const asked = { ...explanation, points: points.length };
      return [{ rule: "R-REN-1", what: "renewal-completion", dueOn, owner, explanation: asked }, ...amendment];
    }
    case "filed": {
      const owner = heldBy("account_manager");
      const dueOn = earlier(state.filed.examineBy, last);
      return [{ rule: "R-REN-1", what: "renewal-examination", dueOn, owner, explanation }, ...amendment];
    }
    case "examined": {
      const owner = heldBy("decision_maker");
      return [{ rule: "R-REN-3", what: "renewal-decision", dueOn: last, owner, explanation }, ...amendment];
    }
    case "granted": {
      const dueOn = earlier(state.decided.signBy ?? last, last);
      const owner = heldBy("account_manager");
      return [{ rule: "R-REN-3", what: "renewal-agreement", dueOn, owner, explanation }];
    }
    case "refused":
      return state.notified !== null
        ? []
        : [
            {
              ...{ rule: "R-NOT-1", what: "renewal-letter", dueOn: dayOf(state.decided.at) },
              ...{ owner: heldBy("account_manager"), explanation },
            },
          ];
    case "concluded":
    case "closed":
      return [];
  }
}

/** An extension is nothing before its amendment is signed by both, which is before the expiry. */
function amendmentDue({ opened, extension }: OpenedRenewal): readonly RenewalDeadline[] {
  if (extension === null || extension.concluded) return [];
  const { expiresOn, fileBy } = opened;
  return [
    {
      ...{ rule: "R-REN-3", what: "renewal-amendment", dueOn: addDays(expiresOn, -1) },
      ...{ owner: heldBy("account_manager"), explanation: { expiresOn, fileBy } },
    },
  ];
}
