import { count, hours, plainDay } from "../../ui/format.ts";
import type { Dossier } from "../dossier.query.ts";

/** Something missing or to be looked at, as the server names it. */
export type Point = Dossier["missing"][number];

const textOf = (point: Point, name: string): string => {
  const value = point[name];
  return typeof value === "string" ? value : "";
};

const numberOf = (point: Point, name: string): number => {
  const value = point[name];
  return typeof value === "number" ? value : 0;
};

const dayOf = (point: Point, name: string): string => {
  const value = textOf(point, name);
  return value === "" ? "" : plainDay(value);
};

const ofWhom = (point: Point): string => {
  const whose = textOf(point, "whose");
  return whose === "" ? "" : `, ${whose}`;
};

const sentences: Readonly<Record<string, (point: Point) => string>> = {
  "field-missing": (point) => textOf(point, "label"),
  "document-missing": (point) => `${textOf(point, "label")}${ofWhom(point)}`,
  "siret-invalid": (point) => `Le SIRET ${textOf(point, "siret")} n’est pas exact : un chiffre est mal recopié`,
  "siret-of-another-siren": (point) =>
    `Le SIRET ${textOf(point, "siret")} n’est pas celui d’un établissement de votre organisme`,
  "email-invalid": (point) => `L’adresse électronique ${textOf(point, "email")} n’est pas complète`,
  "postcode-invalid": (point) => `Le code postal ${textOf(point, "postcode")} n’est pas exact : il a 5 chiffres`,
  "website-invalid": (point) =>
    `L’adresse du site « ${textOf(point, "website")} » n’est pas exacte : elle commence par https:// ou http://`,
  "text-too-long": (point) =>
    `${textOf(point, "label") || "Un texte"} : ${count(numberOf(point, "excess"), "caractère")} de trop`,
  "date-invalid": () => "Une date n’est pas valable",
  "qualiopi-expired": (point) => `Le certificat Qualiopi n’est plus valable depuis le ${dayOf(point, "on")}`,
  "qualiopi-without-training-actions": () =>
    "Le certificat Qualiopi doit couvrir la catégorie « actions de formation »",
  "no-trainer": () => "Au moins un formateur",
  "competence-without-trainer": (point) => `Un formateur pour la compétence ${textOf(point, "competence")}`,
  "competence-not-covered": (point) => `Une séquence principale pour la compétence ${textOf(point, "competence")}`,
  "nda-unusual": (point) =>
    `Le numéro de déclaration d’activité ${textOf(point, "nda")} n’a pas la forme habituelle (11 chiffres)`,
  "nda-pending": () => "La déclaration d’activité est en cours d’enregistrement : aucune décision avant son numéro",
  "qualiopi-ends-soon": (point) =>
    `Le certificat Qualiopi prend fin le ${dayOf(point, "on")}, dans ${count(numberOf(point, "daysLeft"), "jour")} : joindre la preuve du renouvellement`,
  "qualiopi-pending": () => "La certification Qualiopi est en cours : aucune décision avant le certificat",
  "one-trainer-only": () => "Un seul formateur : prévoir une solution d’absence",
  "first-year-not-closed": () => "Le premier exercice n’est pas encore clos",
  "probity-explained": () => "Des faits sont exposés dans la déclaration de probité",
  "personal-link-declared": () => "Un lien personnel avec le certificateur est déclaré",
  "competence-without-practice": (point) => `${textOf(point, "competence")} : aucune heure de pratique`,
  "competence-without-formative-assessment": (point) =>
    `${textOf(point, "competence")} : aucune évaluation formative n’est décrite`,
  "competence-under-a-day": (point) =>
    `${textOf(point, "competence")} : ${hours(numberOf(point, "minutes") / 60)}, pour une journée conseillée (${hours(numberOf(point, "recommended") / 60)})`,
  "programme-under-recommended": (point) =>
    `Durée totale de ${hours(numberOf(point, "minutes") / 60)}, pour ${hours(numberOf(point, "recommended") / 60)} conseillées`,
  "no-time-with-a-trainer": () => "Le parcours ne prévoit aucun temps avec un formateur",
};

/** A point in words. */
export const pointWords = (point: Point): string => sentences[point.code]?.(point) ?? "Un point à vérifier";
