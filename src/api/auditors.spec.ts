import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { lives } from "../../specs/samples/audit.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";
import { auditStream } from "../application/audits/audit.stream.ts";
import { personStream } from "../application/impartiality/impartiality.stream.ts";
import { addDays, type Day, day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const id = "d-observed";
const url = "/api/staff/helene/observations";
const observed = { auditId: id, on: "2026-06-16", observer: "nadia", conclusion: "confirmed_with_recommendations" };
let today: Day;

const authorise = async (personId: string, from: Day, until: Day | null) =>
  given.append(personStream, personId, {
    ...{ type: "AuthorisationGranted", by: "sylvie", at: await given.now(), scheme: "certifiag", function: "audit" },
    ...{ from, until },
  });
const renewals = async () =>
  (await given.get("sylvie", "/api/tasks")).json().people.map((task: Record<string, string>) => [task.code, task.name]);

beforeAll(async () => {
  today = dayOf(await given.now());
  await auditStaff(given);
  const { company } = await auditDossier(given, id);
  const { ref: scheme } = await given.ports.schemes.inForce("certifiag", today);
  const audit = { dossierId: id, organisationId: company.siren, auditor: "helene", scheme };
  await given.append(
    auditStream,
    id,
    ...lives.closed.map((event) =>
      event.type === "AuditScheduled" || event.type === "PlanGenerated" ? { ...event, ...audit } : event,
    ),
  );
  await authorise("nadia", day("2026-01-01"), day("2026-08-31"));
  await authorise("thomas", addDays(today, -690), addDays(today, 30));
});

describe("l’observation d’un auditeur en situation", () => {
  it("est refusée quand l’observateur n’était pas autorisé à auditer ce jour-là", async () => {
    const refused = await given.post("sylvie", url, { ...observed, observer: "camille", recommendations: "Revoir." });
    expect(refused.json()).toMatchObject({ status: 422, code: "impartiality/observer-not-authorised" });
  });

  it("est refusée sur l’audit d’un autre, ou un autre jour", async () => {
    const other = await given.post("sylvie", "/api/staff/thomas/observations", observed);
    expect(other.json()).toMatchObject({ code: "impartiality/not-their-audit" });
    const unknown = await given.post("sylvie", url, { ...observed, auditId: "d-inconnu" });
    expect(unknown.json()).toMatchObject({ code: "impartiality/not-their-audit" });
    const refused = await given.post("sylvie", url, { ...observed, on: "2026-06-17" });
    expect(refused.json()).toMatchObject({
      code: "impartiality/not-during-the-audit",
      detail: "L’audit n’avait pas lieu ce jour-là. Il s’est tenu le 16\u00A0juin 2026.",
    });
  });

  it("demande des recommandations quand tout n’est pas acquis", async () => {
    expect((await given.post("sylvie", url, observed)).json()).toMatchObject({
      code: "impartiality/recommendations-missing",
    });
  });

  it("s’enregistre, et la personne observée la lit avec ses recommandations, ses collègues non", async () => {
    const recorded = await given.post("sylvie", url, { ...observed, recommendations: "Laisser parler le formateur." });
    expect(recorded.statusCode).toBe(200);
    const read = (await given.get("helene", url)).json();
    expect(read.observations).toMatchObject([
      { number: expect.stringMatching(/^D-/), on: "2026-06-16", observerName: "nadia", dossierId: id },
    ]);
    expect(read.observations[0].recommendations).toBe("Laisser parler le formateur.");
    expect((await given.get("thomas", url)).statusCode).toBe(403);
  });
});

describe("le suivi des auditeurs", () => {
  it("dit de chacun ce qui est valide, jusqu’à quand, et quand l’observer de nouveau", async () => {
    const { people } = (await given.get("sylvie", "/api/auditors")).json();
    const by = (name: string) => people.find((one: { name: string }) => one.name === name);
    expect(by("helene").observations).toMatchObject([
      { scheme: "certifiag", last: { on: "2026-06-16", conclusion: "confirmed_with_recommendations" } },
    ]);
    expect(by("thomas")).toMatchObject({
      authorisations: [{ function: "audit", from: addDays(today, -690), until: addDays(today, 30) }],
      renewals: [{ code: "renew-authorisation", dueOn: addDays(today, 30) }, { code: "observe-auditor" }],
    });
    expect(by("camille")).toBeUndefined();
  });

  it("en fait des tâches du responsable qualité, et de lui seul", async () => {
    expect(await renewals()).toEqual([
      ["renew-authorisation", "thomas"],
      ["observe-auditor", "thomas"],
    ]);
    expect((await given.get("camille", "/api/tasks")).json().people).toEqual([]);
  });

  it("écrit à l’auditeur et au responsable qualité soixante, trente et sept jours avant la fin, pas les autres jours", async () => {
    const until = addDays(today, 30);
    const told = async (days: number) =>
      (await given.mailbox.pass(addDays(until, days))).filter(({ code }) => code === "M-960");
    expect((await told(-30)).map(({ to }) => to)).toEqual(["thomas@exemple.fr", "sylvie@exemple.fr"]);
    expect((await told(-30))[1]?.text).toContain("L’autorisation de thomas, d’auditer pour CertifIAG");
    expect(await told(-29)).toEqual([]);
    expect(await told(-7)).toHaveLength(2);
  });

  it("ne rappelle plus rien dès que la suite est donnée", async () => {
    await authorise("thomas", addDays(today, 31), null);
    expect((await given.mailbox.pass(today)).filter(({ code }) => code === "M-960")).toEqual([]);
    expect(await renewals()).toEqual([["observe-auditor", "thomas"]]);
  });
});
