import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";
import { addDays, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const id = "d-feed";
const [first, second, third, fourth] = ["a1".repeat(32), "b2".repeat(32), "c3".repeat(32), "d4".repeat(32)];
const calendar = (secret: string) => given.get(null, `/api/calendars/${secret}.ics`);

beforeAll(async () => {
  await auditStaff(given);
  await auditDossier(given, id);
  const proposals = [[addDays(dayOf(await given.now()), 30)]];
  await given.post("camille", `/api/dossiers/${id}/audit`, { auditor: "helene", mode: "remote", proposals });
});

describe("le calendrier d’une personne à une adresse secrète", () => {
  it("n’existe pas tant qu’elle ne l’a pas créé", async () => {
    expect((await calendar(first)).statusCode).toBe(404);
    expect((await given.get("helene", "/api/calendar-feed")).json()).toEqual({ position: 0, openedAt: null });
  });

  it("se lit sans compte par qui connaît l’adresse, et ne montre que les audits de cet auditeur", async () => {
    const made = await given.post("helene", "/api/calendar-feed", { secret: first });
    expect(made.statusCode).toBe(200);
    expect(made.body).not.toContain(first);
    const read = await calendar(first);
    expect(read.headers["content-type"]).toBe("text/calendar; charset=utf-8");
    expect(read.body).toContain(`UID:audit-${id}-0@`);
    expect(read.body).toContain("STATUS:TENTATIVE");
    await given.post("thomas", "/api/calendar-feed", { secret: second });
    expect((await calendar(second)).body).not.toContain("BEGIN:VEVENT");
  });

  it("ne garde le secret nulle part, ni dans le journal, ni dans les réponses rejouées", async () => {
    const commandId = randomUUID();
    await given.post("helene", "/api/calendar-feed", { commandId, secret: third });
    await given.post("helene", "/api/calendar-feed", { secret: first });
    const { events } = await given.ports.events.read("feed-helene", 0, null);
    const answer = await given.ports.events.answer("helene", commandId);
    expect(events).toHaveLength(3);
    expect(answer).not.toBeNull();
    for (const secret of [first, third]) expect(JSON.stringify([events, answer])).not.toContain(secret);
  });

  it("dit l’annulation d’un audit au lieu de le faire disparaître", async () => {
    await given.post("camille", `/api/audits/${id}/cancellation`, { reason: "L’organisme se désiste." });
    expect((await calendar(first)).body).toContain("STATUS:CANCELLED");
  });

  it("ne répond plus à l’ancienne adresse quand une autre la remplace, ni après sa désactivation", async () => {
    await given.post("helene", "/api/calendar-feed", { secret: third });
    expect((await calendar(first)).statusCode).toBe(404);
    expect((await calendar(third)).statusCode).toBe(200);
    await given.post("helene", "/api/calendar-feed/closing", {});
    expect((await calendar(third)).statusCode).toBe(404);
    expect((await given.post("helene", "/api/calendar-feed/closing", {})).json().code).toBe("feed/not-open");
  });

  it("montre à chacun ses propres échéances, et à un auditeur ses audits", async () => {
    await given.post("camille", "/api/calendar-feed", { secret: fourth });
    const { tasks, due } = (await given.get("camille", "/api/tasks")).json();
    const dated = tasks.filter(({ dueOn }: { readonly dueOn: string | null }) => dueOn !== null);
    const events = (await calendar(fourth)).body.split("BEGIN:VEVENT").slice(1);
    expect(events).toHaveLength(dated.length + due.length);
    for (const event of events) expect(event).toContain("UID:due-");
  });

  it("ne répond plus quand la personne n’a plus aucune fonction", async () => {
    await given.post("louise", "/api/staff/thomas/roles", { roles: [] });
    expect((await calendar(second)).statusCode).toBe(404);
  });

  it("refuse le secret d’une autre personne", async () => {
    expect((await given.post("helene", "/api/calendar-feed", { secret: fourth })).json().code).toBe("feed/same-secret");
  });

  it("refuse un secret trop court pour en être un", async () => {
    expect((await given.post("helene", "/api/calendar-feed", { secret: "abc" })).statusCode).toBe(400);
  });
});
