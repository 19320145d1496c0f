import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import { missingFields } from "./columns.ts";
import type { ImportEvent, ResultsRecorded } from "./import.events.ts";
import {
  type ImportCommand,
  type ImportFacts,
  type ImportRefusal,
  noLines,
  type OpenImport,
  summed,
  type UndoImport,
} from "./import.model.ts";
import type { ImportState, ImportStatus, StartedImport } from "./import.state.ts";

type Decided = Decision<ImportEvent, ImportRefusal>;

/** What an import accepts, by its status; one that is cut short is undone or carried on, one that is undone stays so. */
export const importAccepts = {
  none: ["OpenImport"],
  running: ["RecordLines", "CompleteImport", "UndoImport"],
  done: ["UndoImport"],
  undone: [],
} as const satisfies Record<ImportStatus, readonly ImportCommand["type"][]>;

/** The rules of an import of exam results (R-RES-1). */
export const examImport: Decider<ImportCommand, ImportState, ImportEvent, ImportRefusal, ImportFacts> = {
  initial: { status: "none" },
  decide,
  evolve,
};

function decide(command: ImportCommand, state: ImportState, facts: ImportFacts): Decided {
  const accepted: readonly ImportCommand["type"][] = importAccepts[state.status];
  if (!accepted.includes(command.type)) return refuse({ code: "results/not-now", status: state.status });
  const { by, at } = command;
  switch (command.type) {
    case "OpenImport":
      return open(command, facts);
    case "RecordLines":
      return accept({ ...command, type: "ResultsRecorded" });
    case "CompleteImport":
      return accept({ type: "ResultsImportCompleted", by, at, report: command.report });
    case "UndoImport":
      return undo(command);
    default:
      return unreachable(command);
  }
}

function open(command: OpenImport, { sameFile }: ImportFacts): Decided {
  if (sameFile !== null) return refuse({ code: "results/same-file", ...sameFile });
  const fields = command.origin === "file" ? missingFields(command.mapping) : [];
  if (fields.length > 0) return refuse({ code: "results/columns-missing", fields });
  if (command.lines === 0) return refuse({ code: "results/no-line" });
  if (command.origin === "correction" && command.reason === null) return refuse({ code: "results/reason-missing" });
  return accept({ ...command, type: "ResultsImportOpened" });
}

function undo({ by, at, reason }: UndoImport): Decided {
  return reason === null
    ? refuse({ code: "results/reason-missing" })
    : accept({ type: "ResultsImportUndone", by, at, reason });
}

function evolve(state: ImportState, event: ImportEvent): ImportState {
  if (event.type === "ResultsImportOpened")
    return { status: "running", opened: event, counts: noLines, batches: [], results: 0 };
  if (state.status === "none") throw new Error(`${event.type} before the import is opened`);
  return evolveStarted(state, event);
}

function evolveStarted(
  state: StartedImport,
  event: Exclude<ImportEvent, { type: "ResultsImportOpened" }>,
): ImportState {
  const { opened, counts, batches, results } = state;
  const known = { opened, counts, batches, results };
  switch (event.type) {
    case "ResultsRecorded":
      return { status: "running", opened, ...grown(state, event) };
    case "ResultsImportCompleted":
      return { status: "done", ...known, doneAt: event.at, report: event.report };
    case "ResultsImportUndone":
      return { status: "undone", ...known, undoneAt: event.at, report: "report" in state ? state.report : null };
    default:
      return unreachable(event);
  }
}

const grown = ({ counts, batches, results }: StartedImport, event: ResultsRecorded) => ({
  counts: summed(counts, event.counts),
  batches: event.content === null ? batches : [...batches, { from: results, content: event.content }],
  results: results + event.results,
});
