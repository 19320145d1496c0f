import type { AlertKind, Facts } from "../../domain/alerts/alert.events.ts";
import { rateTenths, wilson } from "../../domain/exams/rate.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";

/** How each kind of alert is called. */
export const alertTitles: Readonly<Record<AlertKind, string>> = {
  "pass-rate": "Taux de réussite sous le seuil",
  "qualiopi-lapsed": "Certification Qualiopi échue",
  "nda-lapsed": "Déclaration d’activité ou immatriculation en cause",
  "trainer-not-accepted": "Formateur non accepté dans une session",
  "programme-not-accepted": "Programme non validé dans une session",
  complaint: "Plainte ou signalement",
  "late-evidence": "Preuves de correction en retard",
  "volume-jump": "Hausse inhabituelle du nombre de candidats",
  communication: "Communication non conforme",
  other: "Autre alerte",
};

/** « 69,9 % », from tenths of a percent. */
const percentOf = (tenths: number): string =>
  `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? "" : `,${tenths % 10}`}${nbsp}%`;

/** The facts of an alert and what was seen with them, as sentences take them. */
interface Told {
  text(name: string): string;
  number(name: string): number;
  /** A day in full, or that it is unknown. */
  on(name: string): string;
}

/** What was seen, one sentence per fact; what somebody wrote is shown beside. */
export function alertSentences(kind: AlertKind, facts: Facts, seen: Facts): readonly string[] {
  const all = new Map(Object.entries({ ...seen, ...facts }));
  const text = (name: string): string => String(all.get(name) ?? "");
  return sentences[kind]({
    text,
    number: (name) => Number(all.get(name) ?? 0),
    on: (name) => (text(name) === "" ? "une date inconnue" : writtenDay(text(name))),
  });
}

const sentences: Readonly<Record<AlertKind, (told: Told) => readonly string[]>> = {
  "pass-rate": ({ number, on }) =>
    rateSentences(
      { passed: number("passed"), presented: number("presented") },
      { from: on("from"), until: on("until"), threshold: number("thresholdPercent") },
    ),
  "qualiopi-lapsed": ({ text, on }) =>
    text("point") === ""
      ? [`Le certificat Qualiopi déposé était valable jusqu’au ${on("validUntil")}. Aucun autre n’est au dossier.`]
      : [gapSentence("la certification Qualiopi", text("point"), on("seenOn"))],
  "nda-lapsed": ({ text, on }) => {
    if (text("point") !== "")
      return [gapSentence("l’immatriculation, la déclaration d’activité ou le bilan", text("point"), on("seenOn"))];
    return text("siren") === ""
      ? [`La déclaration d’activité ${text("nda")} n’est plus valable, constaté le ${on("seenOn")}.`]
      : [`L’organisme (SIREN ${text("siren")}) a cessé son activité ou a été radié, le ${on("seenOn")}.`];
  },
  "trainer-not-accepted": ({ on }) => [
    `La session du ${on("startsOn")} est déclarée avec un formateur qui n’a pas été accepté.`,
  ],
  "programme-not-accepted": ({ on }) => [
    `La session du ${on("startsOn")} est déclarée avec un programme qui n’est pas la version validée.`,
  ],
  complaint: ({ text, on }) => [
    `La plainte ou le signalement ${text("reference")}, reçu le ${on("receivedOn")}, est recevable.`,
  ],
  "late-evidence": ({ text, on }) => [
    `La non-conformité à l’indicateur ${text("indicator")} n’a pas été levée dans son délai, constaté le ${on("seenOn")}.`,
  ],
  "volume-jump": ({ number, on }) => [
    `${counted(number("presented"), "candidat présenté", "candidats présentés")} du ${on("from")} au ${on("until")}, contre ${number("before")} pendant la période précédente.`,
  ],
  communication: ({ on }) => [`Une publication relevée le ${on("seenOn")} n’est pas conforme.`],
  other: ({ on }) => [`Alerte levée le ${on("seenOn")}.`],
};

const gapSentence = (of: string, point: string, on: string): string =>
  `La surveillance a relevé un écart sur ${of} (point ${point}), le ${on}.`;

function rateSentences(
  tally: { readonly passed: number; readonly presented: number },
  { from, until, threshold }: { readonly from: string; readonly until: string; readonly threshold: number },
): readonly string[] {
  const interval = wilson(tally);
  const rate = rateTenths(tally);
  return [
    `${counted(tally.passed, "reçu", "reçus")} sur ${counted(tally.presented, "présenté", "présentés")} à leur premier passage, du ${from} au ${until}${nbsp}: ${rate === null ? "aucun taux" : percentOf(rate)}, pour un seuil de ${threshold}${nbsp}%.`,
    ...(interval === null
      ? []
      : [
          `Avec cet effectif, le taux réel se situe entre ${percentOf(interval.low)} et ${percentOf(interval.high)} (intervalle à 95${nbsp}%).`,
        ]),
  ];
}
