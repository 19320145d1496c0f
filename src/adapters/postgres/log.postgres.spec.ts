import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import type { Logged } from "../../application/ports/log.ts";
import type { Mail } from "../../application/ports/mail.ts";
import { moment } from "../../domain/shared/calendar.ts";
import { postgresEvents } from "./events.postgres.ts";
import { adoptRestoredLog, postgresLog } from "./log.postgres.ts";
import { applicationPool } from "./pool.ts";

const { pool: owner, url } = database();
const pool = applicationPool(url, 6);
const log = postgresLog(pool);
const events = postgresEvents(pool);
const at = moment("2026-11-23T09:00:00Z");

afterAll(() => pool.end());
beforeEach(async () => {
  await owner.query("truncate checkpoints, reacted, postponed, mails, prints");
  await owner.query(
    "alter table events disable trigger all; delete from events; alter table events enable trigger all",
  );
});

const happen = async (...streams: readonly string[]): Promise<void> => {
  for (const stream of streams) {
    const appends = [{ stream, position: 0, hash: null, events: [{ type: "Happened", by: "ada", at, what: stream }] }];
    await events.commit({ appends, rows: [], command: null });
  }
};

const mail = (id: string): Mail => ({
  id: `00000000-0000-8000-8000-00000000000${id}`,
  code: "M-203",
  about: "a",
  to: "ada@exemple.fr",
  also: ["Paul Roy", "Inès « Nès » Petit"],
  subject: "Objet",
  text: "texte",
  html: "<p>texte</p>",
});

async function read(limit = 100, by = log): Promise<readonly string[]> {
  const seen: Logged[] = [];
  await by.advance("lecteur", limit, async (facts) => void seen.push(...facts));
  return seen.map(({ stream }) => stream);
}

describe("le journal, pour qui y réagit", () => {
  it("donne chaque fait une fois, dans l’ordre, par lots", async () => {
    await happen("a-1", "b-1", "c-1");
    expect(await read(2)).toEqual(["a-1", "b-1"]);
    expect(await read(2)).toEqual(["c-1"]);
    expect(await read(2)).toEqual([]);
    await happen("d-1");
    expect(await read(2)).toEqual(["d-1"]);
  });

  it("donne le fait tel que les règles le connaissent", async () => {
    await happen("a-1");
    await log.advance("lecteur", 1, async ([fact]) => {
      expect(fact).toMatchObject({ stream: "a-1", event: { type: "Happened", by: "ada", at, what: "a-1" } });
    });
  });

  it("ne saute pas un fait dont l’enregistrement finit après de plus récents que lui", async () => {
    const late = await pool.connect();
    try {
      await late.query("begin");
      await late.query(
        "insert into events (stream, position, type, version, actor, at, payload, hash) values ('lent-1', 1, 'Happened', 1, 'ada', now(), '{}', '')",
      );
      await happen("vite-1");
      expect(await read()).toEqual([]);
      await late.query("commit");
    } finally {
      late.release(true);
    }
    expect(await read()).toEqual(["lent-1", "vite-1"]);
  });

  it("n’est lu que par un processus à la fois, les autres n’attendent pas", async () => {
    await happen("a-1", "b-1");
    const begun = Promise.withResolvers<void>();
    const over = Promise.withResolvers<void>();
    const slow = log.advance("lecteur", 100, async () => {
      begun.resolve();
      await over.promise;
    });
    await begun.promise;
    expect(await read(100, postgresLog(pool))).toEqual([]);
    over.resolve();
    expect(await slow).toBe(2);
    expect(await read()).toEqual([]);
  });

  it("est relu depuis le même endroit quand la lecture échoue", async () => {
    await happen("a-1");
    await expect(log.advance("lecteur", 1, () => Promise.reject(new Error("panne")))).rejects.toThrow("panne");
    expect(await read()).toEqual(["a-1"]);
  });
});

describe("ce qu’une réaction a fait", () => {
  const seqOf = async (stream: string): Promise<number> =>
    Number((await owner.query("select seq from events where stream = $1", [stream])).rows[0].seq);

  it("est enregistré une fois, même demandé deux fois ensemble", async () => {
    await happen("a-1");
    const seq = await seqOf("a-1");
    expect(await log.hasActed("courrier", seq)).toBe(false);
    await Promise.all([1, 2].map((n) => log.acted("courrier", seq, { at, mails: [mail(`${n}`)], prints: [] })));
    expect(await log.hasActed("courrier", seq)).toBe(true);
    const { rows } = await owner.query("select recipient, also, queued_at, sent_at from mails");
    expect(rows).toEqual([
      { recipient: "ada@exemple.fr", also: ["Paul Roy", "Inès « Nès » Petit"], queued_at: null, sent_at: null },
    ]);
  });

  it("garde un document à imprimer avec la version du dispositif de son dossier", async () => {
    await happen("a-1");
    const order = {
      id: "00000000-0000-8000-8000-000000000009",
      about: "a",
      name: "letter",
      fileName: "Lettre.pdf",
      scheme: { scheme: "certifiag", version: "1.0", hash: "aa" },
      sheet: {} as never,
    } as const;
    await log.acted("imprimerie", await seqOf("a-1"), { at, mails: [], prints: [order] });
    const { rows } = await owner.query("select name, file_name, scheme, version, sheet from prints");
    expect(rows).toEqual([{ name: "letter", file_name: "Lettre.pdf", scheme: "certifiag", version: "1.0", sheet: {} }]);
  });

  it("est tenté à nouveau après un échec, de moins en moins souvent, puis oublié une fois fait", async () => {
    await happen("a-1");
    const seq = await seqOf("a-1");
    const wait = "select extract(epoch from again_at - now())::int as seconds, attempts, failure from postponed";
    await log.postpone("courrier", seq, "premier échec");
    expect((await owner.query(wait)).rows).toEqual([{ seconds: 10, attempts: 1, failure: "premier échec" }]);
    expect(await log.takePostponed(10)).toEqual([]);
    await log.postpone("courrier", seq, "deuxième échec");
    expect((await owner.query(wait)).rows).toEqual([{ seconds: 20, attempts: 2, failure: "deuxième échec" }]);
    await owner.query("update postponed set again_at = now()");
    const [first, second] = await Promise.all([log.takePostponed(10), log.takePostponed(10)]);
    expect([...first, ...second]).toMatchObject([{ reader: "courrier", fact: { stream: "a-1" } }]);
    await log.acted("courrier", seq, { at, mails: [], prints: [] });
    expect((await owner.query(wait)).rows).toEqual([]);
  });
});

describe("un journal restauré sur un autre serveur", () => {
  it("continue d’être lu là où il en était, sans rien sauter ni refaire", async () => {
    await happen("a-1", "b-1", "c-1");
    expect(await read(1)).toEqual(["a-1"]);
    await owner.query("alter table events disable trigger all");
    await owner.query("update events set transaction = (transaction::text::bigint + 4000000000)::text::xid8");
    await owner.query("alter table events enable trigger all");
    await owner.query("update checkpoints set transaction = (transaction::text::bigint + 4000000000)::text::xid8");
    await happen("d-1");
    expect(await read()).toEqual([]);
    await adoptRestoredLog(owner);
    expect(await read()).toEqual(["b-1", "c-1", "d-1"]);
    await happen("e-1");
    expect(await read()).toEqual(["e-1"]);
    await expect(owner.query("update events set actor = 'autre'")).rejects.toThrow("never changed");
  });
});
