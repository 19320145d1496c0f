import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { AuditEntry } from "../../domain/audits/audit.entries.ts";
import type { Problem } from "../ui/problem.ts";
import { DeviceStore } from "./database.ts";
import type { Result } from "./queue.ts";
import { thingOfEntry } from "./replay.ts";
import { Sender, type Sending } from "./sender.ts";
import type { Answered, Sent, Wire } from "./wire.ts";

const copy = "camille/d1";
const problem = (kind: Problem["kind"], code: string = kind): Problem => ({
  ...{ kind, status: 0, code, title: "Refusé.", detail: "Voici pourquoi.", fields: {} },
});
const rate = (indicator: string): AuditEntry => ({ kind: "rate", indicator, rating: "conforming", note: "Vu." });
const photo = (id: string): AuditEntry => ({
  ...{ kind: "photo", id, indicator: "A1", nonconformity: null, file: `~${id}`, caption: "" },
});

let rank = 0;

/** A tablet and its way to a server that says yes to everything, unless told otherwise. */
async function tablet(...entries: readonly AuditEntry[]) {
  rank += 1;
  const store = new DeviceStore(`sender-${rank}`);
  const [sent, states, uploads]: [Sent[][], Sending[], string[]] = [[], [], []];
  const answers: (Problem | "lost" | undefined)[] = [];
  const arrived = new Map<string, number>();
  const posted = (batch: readonly Sent[]): readonly Result[] =>
    batch.map(({ commandId }) => {
      arrived.set(commandId, arrived.get(commandId) ?? arrived.size + 1);
      return { commandId, outcome: "applied", position: arrived.get(commandId) ?? 0, trouble: null };
    });
  const wire: Wire = {
    async post(batch): Promise<Answered<readonly Result[]>> {
      sent.push([...batch]);
      const answer = answers.shift();
      if (answer !== undefined && answer !== "lost") return { ok: false, problem: answer };
      const value = posted(batch);
      return answer === "lost" ? { ok: false, problem: problem("network") } : { ok: true, value };
    },
    async upload({ id }) {
      uploads.push(id);
      return { ok: true, value: `sha-${id}` };
    },
    read: async () => ({ ok: false, problem: problem("refused") }),
    download: async () => ({ ok: false, problem: problem("network") }),
    href: () => "",
  };
  for (const entry of entries) {
    await store.entries.add({
      ...{ copy, commandId: crypto.randomUUID(), claimedAt: "2026-06-16T10:00:00.000Z", seen: 0, entry },
      ...{ thing: thingOfEntry(entry), status: "waiting", position: null, trouble: null },
    });
    if (entry.kind === "photo")
      await store.photos.put({ copy, id: entry.id, photo: new Blob(["p"]), thumbnail: new Blob(["t"]), file: null });
  }
  const sender = new Sender({ store, wire, copy, onState: (state) => states.push(state), watched: () => false });
  const rows = () => store.entries.where("copy").equals(copy).sortBy("seq");
  return { store, sender, sent, states, uploads, answers, arrived, rows };
}

describe("l’envoi de ce qui est gardé sur l’appareil", () => {
  it("fait partir quatre cents photos cinq par cinq, leurs octets d’abord, une fois chacune, dans l’ordre", async () => {
    const ids = Array.from({ length: 400 }, (_, at) => `p${at}`);
    const { sender, sent, uploads, rows } = await tablet(...ids.map(photo));
    for (let round = 0; round < 80; round++) await sender.round();
    expect(sent.map(({ length }) => length)).toEqual(Array.from({ length: 80 }, () => 5));
    const names = sent.flat().map(({ entry }) => entry.kind === "photo" && entry.file);
    expect(names).toEqual(ids.map((id) => `sha-${id}`));
    expect(uploads).toEqual(ids);
    expect((await rows()).every(({ status }) => status === "applied")).toBe(true);
  }, 30_000);

  it("renvoie la même saisie sous le même identifiant quand la réponse s’est perdue ou que le serveur redémarre", async () => {
    const { sender, sent, answers, arrived, states, rows } = await tablet(rate("A1"), rate("A2"));
    answers.push("lost", problem("broken"));
    expect(await sender.round()).toBe(1000);
    expect(states.at(-1)).toBe("unreachable");
    expect(await sender.round()).toBe(2000);
    await sender.round();
    const identifiers = sent.map((batch) => batch.map(({ commandId }) => commandId));
    expect(identifiers).toEqual([identifiers[0], identifiers[0], identifiers[0]]);
    expect(arrived.size).toBe(2);
    expect((await rows()).map(({ position }) => position)).toEqual([1, 2]);
  });

  it("garde tout quand la session est finie, et reprend dès qu’on s’est reconnecté", async () => {
    const { sender, answers, states, rows } = await tablet(rate("A1"), rate("A2"));
    answers.push(problem("signed-out"));
    await sender.round();
    expect(states.at(-1)).toBe("signed-out");
    expect((await rows()).map(({ status }) => status)).toEqual(["sent", "sent"]);
    sender.again();
    await sender.round();
    expect((await rows()).map(({ status }) => status)).toEqual(["applied", "applied"]);
  });

  it("envoie une à une les saisies d’un envoi refusé en bloc : seule la fautive est montrée", async () => {
    const { sender, sent, answers, rows } = await tablet(rate("A1"), rate("A2"), rate("A3"));
    const tooLarge = problem("refused", "too-large");
    answers.push(tooLarge, undefined, tooLarge, tooLarge);
    for (let round = 0; round < 5; round++) await sender.round();
    expect(sent.map(({ length }) => length)).toEqual([3, 1, 2, 1, 1]);
    const told = (await rows()).map(({ status, trouble }) => [status, trouble?.detail ?? null]);
    expect(told).toEqual([
      ["applied", null],
      ["refused", "Voici pourquoi."],
      ["applied", null],
    ]);
  });
});
