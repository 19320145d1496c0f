import { expect, it } from "vitest";
import { surveillanceFacts } from "../../domain/schemes/surveillance.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { KnownFacts } from "../../domain/surveillance/known.model.ts";
import { knownLines } from "../../domain/surveillance/known.ts";
import { knownInWords, saidFacts } from "./known.view.ts";

const content = {
  activity: { nda: "52440000044", ndaPending: false, activityReportOn: "2026-05-20", firstYearEndsOn: "" },
  qualiopi: { kind: "certified", certifier: "QO", number: "1", validUntil: "2026-09-30" },
  subcontracting: { kind: "none", intermediaries: false },
};
const facts: KnownFacts = {
  ...{
    today: day("2026-07-01"),
    since: day("2026-04-14"),
    minimumDaysLeft: 90,
    reportMonths: 12,
    trainers: ["Ada"],
    content,
  },
  ...{ programmes: [{ title: "Programme, version 1", validated: true }], modalities: ["on_site"], relation: "never" },
  results: {
    ...{ rolling: { passed: 9, presented: 13 }, standing: "below", before: { passed: 4, presented: 5 } },
    ...{ cycle: { passed: 13, presented: 18 }, rules: { passRatePercent: 70, rollingMonths: 12 } },
  },
  complaints: { received: 2, open: 1, founded: 1 },
  ...{ sessions: [], openNonconformities: 0, previous: { outcome: null, dueOn: day("2026-04-14"), openGaps: 0 } },
};

it("tout ce que le produit sait a des mots à l’écran", () => {
  const lapsed = { ...facts, today: day("2027-01-01") };
  const pending = { ...facts, content: { ...content, qualiopi: { ...content.qualiopi, kind: "pending" } } };
  const rated = (["no-result", "not-significant", "reached"] as const).map((standing) => ({
    ...facts,
    results: { ...facts.results, standing },
  }));
  const known = [facts, lapsed, pending, ...rated].flatMap((one) =>
    surveillanceFacts.flatMap((fact) => knownLines(fact, one).map(({ what }) => what)),
  );
  expect(known.length).toBeGreaterThan(30);
  expect([...new Set(known)].filter((what) => !saidFacts.includes(what))).toEqual([]);
});

it("dit le taux avec ses comptes et son incertitude, et compte les plaintes sans nommer personne", () => {
  expect(knownInWords(knownLines("results", facts)).map(({ text }) => text)).toEqual([
    "Sur 12 mois : 9 reçus sur 13 présentés, 69,2 %, taux réel entre 42,3 % et 87,4 %",
    "Sous le seuil de 70 %",
    "Les 12 mois précédents : 4 reçus sur 5 présentés, 80 %",
    "Depuis le début du cycle : 13 reçus sur 18 présentés, 72,2 %",
  ]);
  expect(knownInWords(knownLines("complaints", facts)).map(({ text }) => text)).toEqual([
    "2 plaintes et signalements reçus depuis le 14 avril 2026",
    "1 affaire en cours",
    "1 affaire jugée fondée, en tout ou en partie",
  ]);
});
