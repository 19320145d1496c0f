import type { Problem } from "../ui/problem.ts";

/** What the person did on the sheet: the options now chosen, a mark put or taken off, a time out of sight of it. */
export type Change =
  | { readonly kind: "answer"; readonly question: string; readonly places: readonly number[] }
  | { readonly kind: "flag"; readonly question: string; readonly flagged: boolean }
  | { readonly kind: "focus"; readonly seconds: number };

/** A change on its way, under the identifier that keeps it from counting twice. */
export interface Kept {
  readonly id: string;
  readonly change: Change;
  /** Whether it may already have reached the server: it is then sent again as it is, never replaced. */
  readonly tried: boolean;
}

/** What is known of the changes made on this screen. */
export interface QueueState {
  readonly waiting: readonly Kept[];
  /** The last change of each question made here, saved or not. */
  readonly answers: Readonly<Record<string, readonly number[]>>;
  readonly flags: Readonly<Record<string, boolean>>;
  /** When each question was last saved. */
  readonly savedAt: Readonly<Record<string, string>>;
  /** Why nothing gets through for now; it is tried again by itself. */
  readonly trouble: "network" | "signed-out" | null;
  /** The sheet takes no more answers: its time is over, or it was handed in. */
  readonly closed: boolean;
  /** A change that was refused, and is not kept. */
  readonly problem: Problem | null;
}

/** Why a change did not get through. */
export interface SendFailed {
  readonly problem: Problem;
}

interface Options {
  /** Gives the moment it was saved; rejects with a `SendFailed`. */
  readonly send: (kept: Kept) => Promise<string>;
  /** Keeps what is not saved through a reload of the page. */
  readonly store: { readonly read: () => readonly Kept[]; readonly write: (kept: readonly Kept[]) => void };
  readonly newId: () => string;
  /** Milliseconds before each new try; the last one repeats. */
  readonly retries: readonly number[];
}

export interface AnswerQueue {
  readonly state: () => QueueState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly push: (change: Change) => void;
  /** Sends at once what waits; true when nothing is left to save. */
  readonly flush: () => Promise<boolean>;
  readonly stop: () => void;
}

const over: readonly string[] = ["quiz/time-is-over", "quiz/not-now", "access/not-found"];

const isFailure = (failure: unknown): failure is SendFailed =>
  typeof failure === "object" && failure !== null && "problem" in failure;

/**
 * Sends the changes of a sheet one by one and in order, each under its own identifier until it is known to be saved: a cut of the
 * network loses nothing and counts nothing twice (R-QCM-4).
 */
export function createAnswerQueue({ send, store, newId, retries }: Options): AnswerQueue {
  let state = startingFrom(store.read());
  let running: Promise<boolean> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const listeners = new Set<() => void>();

  const become = (next: Partial<QueueState>) => {
    state = { ...state, ...next };
    if (next.waiting !== undefined) store.write(next.waiting);
    for (const listener of listeners) listener();
  };
  const later = (): void => {
    timer = setTimeout(() => void flush(), retries[Math.min(failures++, retries.length - 1)]);
  };
  const attempt = async (): Promise<boolean> => {
    for (let head = state.waiting[0]; head !== undefined && !state.closed; head = state.waiting[0]) {
      become({ waiting: [{ ...head, tried: true }, ...state.waiting.slice(1)] });
      try {
        const savedAt = await send(head);
        become(afterSaving(state, savedAt));
        failures = 0;
      } catch (failure) {
        if (!isFailure(failure)) throw failure;
        become(afterFailing(state, failure.problem));
        if (state.trouble === null) continue;
        later();
        return false;
      }
    }
    return state.waiting.length === 0;
  };
  const flush = (): Promise<boolean> => {
    clearTimeout(timer);
    running ??= attempt().finally(() => {
      running = undefined;
    });
    return running;
  };
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    push: (change) => {
      if (state.closed) return;
      become({ ...noted(state, change), waiting: queued(state.waiting, { id: newId(), change, tried: false }) });
      if (state.trouble === null) void flush();
    },
    flush,
    stop: () => clearTimeout(timer),
  };
}

const nothing: QueueState = {
  ...{ waiting: [], answers: {}, flags: {}, savedAt: {}, trouble: null, closed: false, problem: null },
};

/** What was not saved before the page was loaded again; it may have reached the server. */
function startingFrom(kept: readonly Kept[]): QueueState {
  let state: QueueState = { ...nothing, waiting: kept.map((one) => ({ ...one, tried: true })) };
  for (const { change } of kept) state = { ...state, ...noted(state, change) };
  return state;
}

function noted({ answers, flags }: QueueState, change: Change): Partial<QueueState> {
  switch (change.kind) {
    case "answer":
      return { answers: { ...answers, [change.question]: change.places } };
    case "flag":
      return { flags: { ...flags, [change.question]: change.flagged } };
    case "focus":
      return {};
  }
}

/** The last change of a question replaces the one that has not left yet. */
const queued = (waiting: readonly Kept[], added: Kept): readonly Kept[] => [
  ...waiting.filter(({ tried, change }) => tried || !isReplaced(change, added.change)),
  added,
];

const isReplaced = (change: Change, by: Change): boolean =>
  change.kind !== "focus" && by.kind === change.kind && by.question === change.question;

function afterSaving({ waiting, savedAt }: QueueState, at: string): Partial<QueueState> {
  const [head, ...others] = waiting;
  const saved = head === undefined || head.change.kind === "focus" ? {} : { [head.change.question]: at };
  return { waiting: others, savedAt: { ...savedAt, ...saved }, trouble: null, problem: null };
}

/** A refusal is final; anything else is tried again. */
function afterFailing({ waiting }: QueueState, problem: Problem): Partial<QueueState> {
  if (problem.kind === "signed-out") return { trouble: "signed-out" };
  if (problem.kind !== "refused") return { trouble: "network" };
  if (over.includes(problem.code)) return { waiting: [], closed: true, trouble: null };
  return { waiting: waiting.slice(1), problem, trouble: null };
}
