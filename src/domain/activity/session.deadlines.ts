import { type Deadline, heldBy } from "../deadlines/deadline.model.ts";
import type { SessionState } from "./session.model.ts";

/** What is due about a session: its headcount, while it is awaited (R-ACT-1). */
export function sessionDeadlines(state: SessionState): readonly Deadline<"session-headcount">[] {
  if (state.status !== "declared") return [];
  const { from, until } = state.session;
  return [
    {
      ...{
        rule: "R-ACT-1",
        what: "session-headcount",
        opensOn: until,
        dueOn: state.headcountDueOn,
        owner: heldBy("referent"),
      },
      explanation: { from, until },
    },
  ];
}
