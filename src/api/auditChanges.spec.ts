import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";
import { personStream } from "../application/impartiality/impartiality.stream.ts";
import { addDays, dayOf } from "../domain/shared/calendar.ts";
import { type AuditStory, playAudit } from "../main/demo/audit.ts";
import { playerFrom } from "../main/demo/player.ts";

const given = api();

beforeAll(() => auditStaff(given));

/** An audit as it stands at a status, and how to act on it. */
async function auditAt(rank: number, until: AuditStory["until"]) {
  const dossierId = `d-changes-${rank}`;
  const cast = await auditDossier(given, dossierId, rank);
  const player = playerFrom(given.ports, dayOf(await given.now()));
  const people = { auditor: "helene", reviewer: "nadia" };
  await playAudit(player, cast, { dossierId, ...people, nonconformities: 1, until });
  const audit = `/api/audits/${dossierId}`;
  return {
    ...{ dossierId, cast, audit },
    seen: async (person: string) => (await given.get(person, audit)).json().audit,
    post: async (person: string, path: string, body = {}) => (await given.post(person, `${audit}${path}`, body)).json(),
  };
}

describe("changer l’auditeur", () => {
  it("se fait en un acte quand la récusation est retenue, par une personne éligible", async () => {
    const { seen, post, cast } = await auditAt(0, "plan_sent");
    await post(cast.representative, "/objection", { reason: "Un lien familial." });
    await post("sylvie", "/objection/answer", { upheld: true, answer: "Le lien est établi." });
    expect((await seen("camille")).tasks[0]).toMatchObject({ code: "replace-auditor", owner: "account_manager" });
    const by = { by: "sylvie", at: await given.now(), scheme: "certifiag" };
    const refused = await post("camille", "/auditor", { auditor: "thomas", reason: "Récusation retenue." });
    expect(refused.code).toBe("audit/auditor-not-eligible");
    const from = addDays(dayOf(by.at), -1);
    await given.append(personStream, "thomas", {
      ...{ type: "AuthorisationGranted", ...by, function: "audit", from, until: null },
    });
    await post("camille", "/auditor", { auditor: "thomas", reason: "Récusation retenue." });
    expect((await seen("thomas")).team).toMatchObject({
      ...{ auditor: { id: "thomas" }, formerAuditors: [{ id: "helene" }], objection: null },
    });
    expect((await post("helene", "/opening", { present: [] })).code).toBe("audit/not-the-auditor");
  });
});

describe("reporter ou annuler", () => {
  it("un audit reporté garde ses réponses, pas son plan, et attend des dates", async () => {
    const { seen, post } = await auditAt(1, "plan_sent");
    await post("camille", "/postponement", { reason: "Salle indisponible." });
    const postponed = await seen("helene");
    expect(postponed).toMatchObject({ status: "postponed", plan: null, preliminary: { source: "filed" } });
    expect(postponed.tasks).toMatchObject([{ code: "propose-dates" }]);
    const on = addDays(dayOf(await given.now()), 40);
    await post("camille", "/dates", { proposals: [[on, addDays(on, 1)]] });
    expect(await seen("helene")).toMatchObject({
      ...{ status: "preliminary_answered", dates: { proposals: [[on, addDays(on, 1)]] } },
    });
  });

  it("un audit annulé dit pourquoi, et n’accepte plus que d’être programmé de nouveau", async () => {
    const { dossierId, seen, post, cast } = await auditAt(2, "draft");
    await post("camille", "/cancellation", { reason: "L’organisme renonce." });
    expect(await seen(cast.referent)).toMatchObject({
      status: "cancelled",
      cancelled: "L’organisme renonce.",
      can: [],
    });
    expect((await post("camille", "/dates", { proposals: [] })).status).toBe(400);
    const on = addDays(dayOf(await given.now()), 40);
    expect((await post("camille", "/dates", { proposals: [[on]] })).code).toBe("audit/not-now");
    expect((await seen("camille")).tasks).toMatchObject([{ code: "schedule-audit" }]);
    const again = { auditor: "helene", mode: "remote", proposals: [[on]] };
    expect((await given.post("camille", `/api/dossiers/${dossierId}/audit`, again)).statusCode).toBe(200);
    expect(await seen(cast.referent)).toMatchObject({
      ...{ status: "draft", mode: "remote", cancelled: null, dates: { proposals: [[on]] } },
    });
  });
});

describe("ce qui a été saisi sans réseau", () => {
  it("arrive plus tard, une seule fois, et un conflit est montré", async () => {
    const { audit, post, seen } = await auditAt(3, "in_progress");
    const written = {
      id: randomUUID(),
      indicator: "B1",
      finding: "Constat.",
      risk: "Risque.",
      commandId: randomUUID(),
    };
    const send = async (body: object) => (await given.post("helene", `${audit}/nonconformities`, { ...body })).json();
    const [first, second] = [await send(written), await send(written)];
    expect(second).toEqual(first);
    expect((await send({ ...written, commandId: randomUUID() })).code).toBe("audit/nonconformity-already-written");
    expect((await send({ ...written, finding: "Autre." })).code).toBe("command-id-used-for-something-else");
    const stale = { rating: "conforming", note: "", expectedPosition: first.position - 1 };
    expect((await post("helene", "/indicators/A1/rating", stale)).code).toBe("changed-meanwhile");
    expect((await seen("helene")).nonconformities).toHaveLength(2);
  });
});
