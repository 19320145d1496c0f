import { beforeAll, describe, expect, it } from "vitest";
import { addDays, addMonths, type Day, dayOf } from "../../src/domain/shared/calendar.ts";
import { api } from "../api.ts";
import { decisionStaff } from "../samples/decisionDossier.ts";
import { habilitated } from "../samples/habilitated.ts";

const given = api();
const lifted = "h-lifted";
const forgotten = "h-forgotten";
const failings = [{ code: "SUS-12", detail: "Données publiées.", proofExpected: "Retrait constaté" }];
let today: Day;
let siren = "";

const read = async (person: string, url: string) => (await given.get(person, url)).json();
const act = async (person: string, url: string, body: object) => {
  const answer = (await given.post(person, url, { ...body })).json();
  expect(answer).toMatchObject({ id: expect.any(String) });
  return answer;
};
async function passTo(to: Day): Promise<void> {
  expect((await given.post("louise", "/api/demo/clock", { to })).statusCode).toBe(200);
  today = to;
}
/** An urgent measure, taken before the organisation is heard (SUS-12, R-SUS-2). */
async function suspend(id: string): Promise<Day> {
  const { fingerprint } = await read("aicha", `/api/habilitations/${id}/effects`);
  const measure = { failings, from: today, urgency: "Des données de candidats sont en ligne.", sessions: [] };
  await act("aicha", `/api/habilitations/${id}/suspension`, { ...measure, effectsSeen: fingerprint });
  return addDays(addMonths(today, 3), -1);
}

beforeAll(async () => {
  await decisionStaff(given);
  siren = (await habilitated(given, lifted)).company.siren;
  await habilitated(given, forgotten, { rank: 1 });
  today = dayOf(await given.now());
});

describe("une plainte", () => {
  const entry = {
    ...{ kind: "complaint", about: "organisation", facts: "Une séance n’a pas eu lieu.", channel: "post" },
    ...{ name: "Inès Barbier", email: "", phone: "" },
  };

  it("fondée, mène à un audit complémentaire ordonné par un décideur ; l’alerte ne dit jamais qui a écrit (R-CMP-6)", async () => {
    const { id } = await act("sylvie", "/api/complaints", { ...entry, siren, receivedOn: today });
    const post = (by: string, what: string, body = {}) => act(by, `/api/complaints/${id}/${what}`, body);
    await post("sylvie", "handler", { handler: "sylvie" });
    await post("sylvie", "acknowledgement");
    await post("sylvie", "admission", { reason: "Faits datés." });
    const alerts = await given.get("camille", "/api/alerts?kind=complaint");
    expect(alerts.json().alerts).toMatchObject([{ habilitationId: lifted, status: "open" }]);
    expect(alerts.body).not.toContain("Inès");
    await post("sylvie", "hearings", { question: "Cette séance a-t-elle eu lieu ?" });
    const [{ hearingId }] = (await read("claire", `/api/hearings/${id}`)).hearings;
    await post("claire", `hearings/${hearingId}/answer`, { text: "Elle a été reportée." });
    const followUps = ["complementary-audit"];
    await post("sylvie", "decision", { outcome: "founded", reasons: "Elle n’a pas eu lieu.", followUps });
    const order = { auditType: "C", mode: "remote", auditor: "helene", indicators: ["G2"], announced: true };
    const grounds = [{ code: "AUC-01", detail: "Une séance annoncée n’a pas eu lieu." }];
    await act("aicha", `/api/habilitations/${lifted}/audits`, { ...order, grounds });
    await post("aicha", "follow-up", { kind: "complementary-audit", done: true, reason: "Audit ordonné." });
    expect((await read("aicha", `/api/complaints/${id}`)).followUps).toMatchObject([{ open: false, done: true }]);
  });

  it("contre un SIREN inconnu est traitée comme un usage du nom, sans organisme à entendre (R-CMP-2)", async () => {
    const unknown = { ...entry, siren: "732829320", receivedOn: today };
    expect(await act("sylvie", "/api/complaints", unknown)).toMatchObject({ track: "misuse" });
  });
});

describe("une suspension", () => {
  let lastDay: Day;

  it("se lève le quatre-vingt-neuvième jour, une fois la correction vérifiée (R-SUS-1)", async () => {
    lastDay = await suspend(lifted);
    await suspend(forgotten);
    await passTo(addDays(today, 88));
    const url = `/api/habilitations/${lifted}`;
    await act("claire", `${url}/corrections`, { code: "SUS-12", text: "Page retirée.", receivedOn: today });
    await act("camille", `${url}/verifications`, { code: "SUS-12", outcome: "verified", reason: "Constaté." });
    await act("aicha", `${url}/lift`, { grounds: [{ code: "LEV-01", detail: "Page retirée." }] });
    expect((await read("claire", url)).status).toBe("active");
  });

  it("non levée le dernier jour appelle une revue de retrait, et ne retire jamais d’elle-même (R-SUS-3)", async () => {
    await passTo(lastDay);
    expect((await given.mailbox.pass(lastDay)).map(({ code }) => code)).toContain("M-709");
    const { due } = await read("aicha", "/api/tasks");
    const review = { what: "withdrawal-review", aboutId: forgotten, dueOn: lastDay };
    expect(due).toEqual(expect.arrayContaining([expect.objectContaining(review)]));
    await passTo(addDays(lastDay, 40));
    expect(await read("aicha", `/api/habilitations/${forgotten}`)).toMatchObject({
      ...{ status: "suspended", awaitsDecision: true },
    });
  });
});
