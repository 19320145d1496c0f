import type { AnswerOf } from "../app/routeKeys.ts";
import { count } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";

export type OrganisationRate = AnswerOf<"GET /api/habilitations/:habilitationId/rate">;
export type Rate = OrganisationRate["rolling"];
export type RateLine = AnswerOf<"GET /api/schemes/:scheme/rates">["organisations"][number];

const nbsp = "\u00a0";

/** « 69,9 % », from tenths of a percent, never rounded. */
export const percent = (tenths: number): string =>
  `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? "" : `,${tenths % 10}`}${nbsp}%`;

export const rateWords = ({ tenths }: Pick<Rate, "tenths">): string => (tenths === null ? "—" : percent(tenths));

/** « 7 reçus sur 10 présentés » */
export const countWords = ({ passed, presented }: Pick<Rate, "passed" | "presented">): string =>
  presented === 0
    ? "Aucun candidat présenté"
    : `${count(passed, "reçu", "reçus")} sur ${count(presented, "présenté", "présentés")}`;

/** « entre 39,6 % et 89,3 % » */
export const intervalWords = ({ interval }: Pick<Rate, "interval">): string =>
  interval === null ? "—" : `entre ${percent(interval.low)} et ${percent(interval.high)}`;

const standings: Readonly<Record<Rate["standing"], { readonly tone: Tone; readonly label: string }>> = {
  below: { tone: "warning", label: "Sous le seuil" },
  reached: { tone: "success", label: "Seuil atteint" },
  "not-significant": { tone: "neutral", label: "Non significatif" },
  "no-result": { tone: "neutral", label: "Aucun résultat" },
};

export const standingBadge = ({ standing }: Pick<Rate, "standing">) => standings[standing];

/** For the filter of the list. */
export const standingOptions = Object.entries(standings).map(([value, { label }]) => ({ value, label }));

const heads = [
  "Organisme",
  "SIREN",
  "Habilitation",
  "Reçus",
  "Présentés",
  "Taux (%)",
  "Borne basse (%)",
  "Borne haute (%)",
  "Situation",
];

const figure = (tenths: number | undefined | null): string =>
  tenths === undefined || tenths === null ? "" : `${Math.floor(tenths / 10)},${tenths % 10}`;

/** The list as a file, in the order shown; numbers as French spreadsheets read them. */
export const ratesCsv = (rows: readonly RateLine[]): readonly (readonly string[])[] => [
  heads,
  ...rows.map((row) => [
    ...[row.organisationName, row.organisationId, row.number, String(row.passed), String(row.presented)],
    ...[figure(row.tenths), figure(row.interval?.low), figure(row.interval?.high), standingBadge(row).label],
  ]),
];
