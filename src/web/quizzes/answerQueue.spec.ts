import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Problem } from "../ui/problem.ts";
import { type Change, createAnswerQueue, type Kept } from "./answerQueue.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const problem = (kind: Problem["kind"], code = "x"): Problem => ({ kind, code, status: 0, title: "", fields: {} });
const answer = (question: string, ...places: number[]): Change => ({ kind: "answer", question, places });

/** A server that answers what it is told to, and a page that keeps what is not saved. */
function sheet(kept: readonly Kept[] = []) {
  const sent: Kept[] = [];
  const failures: Problem[] = [];
  let stored = kept;
  let ids = 0;
  const queue = createAnswerQueue({
    async send(one) {
      sent.push(one);
      const failure = failures.shift();
      if (failure !== undefined) throw { problem: failure };
      return `10:0${sent.length}`;
    },
    store: {
      read: () => stored,
      write: (next) => {
        stored = next;
      },
    },
    newId: () => `id-${++ids}`,
    retries: [1000, 2000],
  });
  return { queue, sent, failures, stored: () => stored };
}

describe("l’enregistrement des réponses", () => {
  it("envoie chaque réponse aussitôt, et dit quand elle a été gardée", async () => {
    const { queue, sent, stored } = sheet();
    queue.push(answer("Q1", 2));
    expect(queue.state()).toMatchObject({ answers: { Q1: [2] }, savedAt: {} });
    expect(await queue.flush()).toBe(true);
    expect(sent.map(({ change }) => change)).toEqual([answer("Q1", 2)]);
    expect(queue.state()).toMatchObject({ waiting: [], savedAt: { Q1: "10:01" } });
    expect(stored()).toEqual([]);
  });

  it("garde aussi ce qui est coché pendant qu’une réponse s’enregistre", async () => {
    const { queue, sent } = sheet();
    queue.push(answer("Q1", 3));
    queue.push(answer("Q1", 3, 4));
    expect(await queue.flush()).toBe(true);
    expect(sent.map(({ change }) => change)).toEqual([answer("Q1", 3), answer("Q1", 3, 4)]);
    expect(queue.state()).toMatchObject({ waiting: [], answers: { Q1: [3, 4] }, savedAt: { Q1: "10:02" } });
  });

  it("recommence seul après une coupure, sous le même identifiant, et ne double rien", async () => {
    const { queue, sent, failures } = sheet();
    failures.push(problem("network"), problem("broken"));
    queue.push(answer("Q1", 2));
    expect(await queue.flush()).toBe(false);
    expect(queue.state()).toMatchObject({ trouble: "network", waiting: [{ id: "id-1" }] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(queue.state().trouble).toBe("network");
    await vi.advanceTimersByTimeAsync(2000);
    expect(sent.map(({ id }) => id)).toEqual(["id-1", "id-1", "id-1"]);
    expect(queue.state()).toMatchObject({ trouble: null, waiting: [], savedAt: { Q1: "10:03" } });
  });

  it("garde l’ordre : une réponse changée pendant la coupure part après celle qui a peut-être été reçue", async () => {
    const { queue, sent, failures } = sheet();
    failures.push(problem("network"));
    queue.push(answer("Q1", 1));
    await queue.flush();
    queue.push(answer("Q1", 2));
    queue.push(answer("Q1", 3));
    queue.push({ kind: "flag", question: "Q1", flagged: true });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ id, change }) => [id, "places" in change ? change.places : change.kind])).toEqual([
      ["id-1", [1]],
      ["id-1", [1]],
      ["id-3", [3]],
      ["id-4", "flag"],
    ]);
    expect(queue.state().answers).toEqual({ Q1: [3] });
  });

  it("reprend après un rechargement de la page ce qui n’était pas gardé", async () => {
    const { queue, sent } = sheet([{ id: "before", change: answer("Q4", 1, 3), tried: false }]);
    expect(queue.state().answers).toEqual({ Q4: [1, 3] });
    expect(await queue.flush()).toBe(true);
    expect(sent.map(({ id }) => id)).toEqual(["before"]);
  });

  it("ne perd aucun moment passé hors de la fenêtre, et n’en remplace aucun", async () => {
    const { queue, sent, failures } = sheet();
    failures.push(problem("network"));
    queue.push({ kind: "focus", seconds: 4 });
    await queue.flush();
    queue.push({ kind: "focus", seconds: 9 });
    queue.push({ kind: "focus", seconds: 2 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(sent.map(({ change }) => (change.kind === "focus" ? change.seconds : 0))).toEqual([4, 4, 9, 2]);
    expect(queue.state()).toMatchObject({ waiting: [], savedAt: {} });
  });

  it("attend une nouvelle connexion quand la session est finie, sans rien perdre", async () => {
    const { queue, failures } = sheet();
    failures.push(problem("signed-out"));
    queue.push(answer("Q1", 1));
    expect(await queue.flush()).toBe(false);
    expect(queue.state()).toMatchObject({ trouble: "signed-out", waiting: [{ id: "id-1" }] });
    await vi.advanceTimersByTimeAsync(1000);
    expect(queue.state()).toMatchObject({ trouble: null, waiting: [] });
  });

  it("s’arrête quand le temps est écoulé ou la copie rendue ailleurs", async () => {
    for (const code of ["quiz/time-is-over", "quiz/not-now"]) {
      const { queue, failures, sent, stored } = sheet();
      failures.push(problem("refused", code));
      queue.push(answer("Q1", 1));
      await queue.flush();
      queue.push(answer("Q2", 1));
      expect(queue.state()).toMatchObject({ closed: true, waiting: [] });
      expect([sent.length, stored()]).toEqual([1, []]);
    }
  });

  it("dit pourquoi une réponse est refusée, et continue avec les suivantes", async () => {
    const { queue, failures, sent } = sheet();
    failures.push(problem("refused", "quiz/one-option-only"));
    queue.push(answer("Q1", 1, 2));
    await queue.flush();
    expect(queue.state()).toMatchObject({ problem: { code: "quiz/one-option-only" }, waiting: [], closed: false });
    queue.push(answer("Q2", 1));
    await queue.flush();
    expect(sent).toHaveLength(2);
    expect(queue.state()).toMatchObject({ problem: null, savedAt: { Q2: "10:02" } });
  });

  it("prévient qui l’écoute, puis se tait", () => {
    const { queue } = sheet();
    const heard = vi.fn();
    const leave = queue.subscribe(heard);
    queue.push(answer("Q1", 1));
    const times = heard.mock.calls.length;
    expect(times).toBeGreaterThan(0);
    leave();
    queue.stop();
    queue.push(answer("Q2", 1));
    expect(heard.mock.calls.length).toBe(times);
  });
});
