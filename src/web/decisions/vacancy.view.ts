import type { DecisionFile } from "./decision.query.ts";
import { impedimentOf, listed } from "./impediments.view.ts";

export type Vacancy = NonNullable<DecisionFile["vacancy"]>;

/** What has to be settled on the file itself before anybody may act on it. */
const ofTheFile: readonly string[] = ["qualiopi-relation-unknown", "risk-analysis-missing"];

/** Whether it is the file, not the people, that is not ready. */
export const fileFirst = ({ deciders }: Vacancy): boolean =>
  deciders.some(({ reasons }) => reasons.some(({ code }) => ofTheFile.includes(code)));

/** « Bertrand Vasseur a mené l’audit » */
export const whyNot = ({ name, reasons }: Vacancy["deciders"][number]): string =>
  `${name} ${listed(reasons.map(impedimentOf))}.`;

const given = {
  function: "la fonction de décideur, donnée par un administrateur",
  authorisation: "l’autorisation de décider, donnée par le responsable qualité",
} as const;

/** Those who lack the same things, together. */
export const alike = ({ candidates }: Vacancy): readonly (readonly Vacancy["candidates"][number][])[] => [
  ...Map.groupBy(candidates, ({ lacks }) => lacks.join()).values(),
];

/** « la fonction de décideur, donnée par un administrateur, et … » */
export const toGive = ({ lacks }: Pick<Vacancy["candidates"][number], "lacks">): string =>
  lacks.map((lack) => given[lack]).join(", et ");
