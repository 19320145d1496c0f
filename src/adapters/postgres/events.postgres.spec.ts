import type { Pool } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import type { Append, Commit, DomainEvent } from "../../application/ports/events.ts";
import { moment } from "../../domain/shared/calendar.ts";
import { chainedHash, postgresEvents } from "./events.postgres.ts";
import { applicationPool } from "./pool.ts";

const { url, pool: owner } = database();
let pool: Pool;
beforeAll(() => {
  pool = applicationPool(url);
});
afterAll(() => pool.end());

const at = moment("2026-03-02T09:00:00Z");
interface Noted extends DomainEvent {
  readonly word: string;
}
const noted = (word: string): Noted => ({ type: "Noted", by: "claire", at, word });
const alone = (append: Append): Commit => ({ appends: [append], rows: [], command: null });
const id = "0190a4c0-0000-7000-8000-000000000001";

describe("le journal", () => {
  it("garde les événements d’un flux dans l’ordre, tels qu’ils ont été écrits", async () => {
    const events = postgresEvents(pool);
    await events.commit(alone({ stream: "note-1", position: 0, hash: null, events: [noted("un"), noted("deux")] }));
    const slice = await events.read<Noted>("note-1", 0, null);
    expect(slice.position).toBe(2);
    expect(slice.events).toEqual([noted("un"), noted("deux")]);
  });

  it("n’ajoute rien à une position déjà prise : la course perdue est dite", async () => {
    const events = postgresEvents(pool);
    const append = { stream: "note-2", position: 0, hash: null, events: [noted("un")] };
    expect((await events.commit(alone(append))).outcome).toBe("done");
    expect((await events.commit(alone({ ...append, events: [noted("autre")] }))).outcome).toBe("stale");
    expect((await events.read("note-2", 0, null)).events).toEqual([noted("un")]);
  });

  it("écrit tout d’une commande ou rien", async () => {
    const events = postgresEvents(pool);
    await events.commit(alone({ stream: "note-3", position: 0, hash: null, events: [noted("un")] }));
    const both = [
      { stream: "note-4", position: 0, hash: null, events: [noted("quatre")] },
      { stream: "note-3", position: 0, hash: null, events: [noted("encore")] },
    ];
    expect((await events.commit({ appends: both, rows: [], command: null })).outcome).toBe("stale");
    expect((await events.read("note-4", 0, null)).position).toBe(0);
  });

  it("n’écrit rien quand un flux sur lequel on a décidé a grandi, même si rien ne s’y ajoute", async () => {
    const events = postgresEvents(pool);
    await events.commit(alone({ stream: "note-7", position: 0, hash: null, events: [noted("un"), noted("deux")] }));
    const appends = [{ stream: "note-8", position: 0, hash: null, events: [noted("huit")] }];
    const decidedAt = (position: number): Commit => ({
      seen: [{ stream: "note-7", position }],
      ...{ appends, rows: [], command: null },
    });
    expect((await events.commit(decidedAt(1))).outcome).toBe("stale");
    expect((await events.read("note-8", 0, null)).position).toBe(0);
    expect((await events.commit(decidedAt(2))).outcome).toBe("done");
  });

  it("reconnaît une commande déjà faite et en redonne la réponse", async () => {
    const events = postgresEvents(pool);
    const command = { actor: "claire", id, bodyHash: "ab", answer: { id: "x" } };
    const first = {
      appends: [{ stream: "note-5", position: 0, hash: null, events: [noted("un")] }],
      rows: [],
      command,
    };
    expect((await events.commit(first)).outcome).toBe("done");
    const again = { ...first, appends: [{ stream: "note-5", position: 1, hash: null, events: [noted("deux")] }] };
    expect((await events.commit(again)).outcome).toBe("repeated");
    expect(await events.answer("claire", id)).toEqual({ bodyHash: "ab", answer: { id: "x" } });
    expect(await events.answer("karim", id)).toBeNull();
  });

  it("enchaîne chaque événement au précédent de son flux", async () => {
    const events = postgresEvents(pool);
    await events.commit(alone({ stream: "note-6", position: 0, hash: null, events: [noted("un"), noted("deux")] }));
    const { rows } = await pool.query(
      "select encode(previous_hash, 'hex') as previous, encode(hash, 'hex') as hash from events where stream = 'note-6' order by position",
    );
    const first = chainedHash({ stream: "note-6", position: 1, previous: null, event: { ...noted("un"), version: 1 } });
    const second = chainedHash({
      stream: "note-6",
      position: 2,
      previous: first,
      event: { ...noted("deux"), version: 1 },
    });
    expect(rows).toEqual([
      { previous: null, hash: first },
      { previous: first, hash: second },
    ]);
  });

  it.each(["update events set actor = 'autre'", "delete from events", "truncate events cascade"])(
    "refuse « %s », même au propriétaire de la base",
    async (sql) => {
      await expect(owner.query(sql)).rejects.toThrow(/never changed/);
    },
  );

  it.each(["update events set actor = 'autre'", "delete from commands", "truncate events"])(
    "refuse « %s » au rôle du produit",
    async (sql) => {
      await expect(pool.query(sql)).rejects.toThrow(/permission denied/);
    },
  );
});

describe("les lignes écrites avec les événements", () => {
  it("remplacent les précédentes et retirent celles qui sont de trop", async () => {
    const events = postgresEvents(pool);
    const rows = (words: readonly string[], position: number): Commit => ({
      appends: [{ stream: "staff-x", position, hash: null, events: [noted("rôle")] }],
      rows: [
        {
          table: "staff_roles",
          rows: words.map((role, n) => ({ stream: "staff-x", n, person_id: "x", role })),
          only: { stream: "staff-x", count: words.length },
        },
      ],
      command: null,
    });
    await events.commit(rows(["auditor", "reviewer", "signatory"], 0));
    await events.commit(rows(["decision_maker"], 1));
    const { rows: kept } = await pool.query("select role from staff_roles where stream = 'staff-x' order by n");
    expect(kept).toEqual([{ role: "decision_maker" }]);
  });
});
