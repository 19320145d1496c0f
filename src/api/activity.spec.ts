import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { decisionStaff } from "../../specs/samples/decisionDossier.ts";
import { habilitated } from "../../specs/samples/habilitated.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const habilitationId = "h-training";
const sessions = `/api/habilitations/${habilitationId}/sessions`;
let representative: string;
let today: Day;

const read = async (person: string, url: string) => (await given.get(person, url)).json();
const post = async (person: string, url: string, body: object) => (await given.post(person, url, { ...body })).json();
const typed = (first: number, last: number) => ({
  ...{
    from: addDays(today, first),
    until: addDays(today, last),
    modalities: ["on_site"],
    where: "12 rue des Arts, Lyon",
  },
  ...{ trainers: ["t1"], others: "", programme: `${habilitationId}/1`, expected: 8 },
});

beforeAll(async () => {
  await decisionStaff(given);
  await given.organisation("732829320", { pierre: "legal_representative" });
  ({ representative } = await habilitated(given, habilitationId));
  today = dayOf(await given.now());
});

describe("une session", () => {
  let id: string;

  it("se déclare par l’organisme, ou pour son compte par le chargé d’affaires, et par personne d’autre", async () => {
    ({ id } = await post(representative, sessions, typed(20, 24)));
    expect(await post("camille", sessions, typed(-9, -5))).toMatchObject({ id: expect.any(String) });
    expect((await post("bertrand", sessions, typed(20, 24))).code).toBe("access/not-your-function");
    expect((await given.post("pierre", sessions, typed(20, 24))).statusCode).toBe(404);
  });

  it("se lit en liste, filtrée par ce qu’elle attend et ce qui est à regarder, chacun ne voyant que les siennes", async () => {
    const all = await read("camille", "/api/sessions");
    expect(all).toMatchObject({ count: 2 });
    expect(all.sessions.map(({ standing }: { standing: string }) => standing)).toEqual([
      "planned",
      "awaiting-headcount",
    ]);
    expect((await read("camille", "/api/sessions?standing=awaiting-headcount,running")).count).toBe(1);
    expect((await read("camille", "/api/sessions?standing=running")).count).toBe(0);
    expect((await read("camille", "/api/sessions?remark=late")).count).toBe(1);
    expect((await read("camille", "/api/sessions?search=H-2026-0001")).count).toBe(2);
    expect((await read(representative, "/api/sessions")).count).toBe(2);
    expect((await read("pierre", "/api/sessions")).count).toBe(0);
    expect((await given.get("pierre", `/api/sessions/${id}`)).statusCode).toBe(404);
  });

  it("se lit entière, son lieu compris, avec ce que la personne peut en faire", async () => {
    expect(await read(representative, `/api/sessions/${id}`)).toMatchObject({
      ...{ standing: "planned", where: "12 rue des Arts, Lyon", expected: 8, remarks: [], headcount: null },
      ...{ acts: ["CorrectSession", "CancelSession", "ReportHeadcount"], habilitationNumber: "H-2026-0001" },
      life: [{ type: "SessionDeclared", byName: representative }],
    });
    expect((await read("bertrand", `/api/sessions/${id}`)).acts).toEqual([]);
    const { closed, declares, choices } = await read(representative, sessions);
    expect({ closed, declares }).toEqual({ closed: null, declares: true });
    expect(choices.programmes).toMatchObject([{ id: `${habilitationId}/1`, validated: true }]);
  });

  it("se corrige, s’annule avec un motif, et garde ce qu’elle fut", async () => {
    await post(representative, `/api/sessions/${id}/correction`, { ...typed(21, 25), others: "Paul Remplaçant" });
    const corrected = await read("camille", `/api/sessions/${id}`);
    expect(corrected).toMatchObject({ from: addDays(today, 21), others: "Paul Remplaçant" });
    expect(corrected.remarks).toEqual(["trainer-not-accepted"]);
    expect(corrected.life).toMatchObject([
      { dates: { from: addDays(today, 21) } },
      { dates: { from: addDays(today, 20) } },
    ]);
    const other = await post(representative, sessions, typed(60, 64));
    expect((await post(representative, `/api/sessions/${other.id}/cancellation`, { reason: "" })).code).toBe(
      "activity/reason-missing",
    );
    await post(representative, `/api/sessions/${other.id}/cancellation`, { reason: "Trop peu d’inscrits." });
    expect(await read(representative, `/api/sessions/${other.id}`)).toMatchObject({
      ...{ standing: "cancelled", acts: [] },
      life: [{ type: "SessionCancelled", text: "Trop peu d’inscrits." }, {}],
    });
  });

  it("dit ensuite ses effectifs, ce qui manque étant expliqué", async () => {
    const { sessions: ended } = await read("camille", "/api/sessions?standing=awaiting-headcount");
    const url = `/api/sessions/${ended[0].id}/headcount`;
    const numbers = { prepared: 8, enrolled: 6, gaveUp: 1, explanation: "" };
    expect((await post(representative, url, numbers)).code).toBe("activity/headcount-unexplained");
    await post(representative, url, { ...numbers, explanation: "Un abandon en cours de session." });
    expect(await read("camille", `/api/sessions/${ended[0].id}`)).toMatchObject({
      ...{ standing: "reported", headcount: { prepared: 8, enrolled: 6, gaveUp: 1, on: today } },
      acts: ["ReportHeadcount"],
    });
    expect((await post(representative, `/api/sessions/${id}/headcount`, numbers)).code).toBe(
      "activity/headcount-too-early",
    );
  });
});

describe("quand l’habilitation s’arrête", () => {
  const suspension = async () => ({
    failings: [{ code: "SUS-12", detail: "Données de candidats publiées.", proofExpected: "Retrait et note" }],
    ...{ from: today, urgency: "Un risque immédiat pour des personnes." },
    effectsSeen: (await read("aicha", `/api/habilitations/${habilitationId}/effects`)).fingerprint,
  });

  it("chaque session ouverte est dite : elle s’achève, est transférée ou s’arrête, dans le même acte", async () => {
    const url = `/api/habilitations/${habilitationId}/suspension`;
    const [open] = (await read("camille", "/api/sessions?standing=planned")).sessions;
    expect(await post("aicha", url, await suspension())).toMatchObject({
      ...{ code: "habilitation/session-undecided", facts: { sessions: [open.id] } },
    });
    const unknown = { sessionId: "h-unknown", fate: "stop" };
    const fate = { sessionId: open.id, fate: "stop" };
    expect((await post("aicha", url, { ...(await suspension()), sessions: [fate, unknown] })).code).toBe(
      "access/not-found",
    );
    expect((await read("camille", `/api/sessions/${open.id}`)).standing).toBe("planned");
    await post("aicha", url, { ...(await suspension()), sessions: [fate] });
    expect(await read(representative, `/api/sessions/${open.id}`)).toMatchObject({
      ...{ standing: "stopped", fate: { fate: "stop", cause: "suspension" }, acts: [] },
    });
  });

  it("aucune nouvelle session n’est acceptée pendant la suspension", async () => {
    expect(await post(representative, sessions, typed(40, 44))).toMatchObject({
      ...{ code: "activity/suspended", status: 409 },
    });
    expect((await read(representative, sessions)).closed).toBe("suspended");
  });
});
