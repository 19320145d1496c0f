import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { moment } from "../shared/calendar.ts";
import { examImport, importAccepts } from "./import.decide.ts";
import type { ImportEvent, ResultsImportOpened } from "./import.events.ts";
import type { ImportCommand } from "./import.model.ts";

const act = { by: "louis", at: moment("2026-04-14T08:00:00Z") };
const mapping = {
  candidate: "Candidat",
  organisation: "SIREN",
  session: "Session",
  juryOn: "Jury",
  outcome: "Résultat",
};
const file = {
  scheme: "certifiag",
  origin: "file",
  fileHash: "aa",
  fileName: "mars.csv",
  mapping,
  lines: 3,
  reason: null,
} as const;
const open: ImportCommand = { type: "OpenImport", ...act, ...file };
const opened: ResultsImportOpened = { type: "ResultsImportOpened", ...act, ...file };
const counts = { read: 2, added: 1, corrected: 1, unchanged: 0, refused: 0 };
const record: ImportCommand = { type: "RecordLines", ...act, counts, content: "c1", results: 2 };
const recorded: ImportEvent = { type: "ResultsRecorded", ...act, counts, content: "c1", results: 2 };
const nothing: ImportEvent = {
  ...{ type: "ResultsRecorded", ...act, content: null, results: 0 },
  counts: { read: 1, added: 0, corrected: 0, unchanged: 0, refused: 1 },
};
const complete: ImportCommand = { type: "CompleteImport", ...act, report: "r1" };
const completed: ImportEvent = { type: "ResultsImportCompleted", ...act, report: "r1" };
const undo: ImportCommand = { type: "UndoImport", ...act, reason: "m1" };
const undone: ImportEvent = { type: "ResultsImportUndone", ...act, reason: "m1" };
const facts = { sameFile: null };

const lives = {
  none: [],
  running: [opened, recorded],
  done: [opened, recorded, completed],
  undone: [opened, recorded, completed, undone],
} satisfies Record<keyof typeof importAccepts, readonly ImportEvent[]>;
const statuses = Object.keys(lives) as readonly (keyof typeof lives)[];

describe("un import de résultats (R-RES-1)", () => {
  it("s’ouvre, garde ses lignes par paquets, et se termine", () => {
    given(examImport).when(open, facts).thenAccepted(opened);
    given(examImport, opened).when(record, facts).thenAccepted(recorded);
    given(examImport, ...lives.running)
      .when(complete, facts)
      .thenAccepted(completed);
    expect(given(examImport, opened, recorded, nothing, recorded).state).toMatchObject({
      ...{ counts: { read: 5, added: 2, corrected: 2, unchanged: 0, refused: 1 }, results: 4 },
      batches: [
        { from: 0, content: "c1" },
        { from: 2, content: "c1" },
      ],
    });
  });

  for (const status of statuses)
    it(`n’accepte, « ${status} », que ce que son tableau annonce`, () => {
      const accepted = [open, record, complete, undo].filter(
        (command) => given(examImport, ...lives[status]).when(command, facts).decision.accepted,
      );
      expect(accepted.map(({ type }) => type)).toEqual(importAccepts[status]);
      expect(given(examImport, ...lives[status]).state.status).toBe(status);
    });

  it("n’est pas refait avec le même fichier tant que le premier compte", () => {
    const sameFile = { importId: "i1", at: "2026-04-01T08:00:00.000Z" };
    given(examImport)
      .when(open, { sameFile })
      .thenRefused({ code: "results/same-file", ...sameFile });
  });

  it("n’est pas ouvert sans les colonnes nécessaires, ni sans aucune ligne", () => {
    given(examImport)
      .when({ ...open, mapping: { candidate: "Candidat" } }, facts)
      .thenRefused({ code: "results/columns-missing", fields: ["organisation", "session", "juryOn", "outcome"] });
    given(examImport)
      .when({ ...open, lines: 0 }, facts)
      .thenRefused({ code: "results/no-line" });
  });

  it("ne corrige un résultat, et ne s’annule, qu’avec un motif", () => {
    const correction: ImportCommand = { ...open, origin: "correction", fileHash: null, mapping: {}, lines: 1 };
    given(examImport).when(correction, facts).thenRefused({ code: "results/reason-missing" });
    given(examImport, ...lives.done)
      .when({ ...undo, reason: null }, facts)
      .thenRefused({ code: "results/reason-missing" });
    given(examImport, ...lives.done)
      .when(undo, facts)
      .thenAccepted(undone);
  });

  it("annulé, le reste : le même fichier peut être importé à nouveau, dans un autre import", () => {
    given(examImport, ...lives.undone)
      .when(undo, facts)
      .thenRefused({ code: "results/not-now", status: "undone" });
  });
});
