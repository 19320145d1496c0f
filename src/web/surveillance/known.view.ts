import { rateTenths, type Tally, wilson } from "../../domain/exams/rate.ts";
import { countWords, intervalWords, rateWords } from "../results/rate.view.ts";
import { count, plainDay } from "../ui/format.ts";
import type { Known } from "./surveillance.query.ts";
import { outcomeWords } from "./surveillance.sentences.ts";

const sessions = (n: number | undefined): string => count(n ?? 0, "session");

const qualiopiKinds: Readonly<Record<string, string>> = {
  deemed: "Réputé satisfaire à l’obligation par la loi",
  pending: "Certification Qualiopi en cours",
};
const relations: Readonly<Record<string, string>> = {
  never: "Jamais client Qualiopi du certificateur",
  former: "Ancien client Qualiopi du certificateur",
  current: "Client Qualiopi du certificateur",
  requested: "A demandé à devenir client Qualiopi du certificateur",
  unknown: "Relation Qualiopi avec le certificateur non enregistrée",
};
const subcontracting: Readonly<Record<string, string>> = {
  none: "Aucune sous-traitance déclarée",
  partial: "Sous-traitance partielle déclarée",
  for_others: "Intervient pour le compte d’autres organismes",
};
const modalities: Readonly<Record<string, string>> = {
  on_site: "en présentiel",
  distance: "à distance",
  e_learning: "en e-learning",
};

const listOf = (text: string | undefined, words: Readonly<Record<string, string>>): string =>
  (text ?? "")
    .split(",")
    .map((word) => words[word] ?? word)
    .join(", ");

const onDay = (on: string | undefined): string => (on === undefined ? "date non renseignée" : plainDay(on));
const outcome = (text: string | undefined): string =>
  Object.entries(outcomeWords)
    .find(([key]) => key === text)?.[1]
    .label.toLowerCase() ?? "non conclue";

const tallyOf = ({ count: passed = 0, of: presented = 0 }: Pick<Known, "count" | "of">): Tally => ({
  passed,
  presented,
});
const rateIn = (known: Pick<Known, "count" | "of">): string => {
  const tally = tallyOf(known);
  return `${countWords(tally)}, ${rateWords({ tenths: rateTenths(tally) })}`;
};
const uncertainty = (known: Pick<Known, "count" | "of">): string => intervalWords({ interval: wilson(tallyOf(known)) });

const sentences: Readonly<Record<string, (known: Known) => string>> = {
  nda: ({ text, watch }) =>
    watch ? "Déclaration d’activité en cours d’enregistrement" : `Déclaration d’activité ${text ?? ""}`,
  "activity-report": ({ on }) => `Dernier bilan transmis : ${onDay(on)}`,
  "activity-report-old": ({ on }) => `Dernier bilan connu : ${onDay(on)}, à vérifier (sans bilan annuel, caducité)`,
  "activity-report-missing": () => "Aucun bilan au dossier : déclaration d’activité à vérifier",
  "first-year": ({ on }) => `Premier exercice clos le ${onDay(on)}, bilan à transmettre ensuite`,
  "qualiopi-kind": ({ text }) => qualiopiKinds[text ?? ""] ?? "Aucun certificat Qualiopi déclaré",
  "qualiopi-certificate": ({ text }) => `Certificat : ${text ?? ""}`,
  "qualiopi-valid": ({ on }) => `Valable jusqu’au ${onDay(on)}`,
  "qualiopi-lapsed": ({ on }) => `N’est plus valable depuis le ${onDay(on)}`,
  "trainers-accepted": ({ text }) => `Acceptés : ${text === "" ? "personne" : (text ?? "")}`,
  "sessions-trainer-not-accepted": ({ count: n }) => `${sessions(n)} avec un formateur non accepté`,
  "programme-validated": ({ text }) => `Validé : ${text ?? ""}`,
  "sessions-programme-not-validated": ({ count: n }) => `${sessions(n)} sur une version non validée`,
  "modalities-accepted": ({ text }) => `Prévues : ${listOf(text, modalities)}`,
  "sessions-modality-not-accepted": ({ count: n }) => `${sessions(n)} dans une modalité non prévue`,
  "sessions-declared": ({ count: n, on }) => `${sessions(n)} depuis le ${onDay(on)}`,
  "sessions-coming": ({ count: n }) => `${sessions(n)} en cours ou à venir`,
  "sessions-cancelled": ({ count: n }) => `${sessions(n)} annulée${(n ?? 0) > 1 ? "s" : ""}`,
  "sessions-late": ({ count: n }) => `${sessions(n)} déclarée${(n ?? 0) > 1 ? "s" : ""} tard`,
  "headcounts-missing": ({ count: n }) => `Effectifs manquants : ${sessions(n)}`,
  enrolled: ({ count: n, of }) => `${count(n ?? 0, "inscrit")} sur ${count(of ?? 0, "préparé")}`,
  "gave-up": ({ count: n }) => count(n ?? 0, "renoncement écrit", "renoncements écrits"),
  unaccounted: ({ count: n }) =>
    `${count(n ?? 0, "personne préparée", "personnes préparées")} ni inscrite ni renonçante`,
  "rate-no-result": ({ text }) => `Aucun candidat présenté sur ${text ?? ""} mois`,
  rate: ({ text, ...of }) => `Sur ${text ?? ""} mois : ${rateIn(of)}, taux réel ${uncertainty(of)}`,
  "rate-below": ({ text }) => `Sous le seuil de ${text ?? ""} %`,
  "rate-reached": ({ text }) => `Seuil de ${text ?? ""} % atteint`,
  "rate-not-significant": ({ text }) => `Effectif trop faible pour être comparé au seuil de ${text ?? ""} %`,
  "rate-before": ({ text, ...of }) => `Les ${text ?? ""} mois précédents : ${rateIn(of)}`,
  "rate-cycle": (of) => `Depuis le début du cycle : ${rateIn(of)}`,
  "complaints-received": ({ count: n, on }) =>
    `${count(n ?? 0, "plainte ou signalement reçu", "plaintes et signalements reçus")} depuis le ${onDay(on)}`,
  "complaints-open": ({ count: n }) => `${count(n ?? 0, "affaire")} en cours`,
  "complaints-founded": ({ count: n }) =>
    count(n ?? 0, "affaire jugée fondée, en tout ou en partie", "affaires jugées fondées, en tout ou en partie"),
  subcontracting: ({ text }) => subcontracting[text ?? ""] ?? "Sous-traitance non renseignée",
  intermediaries: ({ count: n }) => (n === 0 ? "Aucun intermédiaire déclaré" : "Intermédiaires déclarés"),
  "nonconformities-open": ({ count: n }) =>
    `${count(n ?? 0, "non-conformité")} d’audit encore ouverte${(n ?? 0) > 1 ? "s" : ""}`,
  "previous-surveillance": ({ on, text }) => `Surveillance du ${onDay(on)} : ${outcome(text)}`,
  "previous-gaps": ({ count: n }) => `${count(n ?? 0, "écart")} encore à corriger`,
  "qualiopi-relation": ({ text }) => relations[text ?? ""] ?? "",
};

/** What the product knows, in words; what it knows and has no words for is left out. */
export const knownInWords = (known: readonly Known[]): readonly { readonly text: string; readonly watch: boolean }[] =>
  known.flatMap((one) => {
    const say = sentences[one.what];
    return say === undefined ? [] : [{ text: say(one), watch: one.watch }];
  });

/** Every fact that has words. */
export const saidFacts: readonly string[] = Object.keys(sentences);
