import { describe, expect, it } from "vitest";
import { rateStanding, type Tally } from "../exams/rate.ts";
import { surveillanceFacts } from "../schemes/surveillance.model.ts";
import { day } from "../shared/calendar.ts";
import type { KnownFacts, KnownSession } from "./known.model.ts";
import { complaintsKnown, knownLines } from "./known.ts";

const session: KnownSession = {
  ...{ standing: "reported", from: day("2026-05-04"), until: day("2026-05-08"), modalities: ["on_site"], remarks: [] },
  ...{ prepared: 8, enrolled: 6, gaveUp: 1 },
};

/** An organisation with two sessions since its effective day. */
const facts: KnownFacts = {
  ...{ today: day("2026-07-01"), since: day("2026-04-14"), minimumDaysLeft: 90, reportMonths: 12, trainers: ["Ada"] },
  content: {
    activity: { nda: "52440000044", ndaPending: false, activityReportOn: "2026-05-20", firstYearEndsOn: "" },
    qualiopi: { kind: "certified", certifier: "QO", number: "1", validUntil: "2026-09-30" },
    subcontracting: { kind: "none", intermediaries: false },
  },
  ...{ programmes: [{ title: "Programme, version 1", validated: true }], modalities: ["on_site"], relation: "never" },
  sessions: [
    ...[
      session,
      { ...session, standing: "awaiting-headcount", prepared: null, enrolled: null, gaveUp: null, remarks: ["late"] },
    ],
  ] as const,
  ...{ openNonconformities: 0, previous: null, complaints: { received: 0, open: 0, founded: 0 } },
  results: {
    ...{ rolling: { passed: 9, presented: 13 }, standing: "below", before: { passed: 0, presented: 0 } },
    ...{ cycle: { passed: 9, presented: 13 } },
    rules: { passRatePercent: 70, rollingMonths: 12 },
  },
};

const line = (what: string, over: Partial<KnownFacts> = {}) =>
  surveillanceFacts.flatMap((fact) => knownLines(fact, { ...facts, ...over })).find((one) => one.what === what);

describe("ce que le produit sait de chaque point", () => {
  it("est la validité des certificats, à regarder à moins de quatre-vingt-dix jours et une fois passée", () => {
    expect(line("qualiopi-valid")).toMatchObject({ watch: false, on: "2026-09-30" });
    expect(line("qualiopi-valid", { today: day("2026-07-03") })).toMatchObject({ watch: true });
    expect(line("qualiopi-lapsed", { today: day("2026-10-01") })).toMatchObject({ watch: true });
  });

  it("est le dernier bilan, à regarder quand il a plus d’un an : sans bilan, une déclaration d’activité devient caduque", () => {
    expect(line("activity-report")).toMatchObject({ watch: false, on: "2026-05-20" });
    expect(line("activity-report", { today: day("2027-05-20") })).toMatchObject({ watch: false });
    expect(line("activity-report-old", { today: day("2027-05-21") })).toMatchObject({ watch: true, on: "2026-05-20" });
    const reported = (activity: object) =>
      facts.content && { ...facts.content, activity: { ...facts.content.activity, activityReportOn: "", ...activity } };
    expect(line("activity-report-missing", { content: reported({}) })).toMatchObject({ watch: true });
    const first = reported({ firstYearEndsOn: "2026-12-31" });
    expect(line("first-year", { content: first })).toMatchObject({ watch: false, on: "2026-12-31" });
    expect(line("first-year", { content: first, today: day("2027-01-01") })).toMatchObject({ watch: true });
  });

  it("est le compte des sessions et de leurs effectifs, et ce qui y manque", () => {
    expect(line("sessions-declared")).toMatchObject({ count: 2, watch: false });
    expect(line("headcounts-missing")).toMatchObject({ count: 1, watch: true });
    expect(line("sessions-late")).toMatchObject({ count: 1, watch: true });
    expect(line("enrolled")).toMatchObject({ count: 6, of: 8 });
    expect(line("unaccounted")).toMatchObject({ count: 1, watch: true });
    expect(line("sessions-declared", { sessions: [] })).toMatchObject({ watch: true });
  });

  it("est ce que le contrôle précédent a laissé ouvert", () => {
    const previous = { outcome: "with-nonconformities", dueOn: day("2026-04-14"), openGaps: 1 } as const;
    expect(line("previous-gaps", { previous })).toMatchObject({ count: 1, watch: true });
    expect(line("nonconformities-open", { openNonconformities: 2 })).toMatchObject({ count: 2, watch: true });
  });

  it("est le taux de réussite, à regarder sous le seuil seulement, et ce qu’il vaut (PS-10)", () => {
    const standing = (tally: Tally) => rateStanding(tally, { passRatePercent: 70, minimumSample: 5 });
    const rate = (passed: number, presented: number) => ({
      results: { ...facts.results, rolling: { passed, presented }, standing: standing({ passed, presented }) },
    });
    expect(line("rate")).toMatchObject({ count: 9, of: 13, text: "12" });
    expect(line("rate-below")).toMatchObject({ watch: true, text: "70" });
    expect(line("rate-below", rate(699, 1000))).toMatchObject({ watch: true });
    expect(line("rate-reached", rate(700, 1000))).toMatchObject({ watch: false });
    expect(line("rate-not-significant", rate(1, 4))).toMatchObject({ watch: false });
    expect(line("rate-no-result", rate(0, 0))).toMatchObject({ text: "12" });
    expect(line("rate-before")).toBeUndefined();
    expect(line("rate-cycle")).toMatchObject({ count: 9, of: 13 });
  });

  it("est le compte des plaintes et signalements, sans rien de leurs auteurs (PS-11)", () => {
    expect(line("complaints-received")).toEqual({
      ...{ what: "complaints-received", watch: false, count: 0, on: "2026-04-14" },
    });
    const cases = [
      { receivedOn: day("2026-05-02"), concludedOn: null, outcome: null },
      { receivedOn: day("2026-03-01"), concludedOn: day("2026-04-20"), outcome: "partly" },
      { receivedOn: day("2026-04-14"), concludedOn: day("2026-05-20"), outcome: "unfounded" },
    ];
    const complaints = complaintsKnown(cases, facts.since);
    expect(complaints).toEqual({ received: 2, open: 1, founded: 1 });
    expect(line("complaints-open", { complaints })).toMatchObject({ count: 1, watch: true });
    expect(line("complaints-founded", { complaints })).toMatchObject({ count: 1, watch: true });
  });

  it("n’invente rien quand le dossier ne dit rien", () => {
    for (const fact of ["legal", "qualiopi", "subcontracting", "materials"] as const)
      expect(knownLines(fact, { ...facts, content: null })).toEqual([]);
  });
});
