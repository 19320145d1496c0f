import type { AnswerOf } from "../app/routeKeys.ts";
import { count } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";

export type Version = AnswerOf<"GET /api/scheme-versions">["versions"][number];
export type VersionPage = AnswerOf<"GET /api/scheme-versions/:scheme/:version">;
export type Changes = NonNullable<VersionPage["changes"]>;
type Change = Changes["documents"][number]["change"];
type Part = Changes["indicators"][number]["parts"][number];

/** Where a version stands. */
export function standingOf({ publishedAt, inForce }: Pick<Version, "publishedAt" | "inForce">) {
  if (publishedAt === null) return { label: "À publier", tone: "warning", pending: true } as const;
  return inForce
    ? ({ label: "En vigueur", tone: "success" } as const)
    : ({ label: "Publiée", tone: "neutral" } as const);
}

export const changeWords: Readonly<Record<Change, { readonly label: string; readonly tone: Tone }>> = {
  added: { label: "Ajouté", tone: "success" },
  removed: { label: "Retiré", tone: "danger" },
  changed: { label: "Modifié", tone: "info" },
};

const partWords: Readonly<Record<Part, string>> = {
  title: "intitulé",
  expected: "niveau attendu",
  evidence: "preuves",
  condition: "condition d’application",
  auditTypes: "audits concernés",
  weight: "poids",
  gradable: "gradation",
  minutes: "durée prévue",
};

/** « intitulé, poids »: what changed of an indicator. */
export const partsIn = (parts: readonly Part[]): string => parts.map((part) => partWords[part]).join(", ");

/** The other lists of a scheme that change, each with its title; those that do not are left out. */
export const otherChanges = (changes: Changes) =>
  (
    [
      ["Règlement et modalités, à relire et accepter de nouveau", changes.regulations],
      ["Prérequis", changes.prerequisites],
      ["Pièces justificatives", changes.documents],
      ["Questions préliminaires", changes.questions],
      ["Motifs", changes.grounds],
    ] as const
  ).filter(([, some]) => some.length > 0);

/** « 20 », « [-30, -7] », « vide »: a number of the rulebook as its text writes it. */
export const numberWords = (value: string | null): string =>
  value === null ? "absent" : value === "null" ? "vide" : value === "true" ? "oui" : value === "false" ? "non" : value;

const partsOfRulebook: Readonly<Record<string, string>> = {
  journey: "Parcours",
  certificationEnd: "Fin de la certification",
  notifications: "Notifications",
  application: "Candidature",
  qualiopi: "Qualiopi",
  trainers: "Formateurs",
  programme: "Programme",
  regulations: "Règlement",
  quiz: "QCM",
  audit: "Audit",
  decision: "Décision",
  habilitation: "Habilitation",
  suspension: "Suspension",
  changes: "Changements déclarés",
  sessions: "Sessions",
  communication: "Communication",
  results: "Résultats",
  complaints: "Plaintes et appels",
  impartiality: "Impartialité",
  auditors: "Auditeurs",
  register: "Registre",
  retention: "Conservation",
};

/** The part of the rulebook that a number belongs to, in words. */
export const partOfRulebook = (path: string): string => partsOfRulebook[path.split(".")[0] ?? ""] ?? "";

/** How many are touched, in a sentence; those that are none are left out. */
export function touchedWords({ audits, dossiers, habilitations }: VersionPage): string {
  const taking = audits.filter(({ fate }) => fate === "takes-new").length;
  const keeping = audits.length - taking;
  const said = [
    [keeping, "audit garde sa version", "audits gardent leur version"],
    [taking, "audit prendra celle-ci avec son plan", "audits prendront celle-ci avec leur plan"],
    [dossiers.length, "dossier ouvert garde la sienne", "dossiers ouverts gardent la leur"],
    [
      ...([habilitations.length, "organisme habilité la rencontrera à son prochain audit"] as const),
      "organismes habilités la rencontreront à leur prochain audit",
    ],
  ] as const;
  const words = said.filter(([many]) => many > 0).map(([many, one, several]) => count(many, one, several));
  return words.length === 0 ? "Aucun audit ni aucun organisme pour l’instant" : words.join(" ; ");
}

/** Who publishing touches, by name, for the confirmation. */
export const affectedBy = ({ audits, habilitations }: VersionPage): readonly string[] => [
  ...audits
    .filter(({ fate }) => fate === "takes-new")
    .map(({ organisationName, kind }) => `${organisationName} (${kind.toLowerCase()})`),
  ...(habilitations.length === 0 ? [] : [count(habilitations.length, "organisme habilité", "organismes habilités")]),
];
