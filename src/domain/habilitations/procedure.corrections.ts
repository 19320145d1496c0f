import { addWorkingDays } from "../deadlines/workingDays.ts";
import { type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import { notToCome } from "./habilitation.checks.ts";
import type { HabilitationFacts, HabilitationRefusal } from "./habilitation.model.ts";
import type { Granted, Suspension } from "./habilitation.state.ts";
import { openSuspension } from "./periods.ts";
import type { CorrectionFiled, CorrectionVerified, MentionsRemovalProved } from "./procedure.events.ts";
import { correctionOf } from "./procedure.evolve.ts";
import type { FileCorrection, ProveRemoval, VerifyCorrection } from "./procedure.model.ts";
import { decidedEnd } from "./procedure.people.ts";

type Result<E> = Decision<E, HabilitationRefusal>;

/**
 * Where the correction of a failing stands: `filed` in time and not verified yet is never held against the organisation;
 * filed after the day of the letter it may be; `verified` also when the failing is there no more.
 */
export type CorrectionStatus = "missing" | "filed" | "filed-late" | "verified" | "insufficient";

export function correctionStatus(suspension: Suspension, code: string): CorrectionStatus {
  const { filed, found } = correctionOf(suspension, code) ?? { filed: null, found: null };
  if (found !== null) return found.outcome;
  if (filed === null) return "missing";
  return filed.late ? "filed-late" : "filed";
}

/** The failings of a suspension whose correction stands so. */
export const failingsThatAre = (suspension: Suspension, ...statuses: readonly CorrectionStatus[]): readonly string[] =>
  suspension.decided.failings
    .map(({ code }) => code)
    .filter((code) => statuses.includes(correctionStatus(suspension, code)));

/** A proof is taken as long as the suspension lasts, and said to be late after the day of the letter (R-SUS-1). */
export function fileCorrection(command: FileCorrection, state: Granted): Result<CorrectionFiled> {
  const { by, at, code, text, files, receivedOn: filedOn } = command;
  const suspension = openSuspension(state);
  const failing = suspension?.decided.failings.find((one) => one.code === code);
  if (suspension === null || failing === undefined) return refuse({ code: "habilitation/no-such-failing" });
  if (correctionStatus(suspension, code) === "verified")
    return refuse({ code: "habilitation/correction-already-verified" });
  if (text === null) return refuse({ code: "habilitation/text-missing" });
  const wrong = notToCome(filedOn, dayOf(suspension.decided.at), command);
  if (wrong !== null) return refuse(wrong);
  return accept({ type: "CorrectionFiled", by, at, code, text, files, filedOn, late: filedOn > failing.proofDueOn });
}

/** Without a proof, one can only find that the failing is there no more; what is verified is not gone back on. */
export function verifyCorrection(command: VerifyCorrection, state: Granted): Result<CorrectionVerified> {
  const { by, at, code, outcome, reason } = command;
  const suspension = openSuspension(state);
  if (suspension === null || !suspension.decided.failings.some((one) => one.code === code))
    return refuse({ code: "habilitation/no-such-failing" });
  const status = correctionStatus(suspension, code);
  if (status === "verified") return refuse({ code: "habilitation/correction-already-verified" });
  if (status === "missing" && outcome === "insufficient") return refuse({ code: "habilitation/correction-not-filed" });
  if (status === "insufficient" && outcome === "insufficient")
    return refuse({ code: "habilitation/correction-already-judged" });
  if (reason === null) return refuse({ code: "habilitation/text-missing" });
  return accept({ type: "CorrectionVerified", by, at, code, outcome, reason });
}

/** Since when no public mention may be left, by when that is proved, and whether it was (R-EFF-1). */
export interface Removal {
  readonly since: Day;
  readonly dueOn: Day;
  readonly proved: MentionsRemovalProved | null;
}

/**
 * Asked from the first day of a suspension, from the day of a withdrawal or of a termination; null while nothing decided puts
 * an end to announcements.
 */
export function removalAfter(
  state: Granted,
  { mentionRemovalWorkingDays }: { readonly mentionRemovalWorkingDays: number },
): Removal | null {
  const since = openSuspension(state)?.decided.from ?? decidedEnd(state);
  if (since === null) return null;
  const dueOn = addWorkingDays(since, mentionRemovalWorkingDays);
  return { since, dueOn, proved: state.removals.find(({ provenOn }) => provenOn >= since) ?? null };
}

/** Pages, signatures, catalogues, intermediaries: that nothing announces the habilitation any more. */
export function proveRemoval(
  command: ProveRemoval,
  state: Granted,
  { rules }: HabilitationFacts,
): Result<MentionsRemovalProved> {
  const { by, at, text, files, receivedOn: provenOn } = command;
  const due = removalAfter(state, rules.communication);
  if (due === null || due.since > dayOf(at)) return refuse({ code: "habilitation/removal-not-due" });
  if (due.proved !== null) return refuse({ code: "habilitation/removal-already-proved", on: due.proved.provenOn });
  if (text === null) return refuse({ code: "habilitation/text-missing" });
  const wrong = notToCome(provenOn, due.since, command);
  if (wrong !== null) return refuse(wrong);
  return accept({ type: "MentionsRemovalProved", by, at, text, files, provenOn, late: provenOn > due.dueOn });
}
