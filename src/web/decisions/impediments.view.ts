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

const impediments: Readonly<Record<Impediment["code"], (reason: Coded) => string>> = {
  "took-part-in-evaluation": (reason) => `a ${actsOf(reason)}`,
  "link-declared": (reason) => `a déclaré ${linkOf(reason)} avec l’organisme`,
  "excluded-by-risk-analysis": () => "intervient sur le dossier Qualiopi de l’organisme (analyse de risques)",
  "qualiopi-relation-unknown": () =>
    "la relation de l’organisme avec le certificateur pour Qualiopi n’est pas encore enregistrée",
  "risk-analysis-missing": () => "l’analyse de risques pour l’impartialité n’est pas encore approuvée",
  "risk-unacceptable": () => "le risque pour l’impartialité a été jugé inacceptable",
  "not-authorised": (reason) => {
    const since = dayOf(reason.since);
    return since === undefined
      ? "n’a pas l’autorisation de décider"
      : `n’est plus autorisé à décider depuis le ${since}`;
  },
  abstained: () => "a choisi de s’abstenir",
};

const isImpediment = (code: string): code is Impediment["code"] => Object.hasOwn(impediments, code);

/** Why somebody may not decide, as the end of a sentence that begins with their name. */
export const impedimentWords = (reason: Coded): string =>
  isImpediment(reason.code) ? impediments[reason.code](reason) : "n’est pas éligible";

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

/** A conflict closes the whole file to somebody, where other impediments only keep them from deciding. */
const conflicts: readonly string[] = ["link-declared", "excluded-by-risk-analysis", "abstained"];

export const closesTheFile = (reasons: readonly Coded[]): boolean =>
  reasons.some((reason) => conflicts.includes(reason.code));
