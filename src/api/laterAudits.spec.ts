import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api, publicUrl } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { personStream } from "../application/impartiality/impartiality.stream.ts";
import { toolsFor } from "../application/reactions/tools.ts";
import { whenAuditPlanned } from "../application/reactions/whenAuditPlanned.ts";
import type { AuditEvent } from "../domain/audits/audit.events.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";
import { answers } from "../main/demo/auditTexts.ts";

const given = api();
const habilitationId = "h-audited";
const hours = { startsAt: "09:00", breakAt: "12:30", breakMinutes: 60 };
let representative: string;
let referent: string;
let today: Day;

const order = async (person: string, body: object) =>
  (await given.post(person, `/api/habilitations/${habilitationId}/audits`, { ...body })).json();
const habilitation = async (person: string) => (await given.get(person, `/api/habilitations/${habilitationId}`)).json();
const page = async (person: string, id: string) => (await given.get(person, `/api/audits/${id}`)).json();
const toSchedule = async (search = "") =>
  (await given.get("camille", `/api/audits-to-schedule?search=${search}`)).json().audits;
async function act(person: string, url: string, body = {}) {
  const answer = (await given.post(person, `/api/audits/${url}`, body)).json();
  expect(answer).toMatchObject({ id: expect.any(String), position: expect.any(Number) });
}

const surveillance = { auditType: "S3", mode: "remote", auditor: "helene" };
const grounds = [{ code: "AUC-02", detail: "Trois pages annoncent un diplôme." }];

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("732829320", { pierre: "legal_representative" });
  ({ representative, referent } = await habilitated(given, habilitationId));
  today = dayOf(await given.now());
  await given.mailbox.react();
});

describe("une surveillance", () => {
  let id: string;

  it("se programme par le chargé d’affaires, sur l’habilitation, une seule du même type à la fois", async () => {
    expect((await habilitation("camille")).schedulable).toEqual(["S3", "SA", "R"]);
    expect(await toSchedule()).toMatchObject([{ habilitationId, auditType: "S3", kind: "Surveillance à 3 mois" }]);
    const [{ number }] = await toSchedule();
    expect(await toSchedule(number)).toMatchObject([{ habilitationId }]);
    expect(await toSchedule("inconnu")).toEqual([]);
    expect((await order(representative, surveillance)).code).toBe("access/not-your-function");
    const scheduled = await order("camille", {
      ...surveillance,
      proposals: [[addDays(today, 40)]],
      indicators: ["F1"],
    });
    expect(scheduled).toMatchObject({ id: expect.any(String), position: expect.any(Number) });
    id = scheduled.id;
    expect(await order("camille", surveillance)).toMatchObject({ code: "audit/already-under-way" });
    expect((await habilitation("camille")).schedulable).toEqual(["SA", "R"]);
    expect(await toSchedule()).toEqual([]);
  });

  it("se lit par l’organisme et par lui seul, à son adresse, dans son habilitation et dans ce qu’il a à faire", async () => {
    expect(await page(referent, id)).toMatchObject({
      ...{ auditId: id, dossierId: habilitationId, maySchedule: false },
      audit: { auditType: "S3", occasion: { habilitationId, grounds: [], indicators: ["F1"], announced: true } },
    });
    expect((await given.get("pierre", `/api/audits/${id}`)).statusCode).toBe(404);
    expect((await habilitation(referent)).audits).toMatchObject([
      { id, kind: "Surveillance à 3 mois", status: "draft" },
      { id: habilitationId, kind: "Audit initial", status: "complete" },
    ]);
    const { tasks } = (await given.get(referent, "/api/tasks")).json();
    expect(tasks).toContainEqual(expect.objectContaining({ code: "answer-preliminary", auditId: id }));
    const { waiting } = (await given.get("camille", "/api/tasks")).json();
    expect(waiting.some(({ auditId }: { auditId: string | null }) => auditId === id)).toBe(false);
  });

  it("prévient ceux que le dispositif nomme, avec l’adresse de l’audit", async () => {
    const mails = await given.mailbox.react();
    expect(mails.map(({ code }) => code)).toEqual(expect.arrayContaining(["M-301", "M-302", "M-303"]));
    expect(mails.every(({ text }) => text.includes(`/espace/audits/${id}`))).toBe(true);
  });

  it("se prépare comme l’audit initial, les questions déjà remplies, et revoit ce qui n’allait pas", async () => {
    const { audit } = await page(referent, id);
    expect(audit.preliminary).toMatchObject({ source: "prefilled", validated: false });
    expect(audit.preliminary.questions.map(({ code }: { code: string }) => code)).toContain("Q11");
    await act(referent, `${id}/answers`, { answers: { ...audit.preliminary.values, ...answers } });
    await act(referent, `${id}/dates/confirmation`, { days: [addDays(today, 40)] });
    await act("helene", `${id}/answers/validation`);
    await act("helene", `${id}/plan`, { hours, people: [] });
    const planned = (await page("helene", id)).audit;
    const applies = planned.grid.flatMap(({ indicators }: { indicators: readonly object[] }) =>
      indicators.flatMap((one) => ("applies" in one && one.applies && "code" in one ? [one.code] : [])),
    );
    expect(applies).toEqual(expect.arrayContaining(["A1", "E2", "F1"]));
    expect(applies).not.toContain("A3");
    const [e2] = planned.grid
      .flatMap(({ indicators }: { indicators: readonly { code: string }[] }) => indicators)
      .filter(({ code }: { code: string }) => code === "E2");
    expect(e2.previous).toMatchObject({
      ...{ kind: "Audit initial", rating: "nonconforming" },
      nonconformities: [{ id: "nc1", status: "cleared" }],
    });
  });
});

