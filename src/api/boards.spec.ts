import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { ownerPool } from "../adapters/postgres/pool.ts";
import { fallsOn, handOf, journeys } from "../application/journey/readJourneys.ts";
import { type JourneyFilter, openStatuses } from "../application/ports/journeys.readings.ts";
import { staffRoles } from "../domain/access/actor.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";
import { listQuery } from "../web/audits/nonconformities/list.view.ts";
import type { BarCell, Board } from "../web/boards/board.view.ts";
import * as view from "../web/boards/board.view.ts";
import { dueQuery } from "../web/boards/due.view.ts";
import { queryOf as dossiersQuery } from "../web/dossiers/list.view.ts";
import { queryOf as habilitationsQuery } from "../web/habilitations/list.view.ts";
import { queryOf as surveillancesQuery } from "../web/surveillance/surveillance.view.ts";
import { type ListState, readList } from "../web/ui/listState.ts";

/** The address that each list asks, from what its own address says, as its screen does. */
const lists: Readonly<Record<string, (state: ListState) => readonly [string, object]>> = {
  "/dossiers": (state) => ["/api/dossiers", dossiersQuery(state)],
  "/echeances": (state) => ["/api/deadlines", dueQuery(state)],
  "/habilitations": (state) => ["/api/habilitations", habilitationsQuery(state)],
  "/surveillances": (state) => ["/api/surveillances", surveillancesQuery(state)],
  "/audits/non-conformites": (state) => ["/api/schemes/certifiag/nonconformities", listQuery(state)],
  "/resultats": ({ filters }) => [
    "/api/schemes/certifiag/rates",
    { standing: filters.get("situation")?.join(",") ?? "" },
  ],
  "/alertes": ({ filters }) => ["/api/alerts", { status: filters.get("statut")?.join(",") ?? "" }],
};

/** Every figure of the page that opens a list. */
const figuresOf = (board: Board): readonly BarCell[] =>
  [
    ...view.headlines(board).map(({ cell }) => cell),
    ...[view.stageRows, view.ageRows, view.managerRows, view.targetRows, view.endedRows].flatMap((rows) =>
      rows(board).flatMap(({ cells }) => cells),
    ),
    ...[view.habilitationRows, view.dueRows, view.alertRows, view.surveillanceRows].flatMap((rows) =>
      rows(board).flatMap(({ cells }) => cells),
    ),
    ...board.schemes.flatMap((scheme) =>
      [view.indicatorRows, view.rateRows].flatMap((rows) => rows(scheme).flatMap(({ cells }) => cells)),
    ),
  ].filter(({ to }) => to !== undefined);

