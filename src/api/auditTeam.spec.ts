import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";
import { personStream } from "../application/impartiality/impartiality.stream.ts";
import { addDays, dayOf } from "../domain/shared/calendar.ts";
import { type AuditStory, playAudit } from "../main/demo/audit.ts";
import { playerFrom } from "../main/demo/player.ts";

const given = api();
const claimedAt = "2026-01-15T09:12:00.000Z";

beforeAll(async () => {
  await auditStaff(given);
  const by = { by: "sylvie", at: await given.now(), scheme: "certifiag" };
  const from = addDays(dayOf(by.at), -1);
  await given.append(personStream, "thomas", {
    ...{ type: "AuthorisationGranted", ...by, function: "audit", from, until: null },
  });
});

/** An audit as it stands at a status, and how its team works on it. */
async function auditAt(rank: number, until: AuditStory["until"]) {
  const auditId = `d-team-${rank}`;
  const cast = await auditDossier(given, auditId, rank);
  const player = playerFrom(given.ports, dayOf(await given.now()));
  await playAudit(player, cast, {
    ...{ dossierId: auditId, auditor: "helene", reviewer: "nadia", nonconformities: 1, until },
  });
  const audit = `/api/audits/${auditId}`;
  const seen = async (person: string) => (await given.get(person, audit)).json();
  return {
    ...{ auditId, cast, seen },
    share: async (person: string, auditor: string, criteria: readonly string[]) =>
      (await given.post(person, `${audit}/team`, { auditor, criteria })).json(),
    pack: async (person: string) => await given.get(person, `${audit}/package`),
    /** Sends what somebody entered, as if nobody had touched anything since. */
    enter: async (person: string, ...said: readonly object[]) => {
      const { position } = await seen("helene");
      const entries = said.map((entry) => ({ commandId: randomUUID(), claimedAt, seen: position, entry }));
      return (await given.post(person, `${audit}/entries`, { entries })).json().results;
    },
  };
}

const rate = (indicator: string) => ({ kind: "rate", indicator, rating: "conforming", note: "Vu." });

describe("partager un audit", () => {
  it("se fait par le chargé d’affaires, critère par critère, et chacun saisit dans les siens", async () => {
    const { share, pack, enter, seen } = await auditAt(0, "in_progress");
    expect((await pack("thomas")).json().code).toBe("audit/not-the-auditor");
    expect(await share("helene", "thomas", ["A"])).toMatchObject({ code: "access/not-your-function" });
    expect(await share("camille", "camille", ["A"])).toMatchObject({ code: "audit/not-an-auditor" });
    expect(await share("camille", "thomas", ["Z"])).toMatchObject({ code: "audit/criterion-unknown" });
    expect(await share("camille", "thomas", ["D", "E", "E"])).toMatchObject({ position: expect.any(Number) });
    expect((await pack("thomas")).statusCode).toBe(200);
    const results = await enter("thomas", rate("D1"), rate("A1"), { kind: "flag", indicator: "E1", flagged: true });
    expect(results).toMatchObject([
      { outcome: "applied" },
      {
        outcome: "refused",
        refusal: { code: "audit/criterion-of-another", detail: expect.stringContaining("helene") },
      },
      { outcome: "applied" },
    ]);
    const { audit } = await seen("thomas");
    expect(audit.team.sharing).toEqual([{ auditor: { id: "thomas", name: "thomas" }, criteria: ["D", "E"] }]);
    const yours = audit.grid.map(({ code, yours: own }: { code: string; yours: boolean }) => (own ? code : ""));
    expect(yours.filter((code: string) => code !== "")).toEqual(["D", "E"]);
    expect(audit.can).toEqual(expect.arrayContaining(["RateIndicator", "FlagIndicator", "AttachPhoto"]));
    expect(audit.can).not.toContain("CloseAudit");
  });

  it("fait de chacun un évaluateur, qui ne vérifie pas", async () => {
    const { share, cast, seen } = await auditAt(1, "plan_sent");
    await share("camille", "thomas", ["D"]);
    const audit = await seen(cast.representative);
    expect(audit.audit.team.sharing).toHaveLength(1);
    await given.post("camille", `/api/audits/${audit.auditId}/team`, { auditor: "thomas", criteria: [] });
    const after = await seen("camille");
    expect(after.audit.team).toMatchObject({ sharing: [], formerAuditors: [{ id: "thomas" }] });
  });
});

