import { deciderRefusal } from "../access/impartiality.deciders.ts";
import { assignmentCheck } from "../access/impartiality.ts";
import { lastDayOfDelay } from "../deadlines/delays.ts";
import { appealOn, type ChosenGround, type StatedGround, statedGrounds } from "../schemes/statedGrounds.ts";
import { addMonths, type Day, dayOf, earlier } from "../shared/calendar.ts";
import { type Act, accept, type Decision, refuse } from "../shared/decider.ts";
import type { RenewalEvent } from "./renewal.events.ts";
import { notRenewable } from "./renewal.file.ts";
import type {
  ConcludeExtension,
  DecideExtension,
  DecideRenewal,
  NotifyRenewal,
  OpenedRenewal,
  RenewalFacts,
  RenewalRefusal,
} from "./renewal.model.ts";

type Result = Decision<RenewalEvent, RenewalRefusal>;

type Founded =
  | {
      readonly ok: true;
      readonly grounds: readonly StatedGround[];
      readonly check: ReturnType<typeof assignmentCheck>;
    }
  | { readonly ok: false; readonly refusal: RenewalRefusal };

/** Who decides took no part in the evaluation, and says on which grounds of the scheme (R-DEC-1, R-DEC-3). */
function founded(
  { at, grounds }: Pick<Act, "at"> & { readonly grounds: readonly ChosenGround[] },
  act: "renew" | "refuse_renewal" | "prolong",
  facts: RenewalFacts,
): Founded {
  if (facts.decider === null) throw new Error("a decision is judged on who takes it");
  const { person, file } = facts.decider;
  const asked = { role: "decision_maker", on: dayOf(at) } as const;
  const impeded = deciderRefusal(person, asked, { ...file, abstained: [] });
  if (impeded !== null) return { ok: false, refusal: impeded };
  const stated = statedGrounds(grounds, act, facts.grounds);
  return stated.ok ? { ...stated, check: assignmentCheck(person, asked, file) } : stated;
}

/** Before the term is over, never while suspended, with grounds and the way to appeal (R-REN-2, R-REN-3). */
export function decideRenewal(command: DecideRenewal, _: OpenedRenewal, facts: RenewalFacts): Result {
  const { by, at, outcome } = command;
  const impossible = notRenewable({ at }, facts);
  if (impossible !== null) return refuse(impossible);
  if (facts.habilitation.suspended) return refuse({ code: "renewal/suspended" });
  const decision = founded(command, outcome === "renew" ? "renew" : "refuse_renewal", facts);
  if (!decision.ok) return refuse(decision.refusal);
  const { grounds, check } = decision;
  return accept({
    ...{ type: "RenewalDecided", by, at, outcome, grounds, check, snapshotHash: facts.snapshotHash },
    appeal: appealOn(grounds, facts.grounds, facts.rules.decision.appealDays),
    signBy: outcome === "renew" ? lastDayOfDelay(dayOf(at), facts.rules.decision.signatureDays) : null,
  });
}

/** The delay of appeal runs from the notification; a refusal is notified by a channel that proves the date (R-NOT-1). */
export function notify({ by, at, notifiedOn, channel, reference }: NotifyRenewal, state: OpenedRenewal): Result {
  if (!("decided" in state)) return refuse({ code: "renewal/not-now", status: state.status });
  const { decided, notified } = state;
  if (notified !== null) return refuse({ code: "renewal/already-notified", on: notified.notifiedOn });
  const [from, until] = [dayOf(decided.at), dayOf(at)];
  if (notifiedOn < from || notifiedOn > until) return refuse({ code: "renewal/notification-date-wrong", from, until });
  const proven = channel === "registered-letter" && reference !== null;
  if (decided.outcome === "refuse" && !proven) return refuse({ code: "renewal/channel-without-proof" });
  const { appeal } = decided;
  const appealUntil = appeal === null ? null : lastDayOfDelay(notifiedOn, appeal.days);
  return accept({ type: "RenewalDecisionNotified", by, at, notifiedOn, channel, reference, appealUntil });
}

/** The first day past which an extension cannot go: the months of the scheme, never past the registration (R-REN-3, R-CERT-1). */
export function latestExtension(
  expiresOn: Day,
  { habilitation, rules }: Pick<RenewalFacts, "habilitation" | "rules">,
): Day {
  const latest = addMonths(expiresOn, rules.habilitation.extensionMonths);
  const { registrationEndsOn } = habilitation;
  return registrationEndsOn === null ? latest : earlier(latest, registrationEndsOn);
}

/** Only when the certifier is late on a file that was complete in time; once (R-REN-3). */
export function decideExtension(command: DecideExtension, state: OpenedRenewal, facts: RenewalFacts): Result {
  const { by, at, until } = command;
  const impossible = notRenewable({ at }, facts);
  if (impossible !== null) return refuse(impossible);
  if (state.extension !== null) return refuse({ code: "renewal/already-extended" });
  if (!("filed" in state) || state.filed?.inTime !== true) return refuse({ code: "renewal/not-in-time" });
  const { expiresOn } = state.opened;
  const latest = latestExtension(expiresOn, facts);
  if (until > latest) return refuse({ code: "renewal/extension-too-long", latest });
  if (until <= expiresOn) return refuse({ code: "renewal/extension-too-short", after: expiresOn });
  const decision = founded(command, "prolong", facts);
  if (!decision.ok) return refuse(decision.refusal);
  const { grounds, check } = decision;
  return accept({ type: "ExtensionDecided", by, at, until, grounds, check });
}

export function concludeExtension({ by, at }: ConcludeExtension, { extension }: OpenedRenewal): Result {
  if (extension === null || extension.concluded) return refuse({ code: "renewal/no-extension" });
  return accept({ type: "ExtensionConcluded", by, at, until: extension.decided.until });
}
