import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import * as play from "../../specs/samples/playedAudit.ts";
import { addDays, type Day, day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const [first, second] = [randomUUID(), randomUUID()];
let played: play.Played;
let referent: string;
let issuedOn: Day;

const texts = {
  cause: "La cause.",
  correction: "La correction.",
  correctiveAction: "L’action.",
  responsible: "Samira",
};
const post = async (person: string, path: string, body = {}) =>
  (await given.post(person, `/api/audits/${played.id}/nonconformities/${path}`, body)).json();
const points = async (person: string) => (await play.pageOf(played, person)).nonconformities;
const dueOn = async (what: string, point = first): Promise<Day> => {
  const found = (await points("helene")).find(({ id }: { id: string }) => id === point);
  return day(found.deadlines.find((one: { what: string }) => one.what === what).dueOn);
};
const reminders = async (on: Day, code: string) =>
  (await given.mailbox.pass(on)).filter((mail) => mail.code === code).map(({ to, text }) => ({ to, text }));

beforeAll(async () => {
  await decisionStaff(given);
  const dossierId = "h-points";
  const cast = await habilitated(given, dossierId);
  referent = cast.referent;
  const on = addDays(dayOf(await given.now()), 21);
  const asked = { auditType: "SA", mode: "remote", auditor: "helene", proposals: [[on]] };
  const { id } = (await given.post("camille", `/api/habilitations/${dossierId}/audits`, asked)).json();
  played = { given, cast, dossierId, id, on };
  await play.prepared(played);
  await play.held(played, { B1: first, E2: second });
  await play.reported(played);
  issuedOn = dayOf(await given.now());
});

describe("l’échange sur une non-conformité", () => {
  it("commence avec ce qui est attendu, et l’organisme à qui c’est le tour", async () => {
    const [one] = await points(referent);
    expect(one).toMatchObject({ id: first, hand: "organisation", exchanges: [], extendable: [] });
    expect(one.expected).not.toBe("");
    expect((await points("helene"))[0].extendable).toEqual(["action_plan", "correction_evidence"]);
    expect((await points("camille"))[0].can).toEqual([]);
  });

  it("garde chaque tour, dans l’ordre, avec qui et quand : rien n’est récrit", async () => {
    const plan = { ...texts, dueOn: addDays(issuedOn, 30) };
    await post(referent, `${first}/disagreement`, { reason: "Un seul support était en cause." });
    await post(referent, `${first}/action-plan`, plan);
    await post("helene", `${first}/action-plan/refusal`, { reason: "Nommez qui relit." });
    await post(referent, `${first}/action-plan`, { ...plan, responsible: "Samira Traoré" });
    const [one] = await points(referent);
    expect(one).toMatchObject({ hand: "auditor", disagreements: ["Un seul support était en cause."] });
    expect(one.finding).toBe("Ce qui est constaté.");
    expect(one.exchanges).toMatchObject([
      { act: "disagreement", side: "organisation", by: referent, words: "Un seul support était en cause.", plan: null },
      { act: "plan_proposed", side: "organisation", plan: { responsible: "Samira" }, at: expect.any(String) },
      { act: "plan_refused", side: "auditor", by: "helene", words: "Nommez qui relit." },
      { act: "plan_proposed", side: "organisation", plan: { responsible: "Samira Traoré" } },
    ]);
    expect(await points("helene")).toMatchObject([{ exchanges: one.exchanges }, { exchanges: [] }]);
  });
});

describe("un délai prolongé", () => {
  it("l’est par qui le dispositif nomme, plus tard qu’avant, et se lit des deux côtés avec son motif", async () => {
    const before = await dueOn("correction_evidence");
    const until = addDays(before, 20);
    const more = { what: "correction_evidence", until, reason: "Le prestataire livre en mars." };
    expect((await post(referent, `${first}/extension`, more)).code).toBe("access/not-your-function");
    expect((await post("camille", `${first}/extension`, more)).code).toBe("audit/not-extended-by-you");
    expect((await post("helene", `${first}/extension`, { ...more, until: before })).code).toBe(
      "audit/deadline-not-later",
    );
    expect((await post("helene", `${first}/extension`, { ...more, reason: "" })).code).toBe("audit/text-missing");
    await given.mailbox.react();
    expect(await post("helene", `${first}/extension`, more)).toMatchObject({ id: played.id });
    const [one] = await points(referent);
    expect(one.deadlines).toContainEqual(
      expect.objectContaining({ what: "correction_evidence", dueOn: until, extended: true }),
    );
    expect(one.exchanges.at(-1)).toMatchObject({
      ...{ act: "extension", side: "auditor", words: more.reason, extended: { what: more.what, until } },
    });
    const told = (await given.mailbox.react()).filter(({ code }) => code === "M-319");
    expect(told.map(({ to }) => to)).toContain(`${referent}@exemple.fr`);
    expect(told[0]?.text).toContain(more.reason);
  });
});

describe("les rappels d’une non-conformité", () => {
  it("disent le plan d’actions attendu aux jours du dispositif, pour les seuls points qui l’attendent", async () => {
    const due = await dueOn("action_plan", second);
    for (const days of [-8, -2, 0, 2]) expect(await reminders(addDays(due, days), "M-311"), `${days}`).toEqual([]);
    for (const days of [-7, -1, 1]) {
      const sent = await reminders(addDays(due, days), "M-311");
      expect(
        sent.map(({ to }) => to),
        `${days}`,
      ).toEqual([`${referent}@exemple.fr`]);
      expect(sent[0]?.text).toContain("1\u00A0non-conformité (indicateur E2)");
    }
  });

  it("après un long arrêt, ne disent que le dernier : pas qu’il reste une semaine, puis que c’est fini", async () => {
    const due = await dueOn("action_plan", second);
    expect((await given.post("louise", "/api/demo/clock", { to: addDays(due, 1) })).statusCode).toBe(200);
    for (const days of [-7, -1]) expect(await reminders(addDays(due, days), "M-311")).toEqual([]);
    expect(await reminders(addDays(due, 1), "M-311")).toHaveLength(1);
  });

  it("disent les preuves attendues trente, sept et un jours avant chaque échéance, prolongée ou non", async () => {
    const [later, sooner] = [await dueOn("correction_evidence"), await dueOn("correction_evidence", second)];
    for (const [due, code] of [
      [sooner, "E2"],
      [later, "B1"],
    ] as const)
      for (const days of [-30, -7, -1]) {
        const sent = await reminders(addDays(due, days), "M-313");
        expect(
          sent.map(({ text }) => text.includes(code)),
          `${code} ${days}`,
        ).toContain(true);
        expect(sent.some(({ text }) => text.includes(code === "B1" ? "E2" : "B1"))).toBe(false);
      }
  });

  it("ne disent plus rien à qui a fait ce qu’il devait", async () => {
    await post("helene", `${first}/action-plan/acceptance`);
    const file = `/api/dossiers/${played.dossierId}/files?name=preuve.pdf`;
    const { id } = (await given.upload(referent, file, Buffer.from("%PDF-1.7\npreuve\n"))).json();
    const due = await dueOn("correction_evidence");
    await post(referent, `${first}/evidence`, { attachments: [id], comment: "" });
    for (const days of [-30, -7, -1])
      expect(
        await reminders(addDays(due, days), "M-313").then((sent) => sent.some(({ text }) => text.includes("B1"))),
      ).toBe(false);
    await post("helene", `${first}/clearance`, { opinion: "La preuve suffit." });
    const [one] = await points("helene");
    expect(one).toMatchObject({ status: "cleared", hand: null, can: [], extendable: [] });
    expect((await post(referent, `${first}/action-plan`, { ...texts, dueOn: due })).code).toBe(
      "audit/nonconformity-not-now",
    );
  });
});