describe("ce qui se garde sur place", () => {
  it("arrive avec le reste, et une photo une fois ses octets donnés au dossier", async () => {
    const { auditId, enter, seen, cast } = await auditAt(2, "in_progress");
    const bytes = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");
    const file = createHash("sha256").update(bytes).digest("hex");
    const photo = { kind: "photo", id: randomUUID(), indicator: "A1", nonconformity: null, file, caption: "La salle." };
    expect(await enter("helene", photo)).toMatchObject([
      { outcome: "refused", refusal: { code: "audit/piece-unknown" } },
    ]);
    const path = `/api/dossiers/${auditId}/files?name=salle.png`;
    expect((await given.upload("helene", path, bytes)).statusCode).toBe(200);
    const results = await enter(
      "helene",
      photo,
      { kind: "flag", indicator: "A2", flagged: true },
      { kind: "sampled", id: randomUUID(), sample: "trainee_files", reference: "M. D.", note: "Complet." },
      { kind: "incident", id: randomUUID(), what: "Coupure de dix minutes." },
      { kind: "departure", id: randomUUID(), sequence: "SQ-1", what: "Ouverture retardée." },
    );
    expect(results.map(({ outcome }: { outcome: string }) => outcome)).toEqual(Array(5).fill("applied"));
    const { audit } = await seen("helene");
    expect(audit).toMatchObject({
      sampledFiles: [{ sample: "trainee_files", reference: "M. D.", note: "Complet.", label: expect.any(String) }],
      incidents: [{ what: "Coupure de dix minutes." }],
      departures: [{ sequence: "SQ-1", title: "Réunion d’ouverture", what: "Ouverture retardée." }],
    });
    const [a1, a2] = audit.grid[0].indicators;
    expect(a1.photos).toMatchObject([{ name: "salle.png", attachmentId: expect.any(String), caption: "La salle." }]);
    expect([a1.flagged, a2.flagged]).toEqual([false, true]);
    const theirs = (await seen(cast.representative)).audit;
    expect(theirs).toMatchObject({ sampledFiles: [], incidents: [], departures: [] });
    expect(theirs.grid[0].indicators[0].photos).toEqual([]);
  });
});

describe("la signature sur l’écran de l’auditeur", () => {
  it("porte le nom et le tracé de qui signe, et ce qui l’a reçue", async () => {
    const { enter, seen } = await auditAt(3, "closed");
    const drawing = "M10 20 L30,40.5 L50 20";
    const sign = { kind: "sign", party: "organisation", name: "Claire Montaigu", drawing };
    expect(await enter("helene", { ...sign, drawing: "<script>" })).toBeUndefined();
    expect(await enter("helene", sign, { ...sign, party: "auditor", name: "Hélène", drawing: null })).toMatchObject([
      { outcome: "applied" },
      { outcome: "applied" },
    ]);
    expect((await seen("camille")).audit.record).toMatchObject({
      organisation: { name: "Claire Montaigu", onScreen: true, drawing },
      auditor: { name: "Hélène", onScreen: true, drawing: null },
    });
  });

  it("ou le refus de signer, avec son motif", async () => {
    const { enter, seen } = await auditAt(4, "closed");
    const reason = "Le constat sur A1 est contesté.";
    expect(await enter("helene", { kind: "unsigned", reason })).toMatchObject([{ outcome: "applied" }]);
    expect((await seen("camille")).audit.record).toMatchObject({ organisation: null, refusal: reason });
  });
});
