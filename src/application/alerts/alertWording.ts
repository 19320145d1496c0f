import type { AlertKind, Facts } from "../../domain/alerts/alert.events.ts";
import { rateTenths, wilson } from "../../domain/exams/rate.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";

/** How each kind of alert is called. */
export const alertTitles: Readonly<Record<AlertKind, string>> = {
  "pass-rate": "Taux de réussite sous le seuil",
  "qualiopi-lapsed": "Certification Qualiopi échue",
  "nda-lapsed": "Déclaration d’activité perdue",
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

/** What was seen, one sentence per fact; what somebody wrote is shown beside. */
export function alertSentences(kind: AlertKind, facts: Facts, seen: Facts): readonly string[] {
  const all = new Map(Object.entries({ ...seen, ...facts }));
  const text = (name: string): string => String(all.get(name) ?? "");
  const number = (name: string): number => Number(all.get(name) ?? 0);
  const on = (name: string): string => (text(name) === "" ? "une date inconnue" : writtenDay(text(name)));
  switch (kind) {
    case "pass-rate":
      return rateSentences(
        { passed: number("passed"), presented: number("presented") },
        { from: on("from"), until: on("until"), threshold: number("thresholdPercent") },
      );
    case "qualiopi-lapsed":
      return [
        `Le certificat Qualiopi déposé était valable jusqu’au ${on("validUntil")}. Aucun autre n’est au dossier.`,
      ];
    case "nda-lapsed":
      return [`La déclaration d’activité ${text("nda")} n’est plus valable, constaté le ${on("seenOn")}.`];
    case "trainer-not-accepted":
      return [
        `La session ${text("session")}, du ${on("startsOn")}, est déclarée avec un formateur qui n’a pas été accepté.`,
      ];
    case "programme-not-accepted":
      return [
        `La session ${text("session")}, du ${on("startsOn")}, est déclarée avec un programme qui n’est pas la version validée.`,
      ];
    case "complaint":
      return [`La plainte ou le signalement ${text("reference")} a été reçu le ${on("receivedOn")}.`];
    case "late-evidence":
      return [
        `Les preuves de correction de la non-conformité à l’indicateur ${text("indicator")} étaient attendues le ${on("dueOn")} au plus tard.`,
      ];
    case "volume-jump":
      return [
        `${counted(number("presented"), "candidat présenté", "candidats présentés")} du ${on("from")} au ${on("until")}, contre ${number("before")} pendant la période précédente.`,
      ];
    case "communication":
      return [`La publication ${text("page")}, relevée le ${on("seenOn")}, n’est pas conforme.`];
    case "other":
      return [`Alerte levée le ${on("seenOn")}.`];
  }
}

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
