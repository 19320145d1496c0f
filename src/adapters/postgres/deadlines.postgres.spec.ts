import { beforeAll, describe, expect, it } from "vitest";
import { database } from "../../../specs/database.ts";
import { deadlineRows } from "../../application/deadlines/deadlineRows.ts";
import type { DueFor, DueSpan } from "../../application/ports/deadlines.readings.ts";
import { type Deadline, heldBy } from "../../domain/deadlines/deadline.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import { postgresDeadlines } from "./deadlines.postgres.ts";
import { applicationPool } from "./pool.ts";

const due = (what: string, dueOn: string, over: Partial<Deadline> = {}): Deadline => ({
  ...{ rule: "R-SUS-2", what, dueOn: day(dueOn), owner: heldBy("account_manager"), explanation: { days: 15 } },
  ...over,
});
const span: DueSpan = {
  ...{ openedBy: day("2026-11-30"), from: day("2020-01-01"), until: day("2030-01-01"), limit: 10 },
};
const nobody: DueFor = { personId: "nobody", roles: [], organisations: [] };

describe("ce qui est dû, en base", () => {
  const { url, pool: owner } = database();
  const run = <T>(use: (readings: ReturnType<typeof postgresDeadlines>) => Promise<T>): Promise<T> => {
    const pool = applicationPool(url, 1);
    return use(postgresDeadlines(pool.reads)).finally(() => pool.end());
  };
  const mine = (person: Partial<DueFor>, over: Partial<DueSpan> = {}) =>
    run(async (readings) => {
      const rows = await readings.mine({ ...nobody, ...person }, { ...span, ...over });
      return rows.map(({ what }) => what);
    });

  beforeAll(async () => {
    await owner.query("insert into organisations (id, name, registered_on) values ('o1', 'Atelier', '2026-01-01')");
    for (const [id, manager] of [
      ["d1", "camille"],
      ["d2", "bruno"],
    ])
      await owner.query("insert into dossiers select * from jsonb_populate_record(null::dossiers, $1)", [
        {
          ...{ id, number: id, organisation_id: "o1", scheme: "certifiag", scheme_version: "1.0", status: "concluded" },
          ...{ manager, opened_by: "julie", open_points: 0, position: 1 },
        },
      ]);
    const files = [
      deadlineRows({ about: "habilitation", id: "d1", organisationId: "o1", dossierId: "d1" }, [
        due("of-camille", "2026-12-16"),
        due("not-yet", "2027-06-01", { opensOn: day("2027-05-01") }),
        due("of-the-organisation", "2026-12-20", { owner: heldBy("referent") }),
        due("appeal", "2026-11-02", { owner: heldBy("legal_representative") }),
        due("of-decision-makers", "2026-12-05", { owner: heldBy("decision_maker") }),
      ]),
      deadlineRows({ about: "habilitation", id: "d2", organisationId: "o1", dossierId: "d2" }, [
        due("of-bruno", "2026-12-01"),
        due("of-one-person", "2026-12-02", { owner: { kind: "person", personId: "camille" } }),
      ]),
      deadlineRows({ about: "complaint", id: "c1", organisationId: null, dossierId: null }, [
        due("of-nobody-yet", "2026-12-03"),
      ]),
    ];
    for (const { rows } of files)
      await owner.query("insert into deadlines select * from jsonb_populate_recordset(null::deadlines, $1)", [
        JSON.stringify(rows),
      ]);
  });

  it("revient à chaque chargé d’affaires pour ses dossiers, et à tous pour ce qui n’est confié à personne", async () => {
    expect(await mine({ personId: "camille", roles: ["account_manager"] })).toEqual([
      ...["of-one-person", "of-nobody-yet", "of-camille"],
    ]);
    expect(await mine({ personId: "bruno", roles: ["account_manager"] })).toEqual(["of-bruno", "of-nobody-yet"]);
  });

  it("revient à qui tient une fonction, et jamais à qui n’en tient aucune", async () => {
    expect(await mine({ roles: ["decision_maker"] })).toEqual(["of-decision-makers"]);
    expect(await mine({})).toEqual([]);
  });

  it("revient à l’organisme selon la fonction qu’on y tient", async () => {
    expect(await mine({ organisations: [{ organisationId: "o1", role: "referent" }] })).toEqual([
      "of-the-organisation",
    ]);
    expect(await mine({ organisations: [{ organisationId: "o1", role: "trainer" }] })).toEqual([]);
    expect(await mine({ organisations: [{ organisationId: "o2", role: "referent" }] })).toEqual([]);
  });

  it("un recours possible quitte la liste une fois son délai écoulé, sans jamais être en retard", async () => {
    const representative = { organisations: [{ organisationId: "o1", role: "legal_representative" as const }] };
    expect(await mine(representative, { openedBy: day("2026-11-02") })).toEqual(["appeal"]);
    expect(await mine(representative, { openedBy: day("2026-11-03") })).toEqual([]);
  });

  it("n’apparaît qu’à partir du jour où la chose peut être faite", async () => {
    const camille = { personId: "camille", roles: ["account_manager"] as const };
    expect(await mine(camille)).not.toContain("not-yet");
    expect(await mine(camille, { openedBy: day("2027-05-01") })).toContain("not-yet");
  });

  it("attendu des autres, se lit dans les dossiers dont on répond", async () => {
    const awaited = await run((readings) => readings.awaited("camille", span));
    expect(awaited.map(({ what, organisationName }) => [what, organisationName])).toEqual([
      ["of-decision-makers", "Atelier"],
      ["of-the-organisation", "Atelier"],
    ]);
  });

  it("un jour donné, se lit page après page", async () => {
    const days = [day("2026-12-01"), day("2026-12-16"), day("2026-12-20")];
    const whats = ["of-camille", "of-bruno", "of-the-organisation"];
    await run(async (readings) => {
      const [first] = await readings.fallingOn(days, whats, { after: null, limit: 1 });
      const rest = await readings.fallingOn(days, whats, { after: first ?? null, limit: 10 });
      expect([first, ...rest].map((row) => row?.what)).toEqual(["of-camille", "of-the-organisation", "of-bruno"]);
    });
  });

  it("les rendez-vous d’une habilitation se lisent tant qu’elle n’est pas finie", async () => {
    const milestone = { stream: "habilitation-d1", habilitation_id: "d1", kind: "first-surveillance" };
    const rows = [
      { ...milestone, n: 0, due_on: "2026-12-10", opens_on: "2026-11-25", closes_on: "2026-12-25" },
      {
        ...milestone,
        n: 1,
        kind: "annual-surveillance",
        due_on: "2027-09-10",
        opens_on: "2027-08-26",
        closes_on: "2027-09-25",
      },
    ];
    const habilitation = {
      ...{ id: "d1", number: "H-1", organisation_id: "o1", dossier_id: "d1", scheme: "certifiag", position: 1 },
      ...{ effective_on: "2026-09-10", expires_on: "2029-09-10", ended_on: "2027-06-01", ending: "withdrawn" },
      ...{ establishments: [], programmes: [], modalities: [] },
    };
    await owner.query("insert into milestones select * from jsonb_populate_recordset(null::milestones, $1)", [
      JSON.stringify(rows),
    ]);
    await owner.query("insert into habilitations select * from jsonb_populate_record(null::habilitations, $1)", [
      habilitation,
    ]);
    const kinds = ["first-surveillance", "annual-surveillance"] as const;
    const found = await run((readings) =>
      readings.milestones({ kinds, from: day("2026-01-01"), until: day("2030-01-01") }, { after: null, limit: 10 }),
    );
    expect(found.map(({ kind, dueOn, organisationId }) => [kind, dueOn, organisationId])).toEqual([
      ["first-surveillance", "2026-12-10", "o1"],
    ]);
  });
});
