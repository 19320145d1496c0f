import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";
import { auditDecider } from "../domain/audits/audit.decide.ts";
import { dayOf } from "../domain/shared/calendar.ts";
import { type AuditStory, playAudit } from "../main/demo/audit.ts";
import { playerFrom } from "../main/demo/player.ts";

const given = api();
const claimedAt = "2026-01-15T09:12:00.000Z";

beforeAll(() => auditStaff(given));

/** An audit as it stands at a status, and how a device works on it. */
async function auditAt(rank: number, until: AuditStory["until"]) {
  const auditId = `d-entries-${rank}`;
  const cast = await auditDossier(given, auditId, rank);
  const player = playerFrom(given.ports, dayOf(await given.now()));
  const people = { auditor: "helene", reviewer: "nadia" };
  await playAudit(player, cast, { dossierId: auditId, ...people, nonconformities: 1, until });
  const audit = `/api/audits/${auditId}`;
  const pack = async (person = "helene") => (await given.get(person, `${audit}/package`)).json();
  return {
    ...{ auditId, cast, audit, pack },
    seen: async () => (await pack()).position as number,
    send: async (entries: readonly object[], person = "helene") =>
      (await given.post(person, `${audit}/entries`, { entries })).json(),
  };
}

const rate = (indicator: string, note: string, seen: number, commandId = randomUUID()) => ({
  ...{ commandId, claimedAt, seen, entry: { kind: "rate", indicator, rating: "conforming", note } },
});

describe("ce que l’auditeur emporte", () => {
  it("suffit à décider comme ici : les mêmes événements donnent le même audit", async () => {
    const { pack, auditId } = await auditAt(0, "in_progress");
    const packed = await pack();
    const folded = packed.events.reduce(auditDecider.evolve, auditDecider.initial);
    expect(folded).toMatchObject({ status: "in_progress", version: packed.position });
    expect(packed).toMatchObject({ page: { auditId, position: packed.position }, facts: { reportDays: 15 } });
    const [rated] = packed.events.filter(({ note }: { note: string | null }) => typeof note === "string");
    expect(packed.contents[rated.note]).toEqual(expect.any(String));
    expect(packed.evidence.map(({ name }: { name: string }) => name)).toContain("Mandat du référent.pdf");
    expect(packed.referential.criteria.length).toBeGreaterThan(0);
    expect(packed.people).toContainEqual({ id: "helene", name: "helene" });
    const pieces = packed.evidence.reduce((sum: number, { bytes }: { bytes: number }) => sum + bytes, 0);
    expect(packed.bytes).toBeGreaterThan(pieces);
  });

  it("n’est donné qu’à l’auditeur de cet audit", async () => {
    const { pack } = await auditAt(1, "plan_sent");
    expect((await pack("thomas")).code).toBe("audit/not-the-auditor");
    expect((await pack("camille")).code).toBe("access/not-your-function");
  });
});

