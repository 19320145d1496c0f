import { evaluationActNames } from "../../contract/decisions.sentences.ts";
import type { EvaluationAct, Impediment, Notice } from "../../domain/access/impartiality.model.ts";
import type { LinkKind } from "../../domain/impartiality/person.events.ts";
import { plainDay } from "../ui/format.ts";
import type { Coded } from "./decision.query.ts";

const linkNames: Readonly<Record<LinkKind, string>> = {
  employment: "un emploi",
  consulting: "une mission de conseil",
  training: "une formation donnée ou suivie",
  family: "un lien familial",
  financial: "un intérêt financier",
  other: "un autre lien",
};

const isAct = (value: unknown): value is EvaluationAct =>
  typeof value === "string" && Object.hasOwn(evaluationActNames, value);
const isLink = (value: unknown): value is LinkKind => typeof value === "string" && Object.hasOwn(linkNames, value);
const dayOf = (value: unknown): string | undefined => (typeof value === "string" ? plainDay(value) : undefined);

/** « a, b et c » */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} et ${words.at(-1)}`;

const linkOf = (reason: Coded): string => (isLink(reason.kind) ? linkNames[reason.kind] : "un lien");

const actsOf = (reason: Coded): string => {
  const acts = Array.isArray(reason.acts) ? reason.acts.filter(isAct) : [];
  return acts.length === 0 ? "pris part à l’évaluation" : listed(acts.map((act) => evaluationActNames[act]));
};

/** Said of somebody after their name, and said to them. */
interface Said {
  readonly of: (reason: Coded) => string;
  readonly to: (reason: Coded) => string;
}

const ofTheFile = (words: string): Said => ({ of: () => words, to: () => words });

const impediments: Readonly<Record<Impediment["code"], Said>> = {
  "took-part-in-evaluation": {
    of: (reason) => `a ${actsOf(reason)}`,
    to: (reason) => `vous avez ${actsOf(reason)}`,
  },
  "link-declared": {
    of: (reason) => `a déclaré ${linkOf(reason)} avec l’organisme`,
    to: (reason) => `vous avez déclaré ${linkOf(reason)} avec l’organisme`,
  },
  "excluded-by-risk-analysis": {
    of: () => "intervient sur le dossier Qualiopi de l’organisme (analyse de risques)",
    to: () => "vous intervenez sur le dossier Qualiopi de l’organisme (analyse de risques)",
  },
  "qualiopi-relation-unknown": ofTheFile(
    "la relation de l’organisme avec le certificateur pour Qualiopi n’est pas encore enregistrée",
  ),
  "risk-analysis-missing": ofTheFile("l’analyse de risques pour l’impartialité n’est pas encore approuvée"),
  "risk-unacceptable": ofTheFile("le risque pour l’impartialité a été jugé inacceptable"),
  "not-authorised": {
    of: (reason) => `n’a pas l’autorisation de décider${endedOn(reason)}`,
    to: (reason) => `vous n’avez pas l’autorisation de décider${endedOn(reason)}`,
  },
  abstained: { of: () => "a choisi de s’abstenir", to: () => "vous avez choisi de vous abstenir" },
};

function endedOn(reason: Coded): string {
  const since = dayOf(reason.since);
  return since === undefined ? "" : ` (elle a pris fin le ${since})`;
}

const isImpediment = (code: string): code is Impediment["code"] => Object.hasOwn(impediments, code);

/** Why somebody may not decide, as the end of a sentence that begins with their name. */
export const impedimentOf = (reason: Coded): string =>
  isImpediment(reason.code) ? impediments[reason.code].of(reason) : "ne peut pas décider";

/** The same, said to the person. */
export const impedimentTo = (reason: Coded): string =>
  isImpediment(reason.code) ? impediments[reason.code].to(reason) : "vous ne pouvez pas décider";

/** « vous avez mené l’audit » → « Vous avez mené l’audit. » */
export const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

const notices: Readonly<Record<Notice["code"], (shown: Coded) => string>> = {
  "expired-link": (shown) => {
    const until = dayOf(shown.until);
    return `lien ancien avec l’organisme (${linkOf(shown)})${until === undefined ? "" : `, terminé le ${until}`}`;
  },
  "risk-analysis-review-due": (shown) =>
    `analyse de risques à revoir avant le ${dayOf(shown.dueOn) ?? "prochain contrôle"}`,
};

const isNotice = (code: string): code is Notice["code"] => Object.hasOwn(notices, code);

/** What is to be known about somebody and does not prevent them from deciding. */
export const noticeWords = (shown: Coded): string => (isNotice(shown.code) ? notices[shown.code](shown) : "");
