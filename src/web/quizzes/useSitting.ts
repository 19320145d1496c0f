import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useBlocker } from "@tanstack/react-router";
import { useEffect, useState, useSyncExternalStore } from "react";
import { addressOf } from "../app/address.ts";
import { asking, request } from "../app/api.ts";
import { newCommandId } from "../app/commandId.ts";
import { networkProblem, RequestFailed } from "../app/problemOf.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { type AnswerQueue, createAnswerQueue, type Kept } from "./answerQueue.ts";
import { keptAnswers } from "./keptAnswers.ts";
import { leavesSitting, type SeatQuestion, type Sheet, seatQuestions } from "./sitting.view.ts";

/** How long an answer may take before it is sent again; its identifier keeps it from counting twice. */
const patience = 10_000;
const leaving = "Une réponse n’est pas encore enregistrée. Quitter cette page quand même ?";
const retries = [1000, 2000, 4000, 8000];
/** How often the end is asked for once the time is over here. */
const endingEvery = 2000;

interface Sitting {
  readonly sheet: Sheet;
  readonly questions: readonly SeatQuestion[];
  readonly queue: AnswerQueue;
  readonly trouble: ReturnType<AnswerQueue["state"]>["trouble"];
  readonly problem: ReturnType<AnswerQueue["state"]>["problem"];
  /** The time of the server, in milliseconds, by the clock of this machine. */
  readonly serverNow: () => number;
  readonly over: boolean;
}

/** The sheet of an attempt: what the server keeps, what is done here, and the time of the server. */
export function useSitting(attemptId: string): Sitting {
  const query = asking("GET /api/attempts/:attemptId", { attemptId });
  const { data: sheet, dataUpdatedAt } = useSuspenseQuery({ ...query, staleTime: 0, gcTime: 0 });
  const queue = useQueue(attemptId);
  const state = useSyncExternalStore(queue.subscribe, queue.state);
  const ahead = Date.parse(sheet.now) - dataUpdatedAt;
  const serverNow = () => Date.now() + ahead;
  const timeIsOver = useTimeOver(Date.parse(sheet.deadline) - ahead);
  const over = timeIsOver || state.closed;
  useEnding(query.queryKey, over && sheet.status === "running");
  const { trouble, problem } = state;
  return { sheet, questions: seatQuestions(sheet, state), queue, trouble, problem, serverNow, over };
}

function useQueue(attemptId: string): AnswerQueue {
  const [queue] = useState(() =>
    createAnswerQueue({
      send: (kept) => within(patience, sent(attemptId, kept)),
      store: keptAnswers(attemptId),
      newId: newCommandId,
      retries,
    }),
  );
  useEffect(() => {
    const go = () => void queue.flush();
    go();
    window.addEventListener("online", go);
    return () => {
      window.removeEventListener("online", go);
      queue.stop();
    };
  }, [queue]);
  const unsaved = () => queue.state().waiting.length > 0;
  useBlocker({
    shouldBlockFn: async ({ current, next }) =>
      leavesSitting(current, next) && unsaved() && !(await queue.flush()) && !window.confirm(leaving),
    enableBeforeUnload: unsaved,
  });
  return queue;
}

const routes = {
  answer: "POST /api/attempts/:attemptId/answers",
  flag: "POST /api/attempts/:attemptId/flags",
  focus: "POST /api/attempts/:attemptId/focus-losses",
} as const;

async function sent(attemptId: string, { id, change }: Kept): Promise<string> {
  const { kind, ...fields } = change;
  const { method, path } = addressOf(routes[kind], { attemptId });
  const body = { ...fields, commandId: id, expectedPosition: null };
  return (await request<AnswerOf<(typeof routes)[typeof kind]>>(method, path, body)).at;
}

function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new RequestFailed(networkProblem)), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Whether a moment of this machine’s clock has passed. */
function useTimeOver(end: number): boolean {
  const [over, setOver] = useState(Date.now() >= end);
  useEffect(() => {
    setOver(Date.now() >= end);
    const timer = setInterval(() => setOver(Date.now() >= end), 500);
    return () => clearInterval(timer);
  }, [end]);
  return over;
}

/** Asks again until the server says that the sheet is finished. */
function useEnding(queryKey: readonly unknown[], wanted: boolean): void {
  const queries = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key of one attempt does not change.
  useEffect(() => {
    if (!wanted) return;
    const again = () => void queries.invalidateQueries({ queryKey });
    again();
    const timer = setInterval(again, endingEvery);
    return () => clearInterval(timer);
  }, [wanted]);
}
