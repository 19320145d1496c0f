import type { AssignmentCheck } from "../access/impartiality.model.ts";
import { type Day, dayOf } from "../shared/calendar.ts";
import type { ContentHash } from "../shared/content.ts";
import { type Act, accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { CheckedItem, FiledCoverage, ProgrammeEvent } from "./programme.events.ts";

export interface ProgrammeVersion {
  readonly version: number;
  readonly content: ContentHash;
  readonly coverage: readonly FiledCoverage[];
  readonly filedOn: Day;
  readonly judged: {
    readonly approved: boolean;
    readonly by: string;
    readonly on: Day;
    readonly items: readonly CheckedItem[];
  } | null;
}

export type ProgrammeState =
  | { readonly status: "none" }
  | {
      readonly status: "filed" | "approved" | "changes_requested";
      readonly organisationId: string;
      readonly dossierId: string;
      readonly versions: readonly ProgrammeVersion[];
    };

export type ProgrammeCommand =
  | (Act & {
      readonly type: "FileProgramme";
      readonly organisationId: string;
      readonly dossierId: string;
      readonly content: ContentHash;
      readonly coverage: readonly FiledCoverage[];
    })
  | (Act & { readonly type: "ApproveProgramme"; readonly version: number; readonly items: readonly CheckedItem[] })
  | (Act & {
      readonly type: "RequestProgrammeChanges";
      readonly version: number;
      readonly items: readonly CheckedItem[];
      readonly reason: ContentHash | null;
    });

/** Whether the person may check this programme on the day (R-IMP-3, R-IMP-4), and the competences of the scheme. */
export interface ProgrammeFacts {
  readonly check: AssignmentCheck | null;
  readonly competences: readonly string[];
}

export type ProgrammeRefusal =
  | { readonly code: "programme/unknown" }
  | { readonly code: "programme/not-the-last-version"; readonly last: number }
  | { readonly code: "programme/already-judged" }
  | { readonly code: "programme/checker-not-eligible"; readonly reasons: AssignmentCheck["reasons"] }
  | { readonly code: "programme/items-not-all-checked"; readonly competences: readonly string[] }
  | { readonly code: "programme/competence-not-covered"; readonly competences: readonly string[] }
  | { readonly code: "programme/reason-missing" };

type Result = Decision<ProgrammeEvent, ProgrammeRefusal>;
type Judgement = Extract<ProgrammeCommand, { type: "ApproveProgramme" | "RequestProgrammeChanges" }>;

/** The rules of a programme: every competence checked by an authorised person, version by version (R-PROG-2, R-PROG-5). */
export const programme: Decider<ProgrammeCommand, ProgrammeState, ProgrammeEvent, ProgrammeRefusal, ProgrammeFacts> = {
  initial: { status: "none" },
  decide(command, state, facts) {
    if (command.type === "FileProgramme") {
      const { by, at, organisationId, dossierId, content, coverage } = command;
      const version = state.status === "none" ? 1 : state.versions.length + 1;
      return accept({ type: "ProgrammeFiled", by, at, organisationId, dossierId, version, content, coverage });
    }
    return judge(command, state, facts);
  },
  evolve,
};

function judge(command: Judgement, state: ProgrammeState, facts: ProgrammeFacts): Result {
  if (state.status === "none") return refuse({ code: "programme/unknown" });
  const last = state.versions.length;
  if (command.version !== last) return refuse({ code: "programme/not-the-last-version", last });
  if (state.status !== "filed") return refuse({ code: "programme/already-judged" });
  if (!facts.check?.eligible)
    return refuse({ code: "programme/checker-not-eligible", reasons: facts.check?.reasons ?? [] });
  const unchecked = facts.competences.filter(
    (competence) => !command.items.some((item) => item.competence === competence),
  );
  if (unchecked.length > 0) return refuse({ code: "programme/items-not-all-checked", competences: unchecked });
  return command.type === "ApproveProgramme" ? approve(command, state.versions[last - 1]) : requestChanges(command);
}

function approve(
  { by, at, version, items }: Extract<Judgement, { type: "ApproveProgramme" }>,
  filed: ProgrammeVersion | undefined,
): Result {
  const shown = new Set(filed?.coverage.filter(({ covered }) => covered).map(({ competence }) => competence));
  const uncovered = items
    .filter((item) => !item.covered || !shown.has(item.competence))
    .map(({ competence }) => competence);
  if (uncovered.length > 0) return refuse({ code: "programme/competence-not-covered", competences: uncovered });
  return accept({ type: "ProgrammeApproved", by, at, version, items });
}

function requestChanges({
  by,
  at,
  version,
  items,
  reason,
}: Extract<Judgement, { type: "RequestProgrammeChanges" }>): Result {
  if (reason === null) return refuse({ code: "programme/reason-missing" });
  return accept({ type: "ProgrammeChangesRequested", by, at, version, items, reason });
}

function evolve(state: ProgrammeState, event: ProgrammeEvent): ProgrammeState {
  switch (event.type) {
    case "ProgrammeFiled": {
      const { organisationId, dossierId, version, content, coverage, at } = event;
      const before = state.status === "none" ? [] : state.versions;
      return {
        status: "filed",
        organisationId,
        dossierId,
        versions: [...before, { version, content, coverage, filedOn: dayOf(at), judged: null }],
      };
    }
    case "ProgrammeApproved":
    case "ProgrammeChangesRequested": {
      if (state.status === "none") return state;
      const approved = event.type === "ProgrammeApproved";
      const judged = { approved, by: event.by, on: dayOf(event.at), items: event.items };
      const versions = state.versions.map((filed) => (filed.version === event.version ? { ...filed, judged } : filed));
      return { ...state, status: approved ? "approved" : "changes_requested", versions };
    }
    default:
      return unreachable(event);
  }
}

/** The version that could be used on a day, if one was approved by then (R-PROG-5). */
export function validVersion(state: ProgrammeState, on: Day): number | null {
  if (state.status === "none") return null;
  const approved = state.versions.filter(({ judged }) => judged?.approved && judged.on <= on);
  return approved.at(-1)?.version ?? null;
}
