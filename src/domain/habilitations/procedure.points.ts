import type { Day } from "../shared/calendar.ts";
import type { SanctionAim } from "./habilitation.events.ts";
import type { Granted } from "./habilitation.state.ts";
import { openSuspension } from "./periods.ts";
import type { GrievanceAnswered, GrievanceDropped, GrievancesIssued } from "./procedure.events.ts";

/** Something reproached today, and what was said of it. */
export interface Point {
  readonly aim: SanctionAim;
  readonly code: string;
  /** Where its facts are written, and the files that show them. */
  readonly detail: string;
  readonly files: readonly string[];
  /** Last day for observations; null until the letter is presented. */
  readonly until: Day | null;
  readonly answers: readonly GrievanceAnswered[];
  /** Once its observations are followed: it founds no sanction. */
  readonly dropped: GrievanceDropped | null;
}

type Reproached = Omit<Point, "answers" | "dropped">;

/** Everything reproached today, point by point: by grievances, or by the letter of the suspension that goes on (R-SUS-3). */
export function pointsOf(state: Granted): readonly Point[] {
  const all = [...bySuspension(state), ...issued(state), ...notified(state)];
  const last = all.filter((one, n) => !all.slice(n + 1).some((later) => isSame(one, later)));
  return last.map((one) => ({
    ...one,
    answers: state.procedure.answers.filter((answer) => isSame(one, answer)),
    dropped: state.procedure.dropped.findLast((point) => isSame(one, point)) ?? null,
  }));
}

const isSame = (
  one: { readonly aim: SanctionAim; readonly code: string },
  other: { readonly aim: SanctionAim; readonly code: string },
): boolean => one.aim === other.aim && one.code === other.code;

const issued = ({ procedure }: Granted): readonly Reproached[] =>
  procedure.notices
    .filter(({ presented }) => !presented)
    .flatMap(({ issued: { aim, grounds } }) => grounds.map((ground) => ({ aim, ...ground, until: null })));

const notified = ({ grievances, procedure }: Granted): readonly Reproached[] =>
  grievances.flatMap(({ aim, grounds, observationsUntil: until }) =>
    grounds.map(({ code, detail }) => ({ aim, code, detail, files: filesOf(procedure.notices, { aim, code }), until })),
  );

const filesOf = (
  notices: readonly { readonly issued: GrievancesIssued }[],
  { aim, code }: { readonly aim: SanctionAim; readonly code: string },
): readonly string[] =>
  notices
    .filter(({ issued: notice }) => notice.aim === aim)
    .flatMap(({ issued: notice }) => notice.grounds.filter((ground) => ground.code === code))
    .at(-1)?.files ?? [];

/** The letter of suspension is the notice of grievances for a withdrawal. */
function bySuspension(state: Granted): readonly Reproached[] {
  const suspension = openSuspension(state);
  const until = suspension?.notified?.observationsUntil ?? null;
  if (suspension === null || until === null) return [];
  return suspension.decided.failings.map(({ code, detail }) => ({
    ...{ aim: "withdrawal", code, detail, files: [], until },
  }));
}

/** The grievances whose letter is not presented yet (R-NOT-1). */
export const awaitingPresentation = ({ procedure }: Granted): readonly GrievancesIssued[] =>
  procedure.notices.filter(({ presented }) => !presented).map(({ issued: notice }) => notice);
