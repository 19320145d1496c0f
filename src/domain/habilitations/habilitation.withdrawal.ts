import { appealOn, type StatedGround } from "../schemes/statedGrounds.ts";
import { dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import { backDated, droppedAmong, effectsMoved, founded, sessionsUndecided, unheard } from "./habilitation.checks.ts";
import type { HabilitationWithdrawn } from "./habilitation.events.ts";
import type { HabilitationFacts, HabilitationRefusal, Withdraw } from "./habilitation.model.ts";
import type { Granted } from "./habilitation.state.ts";
import { lastTerm, openSuspension } from "./periods.ts";
import { failingsThatAre } from "./procedure.corrections.ts";
import { weighed } from "./procedure.effects.ts";
import type { EffectsWeighed } from "./procedure.events.ts";

/**
 * A withdrawal rests on failings of the suspension not corrected in time, or on a serious infringement; in both cases the
 * grievances were notified and the time for observations has run, without exception (R-WIT-1).
 */
export function withdraw(
  command: Withdraw,
  state: Granted,
  facts: HabilitationFacts,
): Decision<EffectsWeighed | HabilitationWithdrawn, HabilitationRefusal> {
  const { by, at, effectiveOn, sessions } = command;
  const decision = founded(command, "withdraw", facts);
  if (!decision.ok) return refuse(decision.refusal);
  const { grounds } = decision;
  const codes = grounds.map(({ code }) => code);
  const refusal =
    backDated(effectiveOn, command) ??
    droppedAmong(codes, "withdrawal", state) ??
    seriousUnheard({ command, grounds }, state, facts) ??
    suspensionNotExhausted({ command, grounds }, state, facts) ??
    sessionsUndecided(sessions, facts) ??
    effectsMoved(command, facts);
  if (refusal !== null) return refuse(refusal);
  const appeal = appealOn(grounds, facts.grounds, facts.rules.decision.appealDays);
  const { agreementId } = lastTerm(state);
  return accept<EffectsWeighed | HabilitationWithdrawn>(weighed("withdrawal", command), {
    ...{ type: "HabilitationWithdrawn", by, at, grounds, effectiveOn, agreementId, sessions, appeal },
  });
}

interface Proposed {
  readonly command: Withdraw;
  readonly grounds: readonly StatedGround[];
}

/** The codes of these grounds that the scheme holds for serious infringements, or those it does not. */
const codesThatAre = (serious: boolean, grounds: readonly StatedGround[], { grounds: known }: HabilitationFacts) =>
  grounds
    .map(({ code }) => code)
    .filter((code) => known.some((one) => one.code === code && one.seriousInfringement === serious));

function seriousUnheard(
  { command, grounds }: Proposed,
  { grievances }: Granted,
  facts: HabilitationFacts,
): HabilitationRefusal | null {
  const notices = grievances.filter(({ aim }) => aim === "withdrawal");
  return unheard(codesThatAre(true, grounds, facts), notices, command);
}

/** The letter of suspension is the notice of grievances; the time to observe and to correct must have run (R-SUS-3). */
function suspensionNotExhausted(
  { command, grounds }: Proposed,
  state: Granted,
  facts: HabilitationFacts,
): HabilitationRefusal | null {
  const codes = codesThatAre(false, grounds, facts);
  if (codes.length === 0) return null;
  const suspension = openSuspension(state);
  if (suspension === null) return { code: "habilitation/ground-needs-suspension", grounds: codes };
  const observations = suspension.notified?.observationsUntil ?? null;
  if (observations === null) return { code: "habilitation/suspension-not-notified" };
  const today = dayOf(command.at);
  if (today <= observations) return { code: "habilitation/observations-open", until: observations };
  const proofs = suspension.decided.failings
    .map(({ proofDueOn }) => proofDueOn)
    .toSorted()
    .at(-1);
  if (proofs !== undefined && today <= proofs)
    return { code: "habilitation/corrections-still-possible", until: proofs };
  const unverified = failingsThatAre(suspension, "filed");
  if (unverified.length > 0) return { code: "habilitation/correction-not-verified", grounds: unverified };
  const uncorrected = failingsThatAre(suspension, "missing", "filed-late", "insufficient");
  return uncorrected.length === 0 ? { code: "habilitation/failings-corrected" } : null;
}