describe("ce qui a été saisi sur un appareil", () => {
  it("est décidé dans l’ordre, chaque saisie une fois, avec l’heure de l’appareil gardée à part", async () => {
    const { seen, send, pack } = await auditAt(2, "in_progress");
    const position = await seen();
    const entries = [rate("A1", "Statuts vus.", position), rate("A2", "Registre vu.", position)];
    const first = await send(entries);
    expect(first).toMatchObject({
      position: position + 2,
      results: [
        { outcome: "applied", position: position + 1, refusal: null, stands: null },
        { outcome: "applied", position: position + 2 },
      ],
    });
    expect(await send(entries)).toEqual(first);
    const { events } = await pack();
    expect(events.length).toBe(position + 2);
    expect(events.at(-1)).toMatchObject({ type: "IndicatorRated", claimedAt });
    expect(events.at(-1).at).not.toBe(claimedAt);
  });

  it("ne s’arrête pas à ce qui est refusé ; seul ce qui porte sur la même chose attend", async () => {
    const { seen, send } = await auditAt(3, "in_progress");
    const position = await seen();
    const unknown = rate("Z9", "", position);
    const { results } = await send([unknown, rate("A1", "Vu.", position), rate("Z9", "encore", position)]);
    expect(results).toMatchObject([
      { outcome: "refused", refusal: { code: "audit/indicator-unknown", detail: expect.any(String) } },
      { outcome: "applied" },
      { outcome: "conflict", stands: null },
    ]);
  });

  it("montre ce qui a été écrit entre-temps à la place, et par qui ; le même texte n’est pas un conflit", async () => {
    const { seen, send } = await auditAt(4, "in_progress");
    const position = await seen();
    await send([rate("A1", "Vu par la première tablette.", position)]);
    const same = await send([rate("A1", "Vu par la première tablette.", position)]);
    expect(same.results).toMatchObject([{ outcome: "applied", position: position + 1 }]);
    const { results } = await send([rate("A1", "Vu par la seconde.", position)]);
    expect(results).toMatchObject([
      {
        ...{ outcome: "conflict", position: position + 1, refusal: null },
        stands: {
          entry: { kind: "rate", indicator: "A1", rating: "conforming", note: "Vu par la première tablette." },
          ...{ by: "helene", claimedAt },
        },
      },
    ]);
    const settled = await send([rate("A1", "Vu par la seconde.", results[0].position)]);
    expect(settled.results).toMatchObject([{ outcome: "applied", position: position + 2 }]);
  });

  it("revient refusé, sans rien perdre, quand l’auditeur n’est plus celui de l’audit", async () => {
    const { send, seen } = await auditAt(5, "in_progress");
    const { results } = await send([rate("A1", "", await seen())], "thomas");
    expect(results).toMatchObject([{ outcome: "refused", refusal: { code: "audit/not-the-auditor" } }]);
  });

  it("ouvre, écrit, récrit, retire et clôt l’audit comme à l’écran", async () => {
    const { seen, send, pack } = await auditAt(6, "plan_sent");
    const { page } = await pack();
    const applicable: readonly string[] = page.audit.grid.flatMap(({ indicators }: { indicators: readonly object[] }) =>
      indicators.flatMap((one) => ("applies" in one && one.applies && "code" in one ? [String(one.code)] : [])),
    );
    const present = [{ role: "referent", name: "Samira Traoré" }];
    const [kept, dropped] = [randomUUID(), randomUUID()];
    const written = { finding: "Constat.", risk: "Risque.", grade: null, gradeReason: "" };
    const position = await seen();
    const entry = (said: object) => ({ commandId: randomUUID(), claimedAt, seen: position, entry: said });
    const opening = await send([entry({ kind: "open", present })]);
    expect(opening.results).toMatchObject([{ outcome: "refused", refusal: { code: "audit/before-the-day" } }]);
    const on = page.audit.plan.days[0];
    expect((await given.post("louise", "/api/demo/clock", { to: on })).statusCode).toBe(200);
    const held = await send([
      entry({ kind: "open", present }),
      ...applicable.map((indicator) =>
        entry({ kind: "rate", indicator, rating: indicator === "A1" ? "nonconforming" : "conforming", note: "" }),
      ),
      entry({ kind: "write", id: kept, indicator: "A1", ...written }),
      entry({ kind: "write", id: dropped, indicator: "A1", ...written }),
    ]);
    expect(new Set(held.results.map(({ outcome }: { outcome: string }) => outcome))).toEqual(new Set(["applied"]));
    const now = held.position;
    const later = (said: object) => ({ ...entry(said), seen: now });
    const ended = await send([
      later({ kind: "edit", id: kept, ...written, finding: "Constat précisé." }),
      later({ kind: "remove", id: dropped }),
      later({ kind: "close", present, strengths: "Équipe engagée.", observations: "" }),
    ]);
    expect(ended.results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(["applied", "applied", "applied"]);
    expect((await pack()).page.audit).toMatchObject({
      ...{ status: "closed", record: { strengths: "Équipe engagée." } },
      nonconformities: [{ id: kept, finding: "Constat précisé." }],
    });
  });

  it("refuse à la porte ce qui n’est pas une saisie", async () => {
    const { audit } = await auditAt(7, "plan_sent");
    const bad = await given.post("helene", `${audit}/entries`, { entries: [{ kind: "rate" }] });
    expect(bad.statusCode).toBe(400);
    const many = Array.from({ length: 101 }, (_, n) => rate(`A${n}`, "", 0));
    expect((await given.post("helene", `${audit}/entries`, { entries: many })).statusCode).toBe(400);
  });
});
