import { addDays, type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { Authorisation, AuthorisationWithdrawn, LinkEnded, PersonEvent } from "./person.events.ts";
import type {
  DeclareLink,
  EndLink,
  GrantAuthorisation,
  PersonCommand,
  PersonRefusal,
  PersonState,
  RecordWitnessAudit,
  WithdrawAuthorisation,
  WitnessFacts,
} from "./person.model.ts";

type Decided = Decision<PersonEvent, PersonRefusal>;

/** What a person accepts: everything, always. */
export const personAccepts = {
  open: ["DeclareLink", "EndLink", "GrantAuthorisation", "WithdrawAuthorisation", "RecordWitnessAudit"],
} as const satisfies Record<PersonState["status"], readonly PersonCommand["type"][]>;

/** The rules of the register of links, authorisations and observations of one person (R-IMP-2, R-IMP-4). */
export const personDecider: Decider<PersonCommand, PersonState, PersonEvent, PersonRefusal, WitnessFacts | null> = {
  initial: { status: "open", links: [], authorisations: [], witnessed: [] },
  decide,
  evolve,
};

function decide(command: PersonCommand, state: PersonState, facts: WitnessFacts | null): Decided {
  switch (command.type) {
    case "DeclareLink":
      return declareLink(command, state);
    case "EndLink":
      return endLink(command, state);
    case "GrantAuthorisation":
      return grantAuthorisation(command);
    case "WithdrawAuthorisation":
      return withdrawAuthorisation(command, state);
    case "RecordWitnessAudit":
      return recordWitnessAudit(command, facts);
    default:
      return unreachable(command);
  }
}

/** Why two days cannot begin and end something, or null. */
const reversed = (from: Day, until: Day | null): PersonRefusal | null =>
  until !== null && until < from ? { code: "impartiality/dates-reversed", from, until } : null;

function declareLink(command: DeclareLink, { links }: PersonState): Decided {
  const wrong = reversed(command.from, command.until);
  if (wrong !== null) return refuse(wrong);
  if (links.some(({ linkId }) => linkId === command.linkId)) {
    return refuse({ code: "impartiality/link-already-declared" });
  }
  return accept({ ...command, type: "LinkDeclared" });
}

function endLink(command: EndLink, { links }: PersonState): Decided {
  const link = links.find(({ linkId }) => linkId === command.linkId);
  if (link === undefined) return refuse({ code: "impartiality/link-unknown" });
  if (link.until !== null) return refuse({ code: "impartiality/link-already-ended", until: link.until });
  const wrong = reversed(link.from, command.until);
  return wrong === null ? accept({ ...command, type: "LinkEnded" }) : refuse(wrong);
}

function grantAuthorisation(command: GrantAuthorisation): Decided {
  if (command.from < dayOf(command.at)) return refuse({ code: "impartiality/back-dated", from: command.from });
  const wrong = reversed(command.from, command.until);
  return wrong === null ? accept({ ...command, type: "AuthorisationGranted" }) : refuse(wrong);
}

function withdrawAuthorisation(command: WithdrawAuthorisation, { authorisations }: PersonState): Decided {
  const today = dayOf(command.at);
  const held = authorisations.some((one) => isSame(one, command) && (one.until === null || one.until >= today));
  if (!held) return refuse({ code: "impartiality/not-authorised", function: command.function });
  if (command.reason === null) return refuse({ code: "impartiality/reason-missing" });
  return accept({ ...command, type: "AuthorisationWithdrawn", from: today });
}

/** Another person, authorised to audit, on a day of an audit that this one led; what is not simply confirmed is explained. */
function recordWitnessAudit(command: RecordWitnessAudit, facts: WitnessFacts | null): Decided {
  if (facts === null) throw new Error("what the observation is judged on was not given");
  const { audit, observerAuthorised } = facts;
  if (command.on > dayOf(command.at)) return refuse({ code: "impartiality/observation-to-come", on: command.on });
  if (audit === null || !audit.auditors.includes(command.personId))
    return refuse({ code: "impartiality/not-their-audit" });
  if (!audit.days.includes(command.on)) return refuse({ code: "impartiality/not-during-the-audit", days: audit.days });
  if (command.observer === command.personId) return refuse({ code: "impartiality/observed-by-oneself" });
  if (!observerAuthorised) return refuse({ code: "impartiality/observer-not-authorised" });
  if (command.conclusion !== "confirmed" && command.recommendations === null) {
    return refuse({ code: "impartiality/recommendations-missing" });
  }
  const { personId: _, ...recorded } = command;
  return accept({ ...recorded, type: "WitnessAuditRecorded" });
}

const isSame = (
  one: Pick<Authorisation, "scheme" | "function">,
  other: Pick<Authorisation, "scheme" | "function">,
): boolean => one.scheme === other.scheme && one.function === other.function;

function evolve(state: PersonState, event: PersonEvent): PersonState {
  switch (event.type) {
    case "LinkDeclared": {
      const { linkId, siren, kind, from, until } = event;
      return { ...state, links: [...state.links, { linkId, siren, kind, from, until }] };
    }
    case "LinkEnded":
      return { ...state, links: state.links.map((link) => ended(link, event)) };
    case "AuthorisationGranted": {
      const { scheme, function: granted, from, until } = event;
      return { ...state, authorisations: [...state.authorisations, { scheme, function: granted, from, until }] };
    }
    case "AuthorisationWithdrawn":
      return { ...state, authorisations: state.authorisations.flatMap((one) => withdrawn(one, event)) };
    case "WitnessAuditRecorded": {
      const { id, scheme, auditId, on, observer, conclusion } = event;
      return { ...state, witnessed: [...state.witnessed, { id, scheme, auditId, on, observer, conclusion }] };
    }
    default:
      return unreachable(event);
  }
}

const ended = <L extends { readonly linkId: string }>(link: L, event: LinkEnded): L =>
  link.linkId === event.linkId ? { ...link, until: event.until } : link;

/** What is left of an authorisation: its days before the withdrawal, none if it had not begun. */
function withdrawn(one: Authorisation, event: AuthorisationWithdrawn): readonly Authorisation[] {
  if (!isSame(one, event) || (one.until !== null && one.until < event.from)) return [one];
  return one.from < event.from ? [{ ...one, until: addDays(event.from, -1) }] : [];
}
