import type { SurveillancePoint } from "../../src/domain/schemes/surveillance.model.ts";
import { day, moment } from "../../src/domain/shared/calendar.ts";
import type {
  PointRated,
  PublicationCaptured,
  SurveillanceConcluded,
  SurveillanceEvent,
  SurveillanceOpened,
} from "../../src/domain/surveillance/surveillance.events.ts";
import type {
  ConcludeSurveillance,
  OpenSurveillance,
  SurveillanceFacts,
} from "../../src/domain/surveillance/surveillance.model.ts";

/** What somebody of the certifier does on a day. */
export const actOn = (date: string, by = "camille") => ({ by, at: moment(`${date}T08:00:00Z`) });

const point = (code: string, heading: SurveillancePoint["heading"], asked: string | null): SurveillancePoint => ({
  ...{
    code,
    heading,
    text: code,
    known: "",
    asked,
    facts: code === "PS-07" ? ["publications"] : [],
    types: ["S3", "SA", "R"],
    indicators: [],
    consequence: "",
  },
  ...{ grounds: [], sameDayAlert: false },
});

/** Three points, of which one about what is published; the reduced check keeps one. */
export const facts = (over: Partial<SurveillanceFacts> = {}): SurveillanceFacts => ({
  points: [
    point("PS-01", "requirements", "Bilan"),
    point("PS-06", "quality", "Relevés"),
    point("PS-07", "requirements", null),
  ],
  content: {
    ...{ type: "S3", mode: "documentary", title: "Première surveillance", due: "", provided: [] },
    ...{ reducedPoints: ["PS-01"], afresh: [], statements: [] },
  },
  ...{ sessions: 2, audits: [], endedOn: null },
  rules: { evidenceMonths: 3, verificationMonths: 1, decisionDays: 30, communicationWorkingDays: 5 },
  ...over,
});

/** Due on 14 July 2026, give or take fifteen days. */
export const open: OpenSurveillance = {
  ...{ type: "OpenSurveillance", ...actOn("2026-06-14", "habilis"), habilitationId: "h1", organisationId: "732829320" },
  ...{ dossierId: "d1", surveillanceType: "S3", dueOn: day("2026-07-14"), opensOn: day("2026-06-29") },
  closesOn: day("2026-07-29"),
};

export const opened: SurveillanceOpened = {
  ...{ ...open, type: "SurveillanceOpened", mode: "documentary", reduced: false },
  points: [
    ...[
      { code: "PS-01", asked: true, published: false },
      { code: "PS-06", asked: true, published: false },
      { code: "PS-07", asked: false, published: true },
    ],
  ],
};

export const given = (code: string): SurveillanceEvent => ({
  ...{ type: "ElementGiven", ...actOn("2026-07-01", "samira"), point: code, text: "h-texte", attachments: [] },
});

export const rated = (code: string, result: PointRated["result"] = "conforming"): PointRated => ({
  ...{ type: "PointRated", ...actOn("2026-07-10"), point: code, result },
  note: result === "conforming" ? null : "h-note",
});

export const captured: PublicationCaptured = {
  ...{ type: "PublicationCaptured", ...actOn("2026-07-09"), id: "c1", address: "h-page", on: day("2026-07-09") },
  ...{ attachments: ["a1"], conforming: true, note: null },
};

/** Everything rated, so that it can be concluded. */
export const ready: readonly SurveillanceEvent[] = [
  ...[opened, captured, rated("PS-01"), rated("PS-06"), rated("PS-07")],
];

export const conclude: ConcludeSurveillance = {
  ...{ type: "ConcludeSurveillance", ...actOn("2026-07-14"), quality: "h-qualite", requirements: "h-exigences" },
  ...{ insufficient: false, known: "h-connu" },
};

export const concluded: SurveillanceConcluded = {
  ...{ type: "SurveillanceConcluded", ...actOn("2026-07-14"), outcome: "satisfactory", quality: "h-qualite" },
  ...{ requirements: "h-exigences", known: "h-connu", gaps: [], late: false, seizedUntil: null },
};

/** With a gap on what is published, to correct by 21 July: the 14th is a public holiday. */
export const withGap: readonly SurveillanceEvent[] = [
  ...[opened, captured, rated("PS-01"), rated("PS-06"), rated("PS-07", "gap")],
  { ...concluded, outcome: "with-nonconformities", gaps: [{ point: "PS-07", dueOn: day("2026-07-21") }] },
];
