import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { lives } from "../../specs/samples/audit.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";
import { auditStream } from "../application/audits/audit.stream.ts";
import { personStream } from "../application/impartiality/impartiality.stream.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const id = "d-programme";
const past = "d-past";
let first: Day;

const days = async (query: string, person = "camille") => (await given.get(person, `/api/audit-days?${query}`)).json();
const shown = (answer: { days: { auditor: string; day: string; standing: string }[] }) =>
  answer.days.map(({ auditor, day, standing }) => [auditor, day, standing]);

beforeAll(async () => {
  await auditStaff(given);
  await auditDossier(given, id);
  const { company } = await auditDossier(given, past, 1);
  first = addDays(dayOf(await given.now()), 30);
  const audit = { dossierId: past, organisationId: company.siren, auditor: "thomas" };
  await given.append(
    auditStream,
    past,
    ...lives.closed.map((event) => (event.type === "AuditScheduled" ? { ...event, ...audit } : event)),
  );
});

describe("le calendrier des audits", () => {
  it("montre les jours proposés dès que l’audit est programmé, puis ceux qui sont retenus", async () => {
    const proposals = [[first, addDays(first, 1)], [addDays(first, 7)]];
    await given.post("camille", `/api/dossiers/${id}/audit`, { auditor: "helene", mode: "remote", proposals });
    const span = `from=${first}&until=${addDays(first, 7)}`;
    expect(shown(await days(span))).toEqual([
      ["helene", first, "proposed"],
      ["helene", addDays(first, 1), "proposed"],
      ["helene", addDays(first, 7), "proposed"],
    ]);
    await given.post("samira", `/api/audits/${id}/dates/confirmation`, { days: proposals[0] });
    const answer = await days(span);
    expect(shown(answer)).toEqual([
      ["helene", first, "confirmed"],
      ["helene", addDays(first, 1), "confirmed"],
    ]);
    expect(answer.days[0]).toMatchObject({ auditId: id, kind: "Audit initial", auditorName: "helene", minutes: null });
  });

  it("se filtre par auditeur, et garde les jours passés avec leurs heures", async () => {
    const june = "from=2026-06-01&until=2026-06-30";
    expect((await days(june)).days).toMatchObject([
      { auditor: "thomas", day: "2026-06-16", standing: "held", from: "09:00", until: "15:30", minutes: 330 },
    ]);
    expect((await days(`${june}&auditor=helene`)).days).toEqual([]);
  });

  it("refuse des dates à l’envers, ou trop éloignées", async () => {
    expect(await days(`from=${first}&until=${addDays(first, -1)}`)).toMatchObject({ code: "audit/span-reversed" });
    expect(await days(`from=${first}&until=${addDays(first, 500)}`)).toMatchObject({ code: "audit/span-too-long" });
  });

  it("ne montre à un auditeur que ses propres jours, dans le calendrier comme dans la liste", async () => {
    const june = "from=2026-06-01&until=2026-06-30";
    expect((await days(june, "thomas")).days).toHaveLength(1);
    expect((await days(june, "helene")).days).toEqual([]);
    expect((await days(`${june}&auditor=thomas`, "helene")).days).toEqual([]);
    const listed = async (person: string) => (await given.get(person, "/api/audits")).json().audits;
    expect((await listed("thomas")).map((one: { id: string }) => one.id)).toEqual([past]);
    expect((await listed("helene")).map((one: { id: string }) => one.id)).toEqual([id]);
    expect(await listed("camille")).toHaveLength(2);
  });

  it("n’est pas ouvert à l’organisme", async () => {
    expect((await given.get("samira", `/api/audit-days?from=${first}&until=${first}`)).statusCode).toBe(403);
  });
});

describe("la charge des auditeurs", () => {
  it("compte les audits, les jours et les heures de chacun, y compris de qui n’en a pas", async () => {
    const query = "from=2026-06-15&until=2026-06-28&by=week";
    const { periods, people, daysPerMonth } = (await given.get("sylvie", `/api/audit-load?${query}`)).json();
    expect(periods).toEqual(["2026-06-15", "2026-06-22"]);
    expect(daysPerMonth).toBe(8);
    expect(people).toMatchObject([
      { name: "helene", authorised: true, loads: [] },
      { name: "thomas", loads: [{ from: "2026-06-15", audits: 1, days: 1, minutes: 330, unplanned: 0 }] },
    ]);
  });

  it("n’est montrée qu’à ceux qui programment les audits", async () => {
    const query = "from=2026-06-15&until=2026-06-28&by=week";
    expect((await given.get("helene", `/api/audit-load?${query}`)).statusCode).toBe(403);
  });
});

