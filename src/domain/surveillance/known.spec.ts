import { describe, expect, it } from "vitest";
import { surveillanceFacts } from "../schemes/surveillance.model.ts";
import { day } from "../shared/calendar.ts";
import type { KnownFacts, KnownSession } from "./known.model.ts";
import { knownLines } from "./known.ts";

const session: KnownSession = {
  ...{ standing: "reported", from: day("2026-05-04"), until: day("2026-05-08"), modalities: ["on_site"], remarks: [] },
  ...{ prepared: 8, enrolled: 6, gaveUp: 1 },
};

/** An organisation with two sessions since its effective day. */
const facts: KnownFacts = {
  ...{ today: day("2026-07-01"), since: day("2026-04-14"), minimumDaysLeft: 90, trainers: ["Ada"] },
  content: {
    activity: { nda: "52440000044", ndaPending: false, activityReportOn: "2026-05-20" },
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
  ...{ openNonconformities: 0, previous: null },
};

const line = (what: string, over: Partial<KnownFacts> = {}) =>
  surveillanceFacts.flatMap((fact) => knownLines(fact, { ...facts, ...over })).find((one) => one.what === what);

describe("ce que le produit sait de chaque point", () => {
  it("est la validité des certificats, à regarder à moins de quatre-vingt-dix jours et une fois passée", () => {
    expect(line("qualiopi-valid")).toMatchObject({ watch: false, on: "2026-09-30" });
    expect(line("qualiopi-valid", { today: day("2026-07-03") })).toMatchObject({ watch: true });
    expect(line("qualiopi-lapsed", { today: day("2026-10-01") })).toMatchObject({ watch: true });
    expect(line("activity-report")).toMatchObject({ watch: false, on: "2026-05-20" });
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

  it("n’invente rien quand le dossier ne dit rien", () => {
    for (const fact of ["legal", "qualiopi", "subcontracting", "materials", "results", "complaints"] as const)
      expect(knownLines(fact, { ...facts, content: null })).toEqual([]);
  });
});
