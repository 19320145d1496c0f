import { hasRun } from "../deadlines/delays.ts";
import { addDays, addMinutes, type Day, dayOf, earlier } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { AgreementEvent, AgreementPurpose } from "./agreement.events.ts";
import type {
  AgreementCommand,
  AgreementFacts,
  AgreementRefusal,
  AgreementState,
  GenerateAgreement,
  HalfSigned,
  Lapse,
  RequestCode,
  Unsigned,
} from "./agreement.model.ts";
import { partyRefusal, registrationRefusal, sign } from "./agreement.sign.ts";
import { emptyClauses } from "./clauses.ts";

type Result = Decision<AgreementEvent, AgreementRefusal>;

/** What each status of an agreement accepts. */
export const agreementAccepts = {
  none: ["GenerateAgreement", "Lapse"],
  generated: ["GenerateAgreement", "RequestCode", "Sign", "Lapse"],
  "half-signed": ["RequestCode", "Sign", "Lapse"],
  concluded: [],
  lapsed: ["AnnulLapse"],
} as const satisfies Record<AgreementState["status"], readonly AgreementCommand["type"][]>;

/** The rules of the agreement that the organisation then the certifier sign (R-AGR-1 to R-AGR-3). */
export const agreementDecider: Decider<
  AgreementCommand,
  AgreementState,
  AgreementEvent,
  AgreementRefusal,
  AgreementFacts
> = { initial: { status: "none" }, decide, evolve };

function decide(command: AgreementCommand, state: AgreementState, facts: AgreementFacts): Result {
  const accepted: readonly AgreementCommand["type"][] = agreementAccepts[state.status];
  const notNow = refuse({ code: "agreement/not-now", status: state.status });
  if (!accepted.includes(command.type)) return notNow;
  const signable = state.status === "generated" || state.status === "half-signed" ? state : null;
  switch (command.type) {
    case "GenerateAgreement":
      return generate(command, facts);
    case "RequestCode":
      return signable === null ? notNow : requestCode(command, signable, facts);
    case "Sign":
      return signable === null ? notNow : sign(command, signable, facts);
    case "Lapse":
      return lapse(command, signable, facts);
    case "AnnulLapse":
      return accept({ type: "LapseAnnulled", by: command.by, at: command.at, appealId: command.appealId });
    default:
      return unreachable(command);
  }
}

/** The first day on which it is too late to sign, whatever the decision leaves as time; null without one (R-REN-3). */
function signedBefore(purpose: AgreementPurpose): Day | null {
  switch (purpose.kind) {
    case "initial":
      return null;
    case "renewal":
      return purpose.signedBefore;
    case "extension":
      return purpose.startsOn;
    default:
      return unreachable(purpose);
  }
}

/** What renews or extends is signed before the habilitation is over (R-REN-3). */
function generate(command: GenerateAgreement, facts: AgreementFacts): Result {
  const { by, at, dossierId, purpose, documentHash } = command;
  if (facts.decision === null) return refuse({ code: "agreement/no-favourable-decision" });
  const before = signedBefore(purpose);
  const signBy = before === null ? facts.decision.signBy : earlier(facts.decision.signBy, addDays(before, -1));
  if (hasRun(signBy, at)) return refuse({ code: "agreement/time-over", signBy });
  const ended = registrationRefusal(purpose.kind === "initial" ? dayOf(at) : purpose.startsOn, facts);
  if (ended !== null) return refuse(ended);
  const empty = emptyClauses(facts.clauses);
  if (empty.length > 0) return refuse({ code: "agreement/clause-empty", clauses: empty });
  const clauses = facts.clauses.map(({ code }) => code);
  return accept({
    ...{ type: "AgreementGenerated", by, at, dossierId, purpose, object: "prepare", documentHash },
    ...{ clauses, years: purpose.kind === "extension" ? 0 : facts.rules.years, signBy },
  });
}

function requestCode(command: RequestCode, state: Unsigned | HalfSigned, facts: AgreementFacts): Result {
  const { by, at, party } = command;
  const refusal = partyRefusal(command, state, facts);
  if (refusal !== null) return refuse(refusal);
  return accept({ type: "SignatureCodeRequested", by, at, party, expiresAt: addMinutes(at, facts.rules.codeMinutes) });
}

function lapse({ by, at }: Lapse, state: Unsigned | HalfSigned | null, { decision }: AgreementFacts): Result {
  const signBy = state?.agreement.signBy ?? decision?.signBy;
  if (signBy === undefined) return refuse({ code: "agreement/no-favourable-decision" });
  if (!hasRun(signBy, at)) return refuse({ code: "agreement/time-left", signBy });
  return accept({ type: "AgreementLapsed", by, at, signBy });
}

function evolve(state: AgreementState, event: AgreementEvent): AgreementState {
  switch (event.type) {
    case "AgreementGenerated":
      return { status: "generated", agreement: event };
    case "SignatureCodeRequested":
      return state;
    case "AgreementSigned":
      if (state.status === "generated") return { ...state, status: "half-signed", signatures: [event] };
      return state.status === "half-signed" ? { ...state, signatures: [...state.signatures, event] } : state;
    case "AgreementConcluded":
      return state.status === "half-signed" ? { ...state, status: "concluded", conclusion: event } : state;
    case "AgreementLapsed":
      return { status: "lapsed", signBy: event.signBy };
    case "LapseAnnulled":
      return { status: "none" };
    default:
      return unreachable(event);
  }
}
