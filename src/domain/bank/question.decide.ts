import { accept, type Decider, type Decision, refuse } from "../shared/decider.ts";
import { unreachable } from "../shared/unreachable.ts";
import type { QuestionEvent } from "./question.events.ts";
import { evolve } from "./question.evolve.ts";
import type {
  AdoptQuestion,
  DraftQuestion,
  KnownQuestion,
  QuestionCommand,
  QuestionFacts,
  QuestionRefusal,
  QuestionState,
  QuestionVersion,
  ReinstateQuestion,
  RetireQuestion,
  ReturnQuestion,
  ReviseQuestion,
  SuspendQuestion,
  Worded,
} from "./question.model.ts";
import { faultsOf } from "./wording.ts";

type Decided = Decision<QuestionEvent, QuestionRefusal>;

/** What each status of a question accepts. */
export const questionAccepts = {
  none: ["DraftQuestion", "AdoptQuestion"],
  draft: ["ReviseQuestion", "SubmitQuestion", "RetireQuestion", "AdoptQuestion"],
  in_review: ["ReturnQuestion", "ApproveQuestion", "RetireQuestion", "AdoptQuestion"],
  active: [
    "ReviseQuestion",
    "SubmitQuestion",
    "ReturnQuestion",
    "ApproveQuestion",
    "SuspendQuestion",
    "RetireQuestion",
    "AdoptQuestion",
  ],
  suspended: [
    "ReviseQuestion",
    "SubmitQuestion",
    "ReturnQuestion",
    "ApproveQuestion",
    "ReinstateQuestion",
    "RetireQuestion",
    "AdoptQuestion",
  ],
  retired: [],
} as const satisfies Record<QuestionState["status"], readonly QuestionCommand["type"][]>;

/** The life of a question of the bank: written by one person, put to use by another, never lost (R-QCM-3, R-QCM-7). */
export const question: Decider<QuestionCommand, QuestionState, QuestionEvent, QuestionRefusal, QuestionFacts | null> = {
  initial: { status: "none" },
  decide,
  evolve,
};

function decide(command: QuestionCommand, state: QuestionState, facts: QuestionFacts | null): Decided {
  const accepted: readonly QuestionCommand["type"][] = questionAccepts[state.status];
  if (!accepted.includes(command.type))
    return refuse(
      command.type === "DraftQuestion"
        ? { code: "bank/already-exists" }
        : { code: "bank/not-now", status: state.status },
    );
  if (command.type === "DraftQuestion") return draft(command, given(facts));
  if (command.type === "AdoptQuestion") return adopt(command, state);
  if (state.status === "none") return refuse({ code: "bank/not-now", status: state.status });
  switch (command.type) {
    case "ReviseQuestion":
      return revise(command, state, given(facts));
    case "SubmitQuestion":
      return onNext(state, false, ({ version }) => accept({ ...command, type: "QuestionSubmitted", version }));
    case "ReturnQuestion":
      return giveBack(command, state);
    case "ApproveQuestion":
      return onNext(state, true, ({ version, author }) =>
        author === command.by
          ? refuse({ code: "bank/author-approves" })
          : accept({ ...command, type: "QuestionApproved", version }),
      );
    case "SuspendQuestion":
    case "ReinstateQuestion":
    case "RetireQuestion":
      return withReason(command);
    default:
      return unreachable(command);
  }
}

function given(facts: QuestionFacts | null): QuestionFacts {
  if (facts === null) throw new Error("a fact this command is judged on was not given");
  return facts;
}

function draft({ by, at, scheme, ...worded }: DraftQuestion, { rules }: QuestionFacts): Decided {
  const faults = faultsOf(worded.wording, rules);
  if (faults.length > 0) return refuse({ code: "bank/wording-faults", faults });
  return accept({ type: "QuestionDrafted", by, at, scheme, draft: versionOf(worded, { version: 1, author: by }) });
}

function revise({ by, at, ...worded }: ReviseQuestion, state: KnownQuestion, { rules }: QuestionFacts): Decided {
  if (state.next?.submitted) return refuse({ code: "bank/under-review" });
  const faults = faultsOf(worded.wording, rules);
  if (faults.length > 0) return refuse({ code: "bank/wording-faults", faults });
  if (worded.content === (state.next ?? state.used)?.content) return refuse({ code: "bank/nothing-changed" });
  const version = state.next?.version ?? (state.used?.version ?? 0) + 1;
  const { scheme } = state;
  return accept({ type: "QuestionDrafted", by, at, scheme, draft: versionOf(worded, { version, author: by }) });
}

/** An act on the version being written (`submitted` false) or checked (true). */
function onNext(state: KnownQuestion, submitted: boolean, act: (next: QuestionVersion) => Decided): Decided {
  const { next } = state;
  if (next === null || next.submitted !== submitted) return refuse({ code: "bank/nothing-to-check" });
  return act(next);
}

function giveBack({ by, at, reason }: ReturnQuestion, state: KnownQuestion): Decided {
  if (reason === null) return refuse({ code: "bank/reason-missing" });
  return onNext(state, true, ({ version }) => accept({ type: "QuestionReturned", by, at, version, reason }));
}

const reasoned = {
  SuspendQuestion: "QuestionSuspended",
  ReinstateQuestion: "QuestionReinstated",
  RetireQuestion: "QuestionRetired",
} as const;

function withReason({ type, by, at, reason }: SuspendQuestion | ReinstateQuestion | RetireQuestion): Decided {
  return reason === null ? refuse({ code: "bank/reason-missing" }) : accept({ type: reasoned[type], by, at, reason });
}

function adopt({ by, at, scheme, version, active, ...worded }: AdoptQuestion, state: QuestionState): Decided {
  const known = state.status === "none" ? 0 : (state.used?.version ?? 0);
  if (version <= known) return refuse({ code: "bank/version-known", version });
  const published = versionOf(worded, { version, author: null });
  return accept({ type: "QuestionAdopted", by, at, scheme, published, active });
}

function versionOf(
  { wording, content }: Worded,
  { version, author }: { readonly version: number; readonly author: string | null },
): QuestionVersion {
  const { theme, kind, difficulty, options } = wording;
  const right = options.filter(({ correct }) => correct).map(({ id }) => id);
  return { version, content, theme, kind, difficulty, options: options.map(({ id }) => id), right, author };
}
