import { type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type { SuspensionAnnulled, SuspensionLifted, WithdrawalAnnulled } from "./habilitation.events.ts";
import type { AnnulOnAppeal, HabilitationRefusal } from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import { openSuspension } from "./periods.ts";
import type { ScopeChanged } from "./scope.events.ts";

type Result = Decision<SuspensionAnnulled | SuspensionLifted | WithdrawalAnnulled | ScopeChanged, HabilitationRefusal>;

const nothingToAnnul = refuse({ code: "habilitation/nothing-to-annul" });

/**
 * What an upheld appeal does to an habilitation, from that day on (R-CMP-5): a suspension is annulled, a refused lift becomes
 * a lift, a withdrawal is no more and the habilitation resumes with its own dates (R-WIT-1), a scope is what it was (PER-02).
 */
export function annulOnAppeal(command: AnnulOnAppeal, state: Granted): Result {
  switch (command.decision) {
    case "suspension":
      return annulSuspension(command, state);
    case "refused-lift":
      return liftInstead(command, state);
    case "withdrawal":
      return annulWithdrawal(command, state);
    case "scope-reduction":
      return putBack(command, state);
  }
}

const annulment = ({ by, at, appealId, decidedAt, grounds }: AnnulOnAppeal) => ({
  ...{ by, at, appealId, decidedAt, grounds },
  from: dayOf(at),
});

function annulSuspension(command: AnnulOnAppeal, { suspensions }: Granted): Result {
  const standing = suspensions.some(({ decided, annulled }) => decided.at === command.decidedAt && !annulled);
  return standing ? accept({ type: "SuspensionAnnulled", ...annulment(command) }) : nothingToAnnul;
}

function liftInstead({ by, at, decidedAt, grounds }: AnnulOnAppeal, state: Granted): Result {
  const refusedOn = openSuspension(state)?.refusedLift?.refusedOn;
  if (refusedOn !== dayOf(decidedAt) || state.withdrawal !== null) return nothingToAnnul;
  return accept({ type: "SuspensionLifted", by, at, grounds, from: dayOf(at) });
}

function annulWithdrawal(command: AnnulOnAppeal, { withdrawal }: Granted): Result {
  if (withdrawal?.decided.at !== command.decidedAt) return nothingToAnnul;
  return accept({ type: "WithdrawalAnnulled", ...annulment(command) });
}

/** What was taken out comes back, but what another decision has put back meanwhile. */
function putBack({ by, at, decidedAt, grounds }: AnnulOnAppeal, { reductions, scope }: Granted): Result {
  const reduced = reductions.find((one) => one.at === decidedAt && one.changeId === null);
  const items = reduced?.items.filter(({ part, value }) => !scope[part].includes(value)) ?? [];
  if (items.length === 0) return nothingToAnnul;
  const change = { direction: "add", items, grounds, changeId: null, effectiveOn: dayOf(at), appeal: null } as const;
  return accept({ type: "ScopeChanged", by, at, ...change });
}

/** A suspension annulled was lifted before, or is lifted that day; it is no ground of a repeated failing any more (R-SUS-3). */
export const suspensionAnnulled = (state: Granted, { decidedAt, from }: SuspensionAnnulled): Granted => ({
  ...state,
  suspensions: state.suspensions.map((one) =>
    one.decided.at === decidedAt ? { ...one, annulled: true, liftedOn: one.liftedOn ?? from } : one,
  ),
  stays: ended(state, decidedAt, from),
});

/** An annulled sanction has nothing left to be suspended. */
const ended = ({ stays }: Granted, decidedAt: string, on: Day): Granted["stays"] =>
  stays.map((one) => (one.decidedAt === decidedAt && one.until === null ? { ...one, until: on } : one));

/** The grievances it rested on have served: another withdrawal asks for others. */
export function withdrawalAnnulled(state: Granted, { from: on, decidedAt }: WithdrawalAnnulled): Granted {
  const until = state.stays.find((one) => one.decidedAt === decidedAt)?.from ?? on;
  const from = state.withdrawal?.decided.effectiveOn ?? until;
  const lived = from < until ? [{ from, until }] : [];
  return {
    ...state,
    withdrawal: null,
    grievances: state.grievances.filter(({ aim }) => aim !== "withdrawal"),
    annulledWithdrawals: [...state.annulledWithdrawals, ...lived],
    stays: ended(state, decidedAt, on),
  };
}
