import { missingWords } from "../../contract/renewals.refusals.ts";
import { type MissingInRenewal, missingInRenewal, type RenewalContent } from "../../domain/renewals/renewal.content.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { QueryInput } from "../app/routeKeys.ts";
import type { Facet } from "../ui/facet.ts";
import { count } from "../ui/format.ts";
import type { ListState } from "../ui/listState.ts";
import type { Tone } from "../ui/tone.ts";
import type { Point, Renewal, RenewalRow } from "./renewal.query.ts";
import { askedWords, statusWords } from "./renewal.sentences.ts";

/** The filters of the list; their names are what the address shows. */
export const facets: readonly Facet[] = [
  {
    ...{ id: "etat", label: "État" },
    options: Object.entries(statusWords).map(([value, { label }]) => ({ value, label })),
  },
];

/** What the server is asked, from the address of the page. */
export const queryOf = ({ filters, text }: ListState): QueryInput<"GET /api/renewals"> => ({
  search: text,
  status: (filters.get("etat") ?? []).join(","),
});

/** What lacks in the file as it is typed: the rule of the server, on what it answered. */
export const missingNow = ({ ground }: Pick<Renewal, "ground">, content: RenewalContent): readonly MissingInRenewal[] =>
  missingInRenewal(content, {
    ...ground,
    expiresOn: day(ground.expiresOn),
    qualiopiUntil: ground.qualiopiUntil === null ? null : day(ground.qualiopiUntil),
    today: day(ground.today),
  });

/** What lacks about a point, in words; nothing when it is as asked. */
export const lackOf = (missing: readonly MissingInRenewal[], code: string): readonly string[] =>
  missing.flatMap((one) => ("point" in one && one.point === code ? [missingWords[one.code]] : []));

/** « Il manque 3 éléments : PS-02, PS-05, 1 déclaration »; nothing when the file can be filed. */
export function filingMissing(missing: readonly MissingInRenewal[]): string | undefined {
  if (missing.length === 0) return undefined;
  const points = [...new Set(missing.flatMap((one) => ("point" in one ? [one.point] : [])))];
  const statements = missing.filter(({ code }) => code === "statement").length;
  const parts = [...points, ...(statements === 0 ? [] : [count(statements, "déclaration")])];
  return `Il reste à compléter : ${parts.join(", ")}.`;
}

/** The badge of a point for who fills the file; what was never said cannot be confirmed. */
export function pointBadge(
  point: Pick<Point, "asked" | "returned">,
  { lack, known }: { readonly lack: readonly string[]; readonly known: boolean },
): { readonly tone: Tone; readonly label: string } {
  if (point.returned !== null && lack.length > 0) return { tone: "warning", label: "Renvoyé" };
  if (lack.length === 0) return { tone: "success", label: "Prêt" };
  return askedWords[point.asked === "confirmation" && known ? "confirmation" : "afresh"];
}

/** The points for which something is asked of the organisation. */
export const askedPoints = ({ points }: Pick<Renewal, "points">): readonly Point[] =>
  points.filter(({ asked }) => asked !== "nothing");

/** The points that may be confirmed at once: known, nothing said about them yet. */
export const confirmable = (renewal: Renewal, { answers }: RenewalContent): readonly string[] =>
  renewal.points
    .filter(({ asked, code }) => asked === "confirmation" && renewal.ground.answered.includes(code))
    .map(({ code }) => code)
    .filter((code) => {
      const answer = answers[code];
      return answer === undefined || (!answer.unchanged && answer.text.trim() === "");
    });

/** The points that nobody has rated yet. */
export const unrated = ({ points }: Pick<Renewal, "points">): readonly Point[] =>
  points.filter(({ rating }) => rating === null);

/** What still prevents the proposal to the decision maker; undefined when it can be given. */
export function proposalMissing(renewal: Renewal, typed: { proposal: string | undefined; opinion: string }) {
  const left = unrated(renewal).length;
  if (left > 0) return left === 1 ? "Il reste 1 point à évaluer." : `Il reste ${left} points à évaluer.`;
  if (renewal.audited && renewal.audit === null) return "Programmez d’abord l’audit de renouvellement.";
  if (renewal.audited && renewal.audit?.reported !== true) return "Le rapport de l’audit n’est pas encore émis.";
  if (typed.proposal === undefined) return "Choisissez ce que vous proposez.";
  return typed.opinion.trim() === "" ? "Écrivez votre avis." : undefined;
}

const heads = ["Organisme", "SIREN", "Habilitation", "Échéance", "Dossier attendu", "Déposé le", "État", "Suivi par"];

/** The list as a file, in the order shown: days stay as spreadsheets sort them. */
export const csvRows = (rows: readonly RenewalRow[]): readonly (readonly string[])[] => [
  heads,
  ...rows.map((row) => [
    ...[row.organisationName, row.organisationId, row.habilitationNumber, row.expiresOn, row.fileBy],
    ...[row.filedOn ?? "", statusWords[row.status].label, row.managerName ?? ""],
  ]),
];