describe("les audits à programmer", () => {
  it("nomme les dossiers qui attendent un auditeur, avec leur échéance, et plus ceux qui en ont un", async () => {
    await auditDossier(given, "d-waiting", 2);
    const { count, audits } = (await given.get("camille", "/api/audits-to-schedule")).json();
    expect(audits).toMatchObject([
      { dossierId: "d-waiting", habilitationId: null, auditType: "I", dueOn: expect.any(String) },
    ]);
    expect(count).toBe(1);
    const none = (await given.get("camille", "/api/audits-to-schedule?search=inconnu")).json();
    expect(none).toEqual({ count: 0, audits: [] });
  });
});

describe("le choix de l’auditeur", () => {
  const candidates = async (dossierId: string, some: string) =>
    (await given.get("camille", `/api/dossiers/${dossierId}/auditors?days=${some}`)).json();

  it("dit, pour chacun, ce qui a été vérifié et ce qui l’empêche", async () => {
    const { people, on } = await candidates("d-waiting", first);
    expect(on).toBe(first);
    const met = (name: string) =>
      people
        .find((one: { name: string }) => one.name === name)
        .points.map(({ point, met: ok }: { point: string; met: boolean }) => [point, ok]);
    expect(people.map(({ name, eligible }: { name: string; eligible: boolean }) => [name, eligible])).toEqual([
      ["helene", true],
      ["thomas", false],
    ]);
    expect(met("helene").every(([, ok]: [string, boolean]) => ok)).toBe(true);
    expect(met("thomas")).toContainEqual(["authorisation", false]);
  });

  it("montre la charge du mois de l’audit, et les jours déjà pris par un autre audit", async () => {
    const { people } = await candidates("d-waiting", first);
    expect(people[0].taken).toEqual([expect.objectContaining({ day: first, standing: "confirmed" })]);
    expect(people[0].months[0].days).toBeGreaterThan(0);
  });

  it("ne compte pas comme pris ce que prend l’audit lui-même", async () => {
    const { people } = await candidates(id, first);
    expect(people[0].taken).toEqual([]);
  });

  it("regarde l’autorisation au jour de l’audit, et refuse de désigner qui ne l’aura plus", async () => {
    const until = addDays(first, -10);
    await given.append(personStream, "thomas", {
      ...{ type: "AuthorisationGranted", by: "sylvie", at: await given.now(), scheme: "certifiag", function: "audit" },
      ...{ from: addDays(first, -60), until },
    });
    const eligible = async (on: Day) => {
      const { people } = await candidates("d-waiting", on);
      return people.find((one: { name: string }) => one.name === "thomas").eligible;
    };
    expect([await eligible(until), await eligible(first)]).toEqual([true, false]);
    const asked = { auditor: "thomas", mode: "remote", proposals: [[first]] };
    const refused = await given.post("camille", "/api/dossiers/d-waiting/audit", asked);
    expect(refused.json().code).toBe("audit/auditor-not-eligible");
    const sooner = await given.post("camille", "/api/dossiers/d-waiting/audit", { ...asked, proposals: [[until]] });
    expect(sooner.statusCode).toBe(200);
  });
});

describe("l’ordre de mission", () => {
  it("ne se lit que par le certificateur, et par les auditeurs de l’audit", async () => {
    const order = async (person: string) => (await given.get(person, `/api/audits/${id}/mission`)).statusCode;
    expect(await Promise.all(["camille", "helene", "thomas", "samira"].map(order))).toEqual([200, 200, 404, 403]);
    const missing = await given.get("helene", `/api/audits/${id}/mission/order`);
    expect(missing.json().code).toBe("access/not-found");
  });
});

describe("la comparaison des auditeurs", () => {
  it("se lit par le responsable qualité, et dit qu’un seul audit ne permet pas de comparer", async () => {
    const { schemes } = (await given.get("sylvie", "/api/audit-calibration")).json();
    const [{ auditors, minimum }] = schemes;
    expect(minimum).toBe(20);
    expect(auditors).toMatchObject([{ name: "camille", overall: { significant: false, others: { percent: null } } }]);
    expect(auditors[0].overall.own.rated).toBeGreaterThan(0);
    expect((await given.get("thomas", "/api/audit-calibration")).statusCode).toBe(403);
  });
});