describe("les chiffres de la maison", () => {
  const house = api();
  let today: Day;
  let close = async (): Promise<void> => {};
  afterAll(() => close());

  beforeAll(async () => {
    await house.staff("camille", "account_manager");
    await house.staff("bruno", "account_manager");
    await house.staff("sylvie", "quality_manager");
    await house.staff("helene", "auditor");
    today = dayOf(await house.now());
    const owner = ownerPool(house.databaseUrl, 1);
    close = () => owner.end();
    const put = async (table: string, rows: readonly object[]) => {
      await owner.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
        JSON.stringify(rows),
      ]);
    };
    const ago = (days: number) => addDays(today, -days);
    const ids = Array.from({ length: 40 }, (_, n) => n);
    const statuses = [
      "submitted",
      "incomplete",
      "refusal_proposed",
      "accepted",
      "concluded",
      "refused",
      "draft",
      "accepted",
    ];
    await put(
      "organisations",
      ids.map((n) => ({ id: String(300_000_000 + n), name: `Organisme ${n}`, registered_on: ago(400) })),
    );
    await put(
      "dossiers",
      ids.map((n) => ({
        ...{ id: `d${n}`, organisation_id: String(300_000_000 + n), number: `D-2026-${n}`, scheme: "certifiag" },
        ...{
          scheme_version: "1.0",
          status: statuses[n % 8],
          manager: [null, "camille", "bruno"][n % 3],
          opened_by: "x",
        },
        submitted_on: n % 8 === 6 ? null : ago(n * 9),
        accepted_on: n % 8 === 3 || n % 8 === 7 || n % 8 === 4 ? ago(n * 8) : null,
        ...{ answer_by: n % 8 === 1 ? ago(n - 20) : null, open_points: 0, position: 1 },
      })),
    );
    await put(
      "briefings",
      ids.map((n) => ({
        dossier_id: `d${n}`,
        organisation_id: String(300_000_000 + n),
        session_held: true,
        complete: n % 5 !== 0,
      })),
    );
    await put(
      "audits",
      ids
        .filter((n) => n % 8 === 7 || n % 8 === 4)
        .map((n) => ({
          ...{
            id: `d${n}`,
            dossier_id: `d${n}`,
            organisation_id: String(300_000_000 + n),
            audit_type: "I",
            mode: "remote",
          },
          ...{ status: "complete", auditor: "helene", scheduled_on: ago(n * 6), audit_on: ago(n * 6), complete: true },
          ...{ corrections: false, open_nonconformities: 0, tasks: [], hidden: false, failed: false },
          ...{ closed_on: ago(n * 6), issued_on: ago(n * 5) },
        })),
    );
    await put(
      "audits",
      ids
        .filter((n) => n % 8 === 3)
        .map((n) => ({
          ...{
            id: `d${n}`,
            dossier_id: `d${n}`,
            organisation_id: String(300_000_000 + n),
            audit_type: "I",
            mode: "remote",
          },
          ...{
            status: "closed",
            auditor: "helene",
            scheduled_on: ago(n),
            audit_on: ago(n),
            complete: false,
            hidden: false,
          },
          ...{ corrections: false, open_nonconformities: 0, failed: false, closed_on: ago(n), issued_on: null },
          tasks: [
            { code: "write-report", owner: { kind: "person", personId: "helene" }, dueOn: null, rule: "R-APP-9" },
            { code: "review-report", owner: { kind: "role", role: "reviewer" }, dueOn: null, rule: "R-APP-9" },
            { code: "issue-report", owner: { kind: "role", role: "account_manager" }, dueOn: null, rule: "R-APP-9" },
          ],
        })),
    );
    const referents = ids.map((n) => ({ organisation_id: String(300_000_000 + n), person_id: `referent-${n}` }));
    await put(
      "memberships",
      referents.map((one, n) => ({ stream: `o${n}`, n: 0, role: "referent", ...one })),
    );
    await put(
      "attempts",
      referents.map((one, n) => ({
        ...{ id: `a${n}`, dossier_id: `d${n}`, status: "finished", passed: true, questions: [], ...one },
        ...{ started_at: ago(n), deadline: ago(n), closes_at: ago(n), finished_at: ago(n) },
      })),
    );
    await put(
      "decisions",
      ids
        .filter((n) => n % 8 === 7)
        .map((n) => ({
          ...{
            dossier_id: `d${n}`,
            status: ["waiting", "reviewed", "granted"][n % 3],
            question_to: n % 2 === 0 ? null : "helene",
          },
          ...{ reviewed_by: null, decided_by: null, decided_on: n % 3 === 2 ? ago(n) : null, sign_by: null },
        })),
    );
    await put(
      "agreements",
      ids.filter((n) => n % 3 === 2).map((n) => ({ dossier_id: `d${n}`, status: "half-signed" })),
    );
    await put(
      "impartiality",
      ids
        .filter((n) => n % 16 === 0)
        .map((n) => ({
          ...{ organisation_id: String(300_000_000 + n), relation: "current", relation_until: null, analysed: false },
        })),
    );
    await put(
      "nonconformities",
      ids.map((n) => ({
        ...{ stream: `d${n}`, n: 0, audit_id: `d${n}`, dossier_id: `d${n}`, organisation_id: String(300_000_000 + n) },
        ...{
          scheme: "certifiag",
          indicator: ["E2", "A1", "D3"][n % 3],
          grade: "binary",
          status: n % 4 === 0 ? "cleared" : "open",
        },
        ...{ settled: n % 4 === 0, written_on: ago(n * 14), due_on: n % 4 === 0 ? null : ago(n - 15) },
      })),
    );
    await put(
      "deadlines",
      ids.map((n) => ({
        ...{ stream: `s${n}`, n: 0, about: "change", about_id: `c${n}`, organisation_id: null, dossier_id: `d${n}` },
        ...{ rule: "R-CHG-1", what: n % 2 === 0 ? "change-review" : "observations", opens_on: ago(n - 5) },
        ...{ due_on: ago(n - 10), owner_role: "account_manager", owner_person: null, explanation: {} },
      })),
    );
    await put(
      "habilitations",
      ids.map((n) => ({
        ...{
          id: `h${n}`,
          number: `H-${n}`,
          organisation_id: String(300_000_000 + n),
          dossier_id: `d${n}`,
          scheme: "certifiag",
        },
        ...{
          effective_on: ago(200),
          expires_on: addDays(today, 800),
          ended_on: addDays(today, 800),
          ending: "expired",
        },
        ...{ establishments: [], programmes: [], modalities: [], position: 1 },
      })),
    );
    await put(
      "habilitation_periods",
      ids.map((n) => ({
        ...{
          stream: `habilitation-h${n}`,
          n: 0,
          habilitation_id: `h${n}`,
          status: n % 7 === 0 ? "suspended" : "active",
        },
        ...{ from_day: ago(200), until_day: null, review_from: null },
      })),
    );
  });

  it("sont chacun le compte de la liste qu’ils ouvrent", async () => {
    const board: Board = (await house.get("sylvie", "/api/board")).json();
    const figures = figuresOf(board);
    expect(figures.length).toBeGreaterThan(30);
    for (const { text, to = "" } of figures) {
      const [path = "", search = ""] = to.split("?");
      const list = lists[path];
      if (list === undefined) throw new Error(`No list is known at ${path}.`);
      const [address, query] = list(readList(search));
      const answer = (await house.get("sylvie", `${address}?${new URLSearchParams({ ...query })}`)).json();
      expect({ to, count: String(answer.count) }).toEqual({ to, count: text });
    }
  });

  it("comptent une fois chaque dossier en cours : par étape, par âge, par chargé d’affaires", async () => {
    const { files }: Board = (await house.get("camille", "/api/board")).json();
    const sum = (rows: readonly { readonly count: number }[]) => rows.reduce((all, { count }) => all + count, 0);
    expect(files.count).toBe(25);
    expect([sum(files.stages), sum(files.ages), sum(files.managers)]).toEqual([25, 25, 25]);
    expect(files.ended).toEqual([
      ...[
        { status: "concluded", count: 5 },
        { status: "refused", count: 5 },
        { status: "abandoned", count: 0 },
      ],
    ]);
  });

  it("laissent à chacun, sans lire les autres dossiers, tout ce qui lui revient", async () => {
    const every = { drafts: false, statuses: openStatuses };
    for (const role of staffRoles) {
      const actor = { id: role === "auditor" ? "helene" : "camille", staff: [role], memberships: [] };
      const mine = async (filter: JourneyFilter) =>
        (await journeys({ ports: house.ports, actor, today }, filter)).flatMap(({ row, tasks }) =>
          tasks
            .filter(({ owner }) => fallsOn(owner, actor, row.organisationId))
            .map(({ code }) => `${row.number} ${code}`),
        );
      const all = (await mine(every)).toSorted();
      expect({ role, tasks: (await mine({ ...every, hand: handOf(actor) })).toSorted() }).toEqual({ role, tasks: all });
      if (["account_manager", "quality_manager", "auditor", "signatory"].includes(role)) expect(all).not.toEqual([]);
    }
  });

  it("ne se lisent que par ceux qui pilotent la maison", async () => {
    expect((await house.get("helene", "/api/board")).statusCode).toBe(403);
    expect((await house.get("helene", "/api/deadlines")).statusCode).toBe(403);
  });
});
