import { organisationRoleNames, staffRoleNames } from "../../domain/access/roleNames.ts";
import { count } from "../ui/format.ts";
import type { Habilitation } from "./habilitation.query.ts";

type Rules = Habilitation["rules"];
type Deadline = Habilitation["deadlines"][number];

/** What is due, and where its date comes from. */
export interface DueWords {
  readonly label: string;
  readonly rule: string;
  /** Where room is short: on the line of the three years. */
  readonly short?: string;
}

const months = (n: number): string => `${n}\u00a0mois`;

const words: Readonly<Record<string, (rules: Rules) => DueWords>> = {
  "first-surveillance": (rules) => ({
    label: `Surveillance à ${months(rules.firstSurveillanceMonths)}`,
    rule: `${months(rules.firstSurveillanceMonths)} après la prise d’effet, à ${count(rules.surveillanceWindowDays, "jour")} près`,
  }),
  "annual-surveillance": (rules) => ({
    label: "Surveillance annuelle",
    rule: `Au jour anniversaire de la prise d’effet, à ${count(rules.surveillanceWindowDays, "jour")} près`,
  }),
  "renewal-opening": (rules) => ({
    label: "Ouverture du renouvellement",
    short: "Renouvellement ouvert",
    rule: `${months(rules.renewalOpensMonthsBefore)} avant le terme`,
  }),
  "renewal-file": (rules) => ({
    label: "Dossier de renouvellement",
    short: "Dossier complet",
    rule: `Déposé complet ${months(rules.renewalFileMonthsBefore)} avant le terme, il est décidé avant lui`,
  }),
  renewal: () => ({ label: "Renouvellement", rule: "Au terme de la période précédente" }),
  expiry: (rules) => ({
    label: "Terme",
    rule: `${count(rules.years, "an")} après la prise d’effet ou le renouvellement`,
  }),
  observations: (rules) => ({
    label: "Observations de l’organisme",
    rule: `${count(rules.observationDays, "jour")} après la notification des griefs`,
  }),
  hearing: (rules) => ({
    label: "Audition de l’organisme",
    rule: `${count(rules.hearingDays, "jour")} après une suspension urgente`,
  }),
  "correction-proof": (rules) => ({
    label: "Preuve de correction",
    rule: `Au plus tard à la date de la lettre ; à défaut, ${count(rules.proofDaysBeforeEnd, "jour")} avant le dernier jour de la suspension`,
  }),
  "withdrawal-review": (rules) => ({
    label: "Levée ou revue de retrait",
    rule: `Dernier jour de la suspension de ${months(rules.suspensionMonths)}`,
  }),
  escalation: (rules) => ({
    label: "Fin de la tolérance sans décision",
    rule: `${count(rules.reviewDays, "jour")} après le dernier jour de la suspension`,
  }),
  letter: () => ({
    label: "Lettre recommandée",
    rule: "Ce qui est décidé est notifié sans attendre : ses délais courent de la première présentation",
  }),
  "sanction-decision": (rules) => ({
    label: "Décision après les observations",
    rule: `${count(rules.decisionDays, "jour")} après la fin du délai d’observations, que le certificateur se donne`,
  }),
  "correction-verification": () => ({
    label: "Vérification d’une correction",
    rule: "Au plus tard le dernier jour de la suspension",
  }),
  "mentions-removal": (rules) => ({
    label: "Retrait des mentions publiques",
    rule: `${count(rules.mentionRemovalWorkingDays, "jour ouvré", "jours ouvrés")} après la prise d’effet`,
  }),
  "people-telling": () => ({
    label: "Message aux personnes en formation ou inscrites",
    rule: "Le jour où la mesure prend effet",
  }),
  "expiry-telling": () => ({
    label: "Message aux personnes inscrites",
    rule: "Le jour où l’habilitation prend fin sans renouvellement",
  }),
  "withdrawal-procedure": () => ({
    label: "Griefs en vue d’un retrait",
    rule: "Le même motif revient dans le cycle : une procédure de retrait s’ouvre",
  }),
  appeal: (rules) => ({
    label: "Appel",
    rule: `${count(rules.appealDays, "jour")} après la notification de la décision`,
  }),
};

/** What is due and its rule, by the name the server gives it. */
export const dueWords = (what: string, rules: Rules): DueWords =>
  words[what]?.(rules) ?? { label: "Échéance", rule: "Fixée par le dispositif" };

/** What is said of the past: the day a surveillance was to be held says nothing of its conclusion. */
export const isSurveillance = (kind: string): boolean =>
  kind === "first-surveillance" || kind === "annual-surveillance";

const isStaff = (role: string): role is keyof typeof staffRoleNames => Object.hasOwn(staffRoleNames, role);
const isMember = (role: string): role is keyof typeof organisationRoleNames =>
  Object.hasOwn(organisationRoleNames, role);

/** On whom a due date falls: « le certificateur (décideur) », « l’organisme (représentant légal) ». */
function ownerWords({ role }: Deadline["owner"]): string {
  if (role === undefined) return "";
  if (isStaff(role)) return `Le certificateur (${staffRoleNames[role]})`;
  return isMember(role) ? `L’organisme (${organisationRoleNames[role]})` : "";
}

/** A line of what is due: what, when, by which rule, on whom. */
export interface DueLine extends DueWords {
  readonly id: string;
  readonly dueOn: string;
  readonly owner: string;
}

/** Everything that is due, the nearest first; the same thing for several failings is said once a date. */
export function dueLines({ deadlines, rules }: Pick<Habilitation, "deadlines" | "rules">): readonly DueLine[] {
  const lines = deadlines.map(({ what, dueOn, owner }) => ({
    ...{ id: `${what}-${dueOn}`, dueOn, owner: ownerWords(owner) },
    ...dueWords(what, rules),
  }));
  return lines.filter((line, n) => lines.findIndex(({ id }) => id === line.id) === n);
}

/** The chores of the certifier, which are not what its organisation waits for. */
const chores: readonly string[] = [
  ...["letter", "sanction-decision", "correction-verification", "people-telling", "expiry-telling"],
  ...["withdrawal-procedure", "escalation"],
];

/** What is due next, for whom reads it: the first that is not over. */
export function nextDue(
  { deadlines, rules }: Pick<Habilitation, "deadlines" | "rules">,
  { today, staff }: { readonly today: string; readonly staff: boolean },
): DueLine | undefined {
  const seen = staff ? deadlines : deadlines.filter(({ what }) => !chores.includes(what));
  return dueLines({ deadlines: seen, rules }).find(({ dueOn }) => dueOn >= today);
}
