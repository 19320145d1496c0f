import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStream } from "../application/decisions/decision.stream.ts";
import { dossierStream } from "../application/dossiers/dossier.stream.ts";
import { habilitationStream } from "../application/habilitations/habilitation.stream.ts";
import { addDays, addMonths, type Day, dayOf } from "../domain/shared/calendar.ts";

const house = api();
const siren = "552100554";
const dossierId = randomUUID();
const other = randomUUID();
let today: Day;

beforeAll(async () => {
  today = dayOf(await house.now());
  await house.staff("sylvie", "quality_manager");
  await house.staff("camille", "account_manager");
  await house.staff("louise", "administrator");
  await house.staff("paul", "observer");
  await house.organisation(siren, { claire: "legal_representative" });
  const { ref } = await house.ports.schemes.inForce("certifiag", today);
  const fact = { by: "claire", at: await house.now() };
  for (const [n, id] of [dossierId, other].entries())
    await house.append(
      dossierStream,
      id,
      { type: "DossierOpened", ...fact, organisationId: siren, number: `D-2026-000${n}`, scheme: ref },
      { type: "DossierSubmitted", ...fact, content: "nul", programmeId: id },
      { type: "DossierAccepted", ...fact, by: "camille", themes: [], reason: "nul" },
    );
  for (const [n, id] of [dossierId, other].entries())
    await house.append(habilitationStream, id, {
      ...{ type: "HabilitationGranted", ...fact, number: `H-2026-000${n}`, organisationId: siren, siren },
      ...{ scheme: "certifiag", dossierId: id, agreementId: id, effectiveOn: today, expiresOn: addMonths(today, 36) },
      ...{ registrationEndsOn: null, scope: { establishments: [], programmes: [], modalities: [], trainers: [] } },
    });
  await house.append(decisionStream, dossierId, { type: "DeciderAbstained", ...fact, by: "camille", reason: "cc" });
  await house.post("camille", `/api/dossiers/${dossierId}/messages`, { text: "Note pour nous.", internal: true });
  await house.post("camille", `/api/dossiers/${dossierId}/messages`, { text: "Bonjour." });
});

const read = (path = "", by = "paul") => house.get(by, `/api/dossiers/${dossierId}${path}`);
const open = (until: Day, personId = "paul", by = "sylvie") =>
  house.post(by, `/api/dossiers/${dossierId}/observers`, { personId, until, reason: "Évaluation annuelle." });
const listed = async () =>
  (await house.get("paul", "/api/dossiers")).json().dossiers.map(({ id }: { id: string }) => id);
const reads = async () => (await read("/observers", "sylvie")).json().accesses;

describe("un observateur", () => {
  it("ne voit aucun dossier tant que rien ne lui est ouvert, et rien n’est noté", async () => {
    expect(await listed()).toEqual([]);
    expect((await read()).statusCode).toBe(404);
    expect((await house.get("paul", "/api/tasks")).json()).toMatchObject({ tasks: [] });
    expect(await reads()).toEqual([]);
  });

  it("lit le seul dossier que le responsable qualité lui ouvre, dans toutes ses parties, et chaque lecture est notée", async () => {
    expect((await open(addDays(today, 5))).statusCode).toBe(200);
    expect(await listed()).toEqual([dossierId]);
    const about = ["", "/scheme", "/history", "/briefing", "/quiz", "/decision"];
    const parts = [
      ...about.map((part) => `/api/dossiers/${dossierId}${part}`),
      `/api/agreements/${dossierId}`,
      `/api/audits/${dossierId}`,
      `/api/audits/${dossierId}/referential`,
    ];
    for (const part of parts) expect((await house.get("paul", part)).statusCode, part).toBe(200);
    expect((await house.get("paul", `/api/dossiers/${other}`)).statusCode).toBe(404);
    const paths = (await reads()).map(({ personId, path }: Record<string, string>) => `${personId} ${path}`);
    expect(paths.toSorted()).toEqual(parts.map((part) => `paul ${part}`).toSorted());
  });

  it("lit l’habilitation qu’a donnée ce dossier, et elle seule ; la lecture est notée", async () => {
    const list = (await house.get("paul", "/api/habilitations")).json();
    expect(list.habilitations.map(({ id }: { id: string }) => id)).toEqual([dossierId]);
    expect((await house.get("paul", `/api/habilitations/${dossierId}`)).statusCode).toBe(200);
    expect((await house.get("paul", `/api/habilitations/${other}`)).statusCode).toBe(404);
    expect((await house.get("paul", "/api/attestations/H-2026-0001")).statusCode).toBe(404);
    expect((await reads())[0]).toMatchObject({ personId: "paul", path: `/api/habilitations/${dossierId}` });
    const suspension = await house.post("paul", `/api/habilitations/${dossierId}/suspension`);
    expect(suspension.statusCode).toBe(403);
  });

  it("lit comment la décision s’est préparée, jamais les notes internes ni les cas des autres", async () => {
    const { entries } = (await read("/history")).json();
    const types = entries.map(({ type }: { type: string }) => type);
    expect(types).toContain("DeciderAbstained");
    expect(types).toContain("FileOpenedTo");
    expect(JSON.stringify(entries)).toContain("Bonjour.");
    expect(JSON.stringify(entries)).not.toContain("Note pour nous.");
    expect((await read("/decision")).json().deliberation).toBeNull();
  });

  it("n’écrit rien", async () => {
    const written = await house.post("paul", `/api/dossiers/${dossierId}/messages`, { text: "Bonjour." });
    expect(written.json()).toMatchObject({ code: "access/not-your-function" });
  });

  it("ne lit plus rien une fois le dossier fermé, ni après son dernier jour", async () => {
    const close = `/api/dossiers/${dossierId}/observers/paul/close`;
    expect((await house.post("sylvie", close)).statusCode).toBe(200);
    expect((await read()).statusCode).toBe(404);
    expect(await listed()).toEqual([]);
    expect((await house.get("paul", `/api/habilitations/${dossierId}`)).statusCode).toBe(404);
    expect((await house.post("sylvie", close)).json()).toMatchObject({ code: "observation/not-open" });
    await open(addDays(today, 1));
    expect((await read()).statusCode).toBe(200);
    await house.post("louise", "/api/demo/clock", { to: addDays(today, 2) });
    expect((await read()).statusCode).toBe(404);
    expect(await listed()).toEqual([]);
    const { openings } = (await read("/observers", "sylvie")).json();
    expect(openings).toMatchObject([{ name: "paul", until: addDays(today, 1), open: false }]);
  });
});

describe("l’ouverture d’un dossier", () => {
  it("ne s’adresse qu’à un observateur, pour un jour à venir", async () => {
    expect((await open(addDays(today, 9), "camille")).json()).toMatchObject({ code: "observation/not-an-observer" });
    expect((await open(today)).json()).toMatchObject({ code: "observation/day-passed" });
  });

  it("figure dans l’histoire du dossier, que l’organisme lit aussi", async () => {
    const { entries } = (await read("/history", "claire")).json();
    const opened = entries.find(({ type }: { type: string }) => type === "FileOpenedTo");
    expect(opened).toMatchObject({ part: "observation", text: "Évaluation annuelle.", byName: "sylvie" });
  });
});
