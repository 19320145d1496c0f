import { examImport } from "../../domain/exams/import.decide.ts";
import type { ImportEvent } from "../../domain/exams/import.events.ts";
import type { ImportCommand, ImportFacts, ImportRefusal } from "../../domain/exams/import.model.ts";
import type { ImportState, StartedImport } from "../../domain/exams/import.state.ts";
import { type ExamResult, weightOf } from "../../domain/exams/result.model.ts";
import type { Rows } from "../ports/events.ts";
import { type Stream, single } from "../stream.ts";
import { resultsIn } from "./packedResults.ts";

/** An import of exam results. Its results are contents: their rows are written with each batch, and made again from the contents. */
export const importStream: Stream<ImportCommand, ImportState, ImportEvent, ImportRefusal, ImportFacts> = {
  name: "results",
  decider: examImport,
  readings(id, state, position) {
    if (state.status === "none") return [];
    return [single("exam_imports", { id, position, status: state.status, ...columnsOf(state) })];
  },
  contents: {
    of: (state) => (state.status === "none" ? [] : state.batches.map(({ content }) => content)),
    rows: (id, state, bodies) => {
      if (state.status === "none") return [];
      const { opened, batches } = state;
      return batches.flatMap(({ from, content }) => {
        const results = bodies.get(content);
        return results === undefined ? [] : [resultRows({ id, opened, from }, resultsIn(results))];
      });
    },
  },
};

function columnsOf(state: StartedImport) {
  const { opened, counts } = state;
  const { scheme, origin, fileHash, fileName, mapping, lines, by, at } = opened;
  const ended = state.status === "running" ? null : state.status === "done" ? state.doneAt : state.undoneAt;
  return {
    ...{ scheme, origin, file_hash: fileHash, file_name: fileName, mapping, lines, ...counts },
    ...{ opened_by: by, opened_at: at, ended_at: ended },
  };
}

interface Batch {
  readonly id: string;
  readonly opened: { readonly scheme: string; readonly at: string };
  /** The rank of its first result in the import. */
  readonly from: number;
}

/** The rows that a batch of results gives. */
export const resultRows = ({ id, opened, from }: Batch, results: readonly ExamResult[]): Rows => ({
  table: "exam_results",
  rows: results.map((result, rank) => {
    const { candidate, session, organisationId, heldOn, juryOn, outcome, competences, certificate, sitting } = result;
    const { presented, passed, presentedAgain, passedAgain } = weightOf(result);
    return {
      ...{ import_id: id, n: from + rank, scheme: opened.scheme, opened_at: opened.at, candidate, session },
      ...{ organisation_id: organisationId, held_on: heldOn, jury_on: juryOn, outcome, competences, certificate },
      ...{ sitting, presented, passed, presented_again: presentedAgain, passed_again: passedAgain },
    };
  }),
});
