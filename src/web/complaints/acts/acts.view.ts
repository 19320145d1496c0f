import type { Action } from "../../../domain/access/permissions.ts";
import { allowed } from "../../app/rights.ts";
import type { SignedIn } from "../../app/session.ts";
import type { Complaint } from "../complaint.query.ts";

/** What can be done about a case now; the first of those offered is the main one. */
export type Act =
  | "assign"
  | "acknowledge"
  | "judge"
  | "hear"
  | "step"
  | "decide"
  | "communicate"
  | "settle"
  | "close"
  | "write"
  | "extend"
  | "requalify";

interface Offered {
  readonly act: Act;
  readonly label: string;
  readonly hint: string;
}

interface Rule extends Omit<Offered, "act"> {
  readonly accepts: string;
  readonly action: Action;
  /** Only for who handles the case. */
  readonly mine: boolean;
  readonly when?: (complaint: Complaint) => boolean;
}

const handle = { action: "complaint.handle", mine: true } as const;

const rules: Readonly<Record<Act, Rule>> = {
  assign: {
    ...{ accepts: "AssignHandler", action: "complaint.assign", mine: false },
    ...{ label: "Confier l’affaire", hint: "À une personne qui n’a pris aucune part à ce qui est contesté." },
  },
  acknowledge: {
    ...{ ...handle, accepts: "AcknowledgeComplaint", when: ({ handler }) => handler !== null },
    ...{ label: "Accuser réception", hint: "L’auteur le lit avec son code." },
  },
  judge: {
    ...{ ...handle, accepts: "AdmitComplaint" },
    ...{ label: "Dire si elle est recevable", hint: "Avec une raison ; hors compétence, l’autorité est nommée." },
  },
  hear: {
    ...{ ...handle, accepts: "HearOrganisation", when: ({ track }) => track === "organisation" },
    ...{ label: "Entendre l’organisme", hint: "Une question reformulée, qui ne dit pas qui a écrit." },
  },
  step: {
    ...{ ...handle, accepts: "RecordStep" },
    ...{ label: "Noter une vérification", hint: "Capture, lettre, entretien, pièce, signalement à une autorité." },
  },
  decide: {
    ...{ ...handle, accepts: "DecideComplaint" },
    ...{ label: "Conclure", hint: "Fondé, en partie ou non, avec ses raisons et la suite proposée." },
  },
  communicate: {
    ...{ ...handle, accepts: "CommunicateOutcome" },
    ...{ label: "Communiquer l’issue", hint: "À chacun sa lettre." },
  },
  settle: {
    ...{ accepts: "SettleFollowUp", action: "complaint.follow-up", mine: false },
    when: ({ followUps }) => followUps.some(({ open }) => open),
    ...{ label: "Décider de la suite proposée", hint: "L’ordonner, ou l’écarter avec une raison." },
  },
  close: {
    ...{ ...handle, accepts: "CloseComplaint" },
    ...{ label: "Clore l’affaire", hint: "Une fois l’issue communiquée et la suite décidée." },
  },
  write: {
    ...{ ...handle, accepts: "WriteToAuthor" },
    ...{ label: "Écrire à l’auteur", hint: "Il le lit avec son code de suivi." },
  },
  extend: {
    ...{ ...handle, accepts: "ExtendDelay", when: ({ extended }) => !extended },
    ...{ label: "Prolonger le délai", hint: "Une seule fois, avec une raison dite à chacun." },
  },
  requalify: {
    ...{ accepts: "RequalifyComplaint", action: "complaint.assign", mine: false },
    ...{ label: "Traiter autrement", hint: "L’organisme est retrouvé, ou c’est le certificateur qui est visé." },
  },
};

const order = Object.keys(rules).filter((one): one is Act => one in rules);

/** Who handles a case is chosen first, then it is theirs to go on: an assigned case is given again only at the end of the list. */
export function offeredActs(session: SignedIn, complaint: Complaint): readonly Offered[] {
  const offered = order.filter((act) => {
    const { accepts, action, mine, when } = rules[act];
    if (!complaint.accepts.includes(accepts) || !allowed(session, action, "")) return false;
    return (!mine || complaint.mine) && (when?.(complaint) ?? true);
  });
  const sorted =
    complaint.handler === null
      ? offered
      : [...offered.filter((act) => act !== "assign"), ...offered.filter((act) => act === "assign")];
  return sorted.map((act) => ({ act, label: rules[act].label, hint: rules[act].hint }));
}