describe("un audit complémentaire", () => {
  let id: string;
  const complementary = { auditType: "C", mode: "on_site", auditor: "helene", grounds, indicators: ["B3"] };

  it("est ordonné par un décideur, sur des motifs codés, avec les indicateurs qu’ils concernent", async () => {
    expect((await habilitation("bertrand")).schedulable).toEqual(["C"]);
    expect((await order("camille", complementary)).code).toBe("access/not-your-function");
    expect((await order("bertrand", { ...complementary, grounds: [] })).code).toBe("decision/ground-missing");
    expect((await order("bertrand", { ...complementary, indicators: [] })).code).toBe("audit/scope-missing");
    const unannounced = { ...complementary, announced: false };
    expect((await order("bertrand", unannounced)).code).toBe("audit/no-date-proposed");
    const ordered = await order("bertrand", { ...unannounced, proposals: [[addDays(today, 3)]] });
    expect(ordered).toMatchObject({ id: expect.any(String) });
    id = ordered.id;
  });

  it("non annoncé, n’existe nulle part pour l’organisme", async () => {
    for (const url of ["", "/referential", "/rehearsal"])
      expect((await given.get(referent, `/api/audits/${id}${url}`)).statusCode, url).toBe(404);
    expect((await given.post(referent, `/api/audits/${id}/objection`, { reason: "Non." })).statusCode).toBe(404);
    const ids = (await habilitation(referent)).audits.map((one: { id: string }) => one.id);
    expect(ids).not.toContain(id);
    const history = (await given.get(referent, `/api/dossiers/${habilitationId}/history`)).json().entries;
    const known = (await given.get("camille", `/api/dossiers/${habilitationId}/history`)).json().entries;
    const told = (entries: readonly { type: string }[]) =>
      entries.filter(({ type }) => type === "AuditScheduled").length;
    expect([told(history), told(known)]).toEqual([2, 3]);
    const tasks = (await given.get(referent, "/api/tasks")).json().tasks;
    expect(tasks.some(({ auditId }: { auditId: string | null }) => auditId === id)).toBe(false);
    const mails = await given.mailbox.react();
    expect(new Set(mails.map(({ to }) => to))).toEqual(new Set(["helene@exemple.fr"]));
  });

  it("se prépare par l’auditeur, voit les seuls indicateurs de ses motifs, et part sans délai", async () => {
    const { audit } = await page("helene", id);
    expect(audit.occasion).toMatchObject({
      grounds: [{ code: "AUC-02", detail: grounds[0]?.detail }],
      announced: false,
    });
    const values = { ...audit.preliminary.values, ...answers };
    await act("helene", `${id}/answers`, { answers: values });
    await act("helene", `${id}/answers/validation`);
    await act("helene", `${id}/plan`, { hours, people: [] });
    const { grid } = (await page("helene", id)).audit;
    const applies = grid.flatMap(({ indicators }: { indicators: readonly { code: string; applies: boolean }[] }) =>
      indicators.filter((one) => one.applies).map(({ code }) => code),
    );
    expect(applies).toEqual(["B3"]);
    await act("helene", `${id}/plan/confirmation`);
    await act("nadia", `${id}/plan/review`, { approved: true, remarks: "" });
    await act("camille", `${id}/plan/sending`);
    expect((await given.mailbox.react()).filter(({ to }) => to.startsWith(referent))).toEqual([]);
  });

  it("imprime son plan pour son équipe, hors des fichiers que l’organisme lit", async () => {
    const stream = `audit-${id}`;
    const { events } = await given.ports.events.read<AuditEvent>(stream, 0, null);
    const recipients = { ofOrganisation: async () => [], ofStaff: async () => [] };
    const { tools, made } = toolsFor({ ports: given.ports, recipients, publicUrl }, "plan", await given.now());
    for (const event of events)
      if (event.type === "PlanSent") await whenAuditPlanned.on.PlanSent?.({ seq: 1, stream, event }, tools);
    expect(made.prints).toMatchObject([{ name: "audit-plan", about: habilitationId, subject: id, fileName: null }]);
    const [order] = made.prints;
    if (order === undefined) throw new Error("Nothing is printed.");
    const { fileName, scheme, ...print } = order;
    const row = { ...print, file_name: fileName, ...scheme, scheme_hash: scheme.hash, at: made.at };
    const { hash: _, ...columns } = row;
    await given.ports.events.commit({ appends: [], rows: [{ table: "prints", rows: [columns] }], command: null });
    const mission = `/api/audits/${id}/mission`;
    expect((await given.get("helene", mission)).json().plan).toEqual({ issuedAt: expect.any(String), printed: false });
    expect((await given.get(referent, mission)).statusCode).toBe(403);
    expect((await given.get(referent, `${mission}/plan`)).statusCode).toBe(403);
    expect((await page("helene", id)).audit.documents).toEqual([]);
  });

  it("annoncé, se dit avec ses motifs et ses indicateurs", async () => {
    const other = "h-announced";
    const cast = await habilitated(given, other, { rank: 1 });
    await given.mailbox.react();
    const body = { ...complementary, proposals: [[addDays(today, 10)]] };
    const ordered = await given.post("bertrand", `/api/habilitations/${other}/audits`, body);
    expect(ordered.statusCode).toBe(200);
    const told = (await given.mailbox.react()).filter(({ code }) => code === "M-608");
    expect(told.map(({ to }) => to)).toContain(`${cast.representative}@exemple.fr`);
    expect(told[0]?.text).toContain("Trois pages annoncent un diplôme.");
    expect(told[0]?.text).toContain("B3");
  });

  it("contesté, est reporté quand l’appel en suspend l’effet, puis annulé avec la décision qui l’ordonne (R-CMP-5)", async () => {
    const other = "h-contested";
    await given.staff("laurence", "decision_maker");
    const authorised = { scheme: "certifiag", function: "decision", from: addDays(today, -30), until: null } as const;
    const granted = { type: "AuthorisationGranted", by: "sylvie", at: await given.now(), ...authorised } as const;
    await given.append(personStream, "laurence", granted);
    const cast = await habilitated(given, other, { rank: 2 });
    const body = { ...complementary, proposals: [[addDays(today, 10)]] };
    const ordered = (await given.post("bertrand", `/api/habilitations/${other}/audits`, body)).json();
    const status = async () => (await page("camille", ordered.id)).audit.status;
    const { events } = await given.ports.events.read<AuditEvent>(`audit-${ordered.id}`, 0, null);
    const contested = { kind: "complementary-audit", decidedAt: events[0]?.at, arguments: ["Rien ne le motive."] };
    const { id: appealId } = (
      await given.post(cast.representative, `/api/dossiers/${other}/appeals`, contested)
    ).json();
    const appeal = (url: string, by: string, input: object) =>
      given.post(by, `/api/appeals/${appealId}/${url}`, { ...input });
    await appeal("people", "sylvie", { handler: "sylvie", decider: "laurence" });
    const reason = "L’audit coûterait avant d’être utile.";
    expect((await appeal("stay", "laurence", { suspensive: true, reason })).statusCode).toBe(200);
    expect(await status()).toBe("postponed");
    const grounds = [{ code: "APP-01", detail: "Les faits ne sont pas établis." }];
    expect((await appeal("decision", "laurence", { outcome: "upheld", grounds })).statusCode).toBe(200);
    expect(await status()).toBe("cancelled");
  });

  it("se montre à l’organisme dès qu’il est ouvert", async () => {
    expect((await given.post("louise", "/api/demo/clock", { to: addDays(today, 3) })).statusCode).toBe(200);
    const present = [{ role: "referent", name: "Samira Traoré" }];
    await act("helene", `${id}/opening`, { present });
    expect((await page(referent, id)).audit).toMatchObject({ status: "opened", occasion: { announced: false } });
    const entry = { kind: "rate", indicator: "B3", rating: "nonconforming", note: "" };
    const { position } = await page("helene", id);
    const entries = [{ commandId: randomUUID(), claimedAt: await given.now(), seen: position, entry }];
    const { results } = (await given.post("helene", `/api/audits/${id}/entries`, { entries })).json();
    expect(results).toMatchObject([{ outcome: "applied" }]);
  });
});
