import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import * as play from "../../specs/samples/playedAudit.ts";
import { evaluationsOf } from "../application/impartiality/evaluations.ts";
import { addDays, dayOf } from "../domain/shared/calendar.ts";

const given = api();
let rank = 0;

beforeAll(async () => {
  await decisionStaff(given);
});

/** An audit of a new habilitation, scheduled by who schedules its type. */
async function scheduled(by: string, body: object): Promise<play.Played> {
  const dossierId = `h-played-${rank}`;
  const cast = await habilitated(given, dossierId, { rank: rank++ });
  return await onHabilitation(by, { dossierId, cast }, body);
}

async function onHabilitation(
  by: string,
  { dossierId, cast }: Pick<play.Played, "dossierId" | "cast">,
  body: object,
): Promise<play.Played> {
  const on = addDays(dayOf(await given.now()), 21);
  const asked = { ...body, auditor: "helene", proposals: [[on]] };
  const { id } = (await given.post(by, `/api/habilitations/${dossierId}/audits`, asked)).json();
  return { given, cast, dossierId, id, on };
}

const linesOf = async (played: play.Played) =>
  (await given.get(played.cast.referent, `/api/habilitations/${played.dossierId}`)).json().audits;

const grounds = [{ code: "AUC-02", detail: "Trois pages annoncent un diplôme." }];

describe("un audit de l’habilitation se joue comme l’audit initial, de sa programmation à la dernière correction", () => {
  it.each([
    { auditType: "S3", mode: "remote", by: "camille", kind: "Surveillance à 3 mois", sees: ["A1", "B1"], not: ["A7"] },
    {
      auditType: "SA",
      mode: "documentary",
      by: "camille",
      kind: "Surveillance annuelle",
      sees: ["A4", "B1"],
      not: ["A7"],
    },
    { auditType: "R", mode: "on_site", by: "camille", kind: "Audit de renouvellement", sees: ["A1", "B1"], not: [] },
    {
      ...{ auditType: "C", mode: "on_site", by: "bertrand", kind: "Audit complémentaire", grounds },
      ...{ indicators: ["B1", "B3"], sees: ["B1", "B3"], not: ["A1"] },
    },
  ])("$kind", async ({ by, kind, sees, not, ...asked }) => {
    const played = await scheduled(by, asked);
    const point = randomUUID();
    await play.prepared(played);
    const scope = await play.scopeOf(played);
    expect(scope).toEqual(expect.arrayContaining(sees));
    expect(scope.filter((code) => not.includes(code))).toEqual([]);
    if (asked.auditType === "C") expect(scope).toEqual(sees);
    await play.held(played, { B1: point });
    await play.reported(played);
    const { nonconformities, reports } = await play.pageOf(played, played.cast.referent);
    expect(nonconformities).toMatchObject([{ id: point, indicator: "B1", status: "open" }]);
    expect(reports).toHaveLength(1);
    await play.corrected(played, point);
    expect(await play.pageOf(played, played.cast.referent)).toMatchObject({ status: "complete", tasks: [], kind });
    expect((await linesOf(played))[0]).toMatchObject({
      id: played.id,
      kind,
      status: "complete",
      openNonconformities: 0,
    });
  });
});

describe("ce qu’un audit de l’habilitation laisse derrière lui", () => {
  it("compte ceux qui y ont pris part parmi les évaluateurs : ils ne décideront pas", async () => {
    await given.staff("gaspard", "reviewer", "decision_maker");
    const played = await scheduled("camille", { auditType: "S3", mode: "remote" });
    const before = await evaluationsOf(given.ports, played.dossierId);
    expect(before.some(({ personId }) => personId === "gaspard")).toBe(false);
    await play.prepared(played);
    await play.held(played, {});
    const texts = { conclusion: "Favorable", summary: "Vu.", strengths: "", observations: "", correction: "" };
    await play.act(played, "helene", "report", texts);
    await play.act(played, "gaspard", "report/review", { approved: true, remarks: "" });
    expect(await evaluationsOf(given.ports, played.dossierId)).toContainEqual({
      ...{ personId: "gaspard", act: "report-review" },
    });
  });

  it("écrit son histoire dans celle du dossier, ses mails et ses documents à son adresse", async () => {
    const dossierId = `h-played-${rank}`;
    const cast = await habilitated(given, dossierId, { rank: rank++ });
    await given.mailbox.react();
    const played = await onHabilitation("camille", { dossierId, cast }, { auditType: "SA", mode: "remote" });
    await play.prepared(played);
    await play.held(played, {});
    await play.reported(played);
    const mails = await given.mailbox.react();
    const codes = mails.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["M-301", "M-309", "M-310"]));
    // Signed before any mail could leave: nobody is asked to sign again.
    expect(codes).not.toContain("M-308");
    for (const { code, text } of mails.filter(({ code }) => code.startsWith("M-3")))
      expect(text, code).toContain(`/espace/audits/${played.id}`);
    const { entries } = (await given.get(played.cast.referent, `/api/dossiers/${played.dossierId}/history`)).json();
    const types = entries.map(({ type }: { type: string }) => type);
    expect(types.filter((type: string) => type === "ReportIssued")).toHaveLength(2);
  });

  it("montre au suivant ce qu’il a trouvé, indicateur par indicateur", async () => {
    const played = await scheduled("camille", { auditType: "S3", mode: "remote" });
    const point = randomUUID();
    await play.prepared(played);
    await play.held(played, { B1: point });
    await play.reported(played);
    await play.corrected(played, point);
    const next = await onHabilitation("camille", played, { auditType: "SA", mode: "remote" });
    await play.prepared(next);
    const { grid } = await play.pageOf(next, "helene");
    const seen = grid.flatMap(({ indicators }: { indicators: readonly { code: string }[] }) => indicators);
    expect(seen.find(({ code }: { code: string }) => code === "B1").previous).toMatchObject({
      ...{ kind: "Surveillance à 3 mois", rating: "nonconforming" },
      nonconformities: [{ id: point, status: "cleared", finding: "Ce qui est constaté." }],
    });
    const packed = (await given.get("helene", `/api/audits/${next.id}/package`)).json();
    expect(JSON.stringify(packed.page.audit.grid)).toContain("Ce qui est constaté.");
  });
});
