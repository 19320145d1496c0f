import { describe, expect, it } from "vitest";
import type { Problem } from "../../ui/problem.ts";
import { grid, indicator } from "../audits.samples.ts";
import { type Entry, type Findings, indicatorOf, withEntries } from "./entries.view.ts";
import { emptyQueue, entered, type Item, type QueueState } from "./queue.ts";
import { type Reading, Sender, type Sent } from "./sender.ts";

const problem = (kind: Problem["kind"]): Problem => ({ kind, status: 0, code: kind, title: kind, fields: {} });
const rate = (code: string, rating: "conforming" | "nonconforming", note = ""): Entry => ({
  ...{ kind: "rate", indicator: code, rating, note },
});
const start: Findings = { grid: grid(indicator("A1"), indicator("A2")), nonconformities: [] };

/** A server in memory: it keeps what it accepts, at a version. */
function house() {
  const server = { findings: start, position: 10, sent: [] as Item[], answers: [] as Problem[] };
  let state: QueueState = emptyQueue;
  let waiting: ((sent: Sent) => void) | null = null;
  let n = 0;
  const answer = (item: Item, position: number): Sent => {
    server.sent.push(item);
    const refusal = server.answers.shift();
    if (refusal !== undefined) return { ok: false, problem: refusal };
    if (position !== server.position) return { ok: false, problem: problem("changed") };
    server.findings = withEntries(server.findings, [item.entry]);
    server.position += 1;
    return { ok: true, position: server.position };
  };
  const reading = (): Reading => ({ position: server.position, findings: server.findings });
  const sender = new Sender(reading(), {
    send: async (item, position) => {
      if (!held.on) return answer(item, position);
      const sent = await new Promise<Sent>((resolve) => {
        waiting = resolve;
      });
      return sent.ok ? answer(item, position) : sent;
    },
    read: async () => reading(),
    newId: () => `c${++n}`,
    now: () => "2026-12-14T10:00:00Z",
    onState: (next) => {
      state = next;
    },
    retry: 1_000_000,
  });
  const held = { on: false };
  const settle = async () => {
    for (let i = 0; i < 40; i++) await Promise.resolve();
  };
  const someoneElse = (entry: Entry) => {
    server.findings = withEntries(server.findings, [entry]);
    server.position += 1;
  };
  return {
    server,
    sender,
    held,
    settle,
    someoneElse,
    state: () => state,
    release: () => waiting?.({ ok: true, position: 0 }),
  };
}

describe("l’envoi de ce que l’auditeur saisit", () => {
  it("envoie une saisie après l’autre, dans l’ordre, puis relit l’audit", async () => {
    const { server, sender, settle, state } = house();
    sender.enter(rate("A1", "conforming"));
    sender.enter(rate("A2", "nonconforming"));
    await settle();
    expect(server.sent.map(({ entry }) => entry.indicator)).toEqual(["A1", "A2"]);
    expect(state()).toMatchObject({ status: "idle", waiting: [], arrived: [], savedAt: "2026-12-14T10:00:00Z" });
  });

  it("n’envoie que la dernière de deux saisies sur la même chose, tant que la première n’est pas partie", async () => {
    const { server, sender, held, settle, release } = house();
    held.on = true;
    sender.enter(rate("A1", "conforming"));
    sender.enter(rate("A2", "conforming"));
    sender.enter(rate("A2", "nonconforming"));
    held.on = false;
    release();
    await settle();
    expect(server.sent.map(({ entry }) => entry)).toMatchObject([
      { indicator: "A1", rating: "conforming" },
      { indicator: "A2", rating: "nonconforming" },
    ]);
  });

  it("ne renvoie pas ce qui est déjà ainsi", async () => {
    const { server, sender, settle } = house();
    sender.enter(rate("A1", "conforming"));
    await settle();
    sender.enter(rate("A1", "conforming"));
    await settle();
    expect(server.sent).toHaveLength(1);
  });

  it("garde la saisie et sa commande quand la connexion est coupée, puis reprend sans rien faire deux fois", async () => {
    const { server, sender, settle, state } = house();
    server.answers.push(problem("network"));
    sender.enter(rate("A1", "conforming"));
    await settle();
    expect(state()).toMatchObject({ status: "failed", waiting: [{ commandId: "c1" }] });
    expect(indicatorOf(entered(server.findings, state()), "A1")?.rating).toBe("conforming");
    sender.again();
    await settle();
    sender.stop();
    expect(server.sent.map(({ commandId }) => commandId)).toEqual(["c1", "c1"]);
    expect(state().waiting).toEqual([]);
  });

  it("poursuit avec une nouvelle commande quand autre chose a changé entre-temps", async () => {
    const { server, sender, settle, someoneElse, state } = house();
    someoneElse(rate("A2", "conforming"));
    sender.enter(rate("A1", "nonconforming"));
    await settle();
    expect(server.sent.map(({ commandId }) => commandId)).toEqual(["c1", "c2"]);
    expect(indicatorOf(server.findings, "A1")?.rating).toBe("nonconforming");
    expect(state().troubles).toEqual([]);
  });

  it("montre un conflit, sans rien écraser, quand le même indicateur a changé ailleurs", async () => {
    const { server, sender, settle, someoneElse, state } = house();
    someoneElse(rate("A1", "nonconforming", "Vu ailleurs."));
    sender.enter(rate("A1", "conforming"));
    sender.enter(rate("A2", "conforming"));
    await settle();
    expect(state().troubles).toMatchObject([{ kind: "conflict", entry: { indicator: "A1" } }]);
    expect(indicatorOf(server.findings, "A1")).toMatchObject({ rating: "nonconforming", note: "Vu ailleurs." });
    expect(indicatorOf(server.findings, "A2")?.rating).toBe("conforming");
  });

  it("ne signale rien quand l’autre appareil a saisi la même chose", async () => {
    const { sender, settle, someoneElse, state } = house();
    someoneElse(rate("A1", "conforming"));
    sender.enter(rate("A1", "conforming"));
    await settle();
    expect(state()).toMatchObject({ troubles: [], waiting: [] });
  });

  it("dit ce qu’une règle refuse et continue avec le reste", async () => {
    const { server, sender, settle, state } = house();
    server.answers.push(problem("refused"));
    sender.enter(rate("A1", "conforming"));
    sender.enter(rate("A2", "conforming"));
    await settle();
    expect(state().troubles).toMatchObject([{ kind: "refused", entry: { indicator: "A1" } }]);
    expect(indicatorOf(server.findings, "A2")?.rating).toBe("conforming");
    const [trouble] = state().troubles;
    if (trouble !== undefined) sender.dismiss(trouble.entry);
    expect(state().troubles).toEqual([]);
  });

  it("attend une nouvelle connexion quand la session est terminée", async () => {
    const { server, sender, settle, state } = house();
    server.answers.push(problem("signed-out"));
    sender.enter(rate("A1", "conforming"));
    await settle();
    expect(state()).toMatchObject({ status: "signed-out", waiting: [{ commandId: "c1" }] });
  });

  it("ne laisse aucune trace d’une non-conformité retirée avant d’être partie", async () => {
    const { server, sender, held, settle, release } = house();
    held.on = true;
    sender.enter(rate("A1", "nonconforming"));
    const texts = { finding: "Un fait.", risk: "Un risque.", grade: null, gradeReason: "" };
    sender.enter({ kind: "write", id: "n1", indicator: "A1", ...texts });
    sender.enter({ kind: "remove", id: "n1", indicator: "A1" });
    held.on = false;
    release();
    await settle();
    expect(server.sent.map(({ entry }) => entry.kind)).toEqual(["rate"]);
  });
});
