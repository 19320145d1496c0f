import { expect, it } from "vitest";
import { surveillanceFacts } from "../../domain/schemes/surveillance.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { KnownFacts } from "../../domain/surveillance/known.model.ts";
import { knownLines } from "../../domain/surveillance/known.ts";
import { saidFacts } from "./known.view.ts";

const content = {
  activity: { nda: "52440000044", ndaPending: false, activityReportOn: "2026-05-20" },
  qualiopi: { kind: "certified", certifier: "QO", number: "1", validUntil: "2026-09-30" },
  subcontracting: { kind: "none", intermediaries: false },
};
const facts: KnownFacts = {
  ...{ today: day("2026-07-01"), since: day("2026-04-14"), minimumDaysLeft: 90, trainers: ["Ada"], content },
  ...{ programmes: [{ title: "Programme, version 1", validated: true }], modalities: ["on_site"], relation: "never" },
  ...{ sessions: [], openNonconformities: 0, previous: { outcome: null, dueOn: day("2026-04-14"), openGaps: 0 } },
};

it("tout ce que le produit sait a des mots à l’écran", () => {
  const lapsed = { ...facts, today: day("2027-01-01") };
  const pending = { ...facts, content: { ...content, qualiopi: { ...content.qualiopi, kind: "pending" } } };
  const known = [facts, lapsed, pending].flatMap((one) =>
    surveillanceFacts.flatMap((fact) => knownLines(fact, one).map(({ what }) => what)),
  );
  expect(known.length).toBeGreaterThan(30);
  expect([...new Set(known)].filter((what) => !saidFacts.includes(what))).toEqual([]);
});
