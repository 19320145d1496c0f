import { randomUUID } from "node:crypto";
import type { LightMyRequestResponse } from "fastify";
import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { audited, filledBank, quizDossier } from "../../specs/samples/quizDossier.ts";
import { mailedCodeOf, rightPlacesIn } from "../../specs/samples/quizSitting.ts";
import { attemptStream } from "../application/quizzes/attempt.stream.ts";
import { closeOverdue } from "../application/quizzes/closeOverdue.ts";
import { addDays, type Day, dayOf } from "../domain/shared/calendar.ts";

const given = api();
const siren = "552100554";
const id = "d-quiz";
const dossier = `/api/dossiers/${id}`;
/** Every answer that was given, searched for the key at the end. */
const said: string[] = [];

async function heard(asked: Promise<LightMyRequestResponse>) {
  const response = await asked;
  said.push(response.body);
  return { status: response.statusCode, body: response.json() };
}
const get = (person: string | null, url: string) => heard(given.get(person, url));
const post = (person: string | null, url: string, body = {}) => heard(given.post(person, url, body));
const passTo = async (day: Day) => expect((await post("louise", "/api/demo/clock", { to: day })).status).toBe(200);
const today = async () => dayOf(await given.now());
const codeOf = (person: string) => mailedCodeOf(given.ports, person);
const askCode = (person: string) => post(person, `${dossier}/attempts/code`);
async function start(person: string) {
  const asked = await askCode(person);
  if (asked.status !== 200) return asked;
  return await post(person, `${dossier}/attempts`, { code: await codeOf(person) });
}

const rightPlaces = (attemptId: string) => rightPlacesIn(given, attemptId);

/** Answers every question, so many of them right. */
async function answerAll(person: string, attemptId: string, right: number): Promise<void> {
  for (const [n, { question, places }] of (await rightPlaces(attemptId)).entries()) {
    const wrong = [1, 2].find((place) => !places.includes(place)) ?? 3;
    const body = { question, places: n < right ? places : [wrong] };
    expect((await post(person, `/api/attempts/${attemptId}/answers`, body)).status).toBe(200);
  }
}

beforeAll(async () => {
  await given.staff("camille", "account_manager");
  await given.staff("sylvie", "quality_manager");
  await given.staff("louise", "administrator");
  await given.organisation("732829320", { pierre: "referent" });
  await quizDossier(given, { siren, id });
  await filledBank(given);
});

describe("le QCM d’un dossier", () => {
  it("ne se commence pas avant que l’étape soit ouverte", async () => {
    const { body } = await get("samira", `${dossier}/quiz`);
    expect(body).toMatchObject({ open: false, rules: { questions: 20, passingAnswers: 14, minutes: 30 } });
    expect(body.people).toMatchObject([{ personId: "samira", me: true, standing: { status: "not-open" } }]);
    expect((await start("samira")).body).toMatchObject({ code: "quiz/not-open" });
  });

  it("s’ouvre pendant la correction des non-conformités, à qui doit le passer et à personne d’autre", async () => {
    await audited(given, { siren, id }, false);
    expect((await get("samira", `${dossier}/quiz`)).body.people).toMatchObject([
      { standing: { status: "possible", number: 1, left: 1 } },
    ]);
    expect((await start("karim")).body).toMatchObject({ code: "quiz/not-a-sitter" });
    expect((await start("camille")).status).toBe(403);
    expect((await start("pierre")).status).toBe(404);
  });
});

describe("une tentative", () => {
  let attemptId = "";

  it("commence une seule fois, même demandée deux fois", async () => {
    expect((await askCode("samira")).body).toMatchObject({ sentTo: "s•••••@exemple.fr" });
    const body = { commandId: randomUUID(), code: await codeOf("samira") };
    const [first, second] = [
      await post("samira", `${dossier}/attempts`, body),
      await post("samira", `${dossier}/attempts`, body),
    ];
    expect(second).toEqual(first);
    attemptId = first.body.id;
    expect((await start("samira")).body).toMatchObject({ code: "quiz/attempt-already-running" });
  });

  it("montre ses questions sans rien dire des bonnes réponses que leur nombre", async () => {
    const { body } = await get("samira", `/api/attempts/${attemptId}`);
    expect(body).toMatchObject({ status: "running", number: 1, dossierId: id });
    expect(body.questions).toHaveLength(20);
    for (const question of body.questions) {
      expect(Object.keys(question).sort()).toEqual(
        ["flagged", "image", "kind", "number", "options", "question", "rightOptions", "text"].sort(),
      );
      for (const option of question.options) expect(Object.keys(option)).toEqual(["place", "text", "chosen"]);
    }
  });

  it("n’existe que pour la personne qui la passe", async () => {
    for (const other of ["claire", "karim", "pierre"]) {
      expect((await get(other, `/api/attempts/${attemptId}`)).status).toBe(404);
      for (const [act, body] of [
        ["answers", { question: "T1-001", places: [1] }],
        ["flags", { question: "T1-001", flagged: true }],
        ["submission", {}],
      ] as const)
        expect((await post(other, `/api/attempts/${attemptId}/${act}`, body)).status).toBe(404);
    }
    expect((await get("camille", `/api/attempts/${attemptId}`)).status).toBe(403);
  });

  it("garde réponses et marques d’une visite à l’autre", async () => {
    const [{ question = "" } = {}] = (await get("samira", `/api/attempts/${attemptId}`)).body.questions;
    const places = (await rightPlaces(attemptId))[0]?.places ?? [];
    await post("samira", `/api/attempts/${attemptId}/answers`, { question, places });
    await post("samira", `/api/attempts/${attemptId}/flags`, { question, flagged: true });
    const [again] = (await get("samira", `/api/attempts/${attemptId}`)).body.questions;
    const chosen = again.options.filter((one: { chosen: boolean }) => one.chosen);
    expect(chosen.map(({ place }: { place: number }) => place).sort()).toEqual([...places].sort());
    expect(again.flagged).toBe(true);
  });

  it("se reprend d’un autre appareil, et depuis deux navigateurs la dernière réponse reçue compte", async () => {
    const [, second] = (await get("samira", `/api/attempts/${attemptId}`)).body.questions;
    const answers = `/api/attempts/${attemptId}/answers`;
    const chosen = async () => {
      const [, again] = (await get("samira", `/api/attempts/${attemptId}`)).body.questions;
      return again.options
        .filter((one: { chosen: boolean }) => one.chosen)
        .map(({ place }: { place: number }) => place);
    };
    const late = { commandId: randomUUID(), question: second.question, places: [1] };
    expect((await post("samira", answers, late)).status).toBe(200);
    await post("samira", answers, { question: second.question, places: [2] });
    expect(await chosen()).toEqual([2]);
    expect((await post("samira", answers, late)).status).toBe(200);
    expect(await chosen()).toEqual([2]);
    const both = await Promise.all(
      [3, 4].map((place) => post("samira", answers, { question: second.question, places: [place] })),
    );
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await chosen()).toHaveLength(1);
  });

  it("refuse une question ou une option qui n’existe pas, une réponse mal formée, une commande réemployée", async () => {
    const [first] = (await get("samira", `/api/attempts/${attemptId}`)).body.questions;
    const answers = `/api/attempts/${attemptId}/answers`;
    const refused = async (body: object) => (await post("samira", answers, body)).body.code;
    expect(await refused({ question: "T9-999", places: [1] })).toBe("quiz/unknown-question");
    expect(await refused({ question: first.question, places: [9] })).toBe("quiz/unknown-option");
    for (const places of [[0], [1.5], ["a"], "1", [{}]])
      expect((await post("samira", answers, { question: first.question, places })).status).toBe(400);
    for (const seconds of [0, -4, 1.5, 1e9, "12"])
      expect((await post("samira", `/api/attempts/${attemptId}/focus-losses`, { seconds })).status).toBe(400);
    const commandId = randomUUID();
    await post("samira", answers, { commandId, question: first.question, places: [1] });
    expect((await post("samira", answers, { commandId, question: first.question, places: [2] })).status).toBe(422);
  });

  it("ne donne pas de résultat avant d’être rendue", async () => {
    expect((await get("samira", `/api/attempts/${attemptId}/result`)).body).toMatchObject({ code: "quiz/not-now" });
  });

  it("n’est pas réussie avec 13 bonnes réponses sur 20", async () => {
    await answerAll("samira", attemptId, 13);
    await post("samira", `/api/attempts/${attemptId}/submission`);
    const { body } = await get("samira", `/api/attempts/${attemptId}/result`);
    expect(body).toMatchObject({ points: 13, max: 20, percent: 65, passed: false, passingAnswers: 14, me: true });
    expect(body.standing).toMatchObject({ status: "waiting", from: addDays(await today(), 7) });
    expect(body.themes.reduce((sum: number, theme: { points: number }) => sum + theme.points, 0)).toBe(13);
  });

  it("n’accepte plus rien une fois rendue : ni réponse, ni marque, ni seconde remise", async () => {
    const body = { question: "T1-001", places: [1], flagged: true, seconds: 3 };
    for (const act of ["answers", "flags", "focus-losses", "submission"])
      expect((await post("samira", `/api/attempts/${attemptId}/${act}`, body)).body).toMatchObject({
        code: "quiz/not-now",
      });
  });

  it("ne montre plus son sujet une fois rendue", async () => {
    expect((await get("samira", `/api/attempts/${attemptId}`)).body).toMatchObject({
      status: "submitted",
      questions: [],
    });
  });

  it("ne laisse voir que son résultat aux autres, dans l’organisme et chez le certificateur", async () => {
    for (const other of ["claire", "karim", "camille"])
      expect((await get(other, `/api/attempts/${attemptId}/result`)).body).toMatchObject({ points: 13, me: false });
    expect((await get("pierre", `/api/attempts/${attemptId}/result`)).status).toBe(404);
  });

  it("attend le délai du dispositif avant la suivante", async () => {
    expect((await start("samira")).body).toMatchObject({ code: "quiz/too-soon" });
  });
});

describe("le temps", () => {
  let attemptId = "";

  it("écoulé, refuse une réponse de plus et ferme la copie telle qu’elle est", async () => {
    await passTo(addDays(await today(), 7));
    attemptId = (await start("samira")).body.id;
    await answerAll("samira", attemptId, 4);
    await passTo(addDays(await today(), 1));
    const [{ question = "", places = [] } = {}] = await rightPlaces(attemptId);
    const late = await post("samira", `/api/attempts/${attemptId}/answers`, { question, places });
    expect(late).toMatchObject({ status: 409, body: { code: "quiz/time-is-over" } });
    expect((await post("samira", `/api/attempts/${attemptId}/submission`)).body).toMatchObject({
      code: "quiz/time-is-over",
    });
    await closeOverdue(given.ports);
    const { state } = await given.ports.states.load(attemptStream, attemptId);
    expect(state).toMatchObject({ status: "expired", score: { points: 4 } });
    expect(state.status === "expired" && state.endedAt === state.deadline).toBe(true);
  });

  it("laisse la place à une tentative de plus, ouverte par le responsable qualité avec un motif", async () => {
    const { body } = await get("sylvie", `${dossier}/quiz`);
    const [samira] = body.people;
    expect(samira).toMatchObject({ standing: { status: "exhausted" }, me: false });
    const reopening = `${dossier}/sittings/samira/reopening`;
    const reason = "Coupure d’électricité attestée par le gestionnaire du réseau.";
    expect((await post("samira", reopening, { reason })).status).toBe(403);
    expect((await post("camille", reopening, { reason })).status).toBe(403);
    expect((await post("sylvie", reopening, { reason: " " })).status).toBe(400);
    expect((await post("sylvie", reopening, { reason, expectedPosition: samira.position })).status).toBe(200);
    expect((await post("sylvie", reopening, { reason })).body).toMatchObject({ code: "quiz/attempts-left" });
  });

  it("supplémentaire n’est connu que de la personne et de qui l’accorde", async () => {
    const extra = `${dossier}/sittings/samira/extra-time`;
    const reason = "Demande du 3 mars, accordée.";
    expect((await post("sylvie", extra, { reason })).status).toBe(200);
    const minutesFor = async (person: string) => (await get(person, `${dossier}/quiz`)).body.people[0].extraMinutes;
    expect(await minutesFor("samira")).toBe(10);
    expect(await minutesFor("sylvie")).toBe(10);
    for (const other of ["claire", "camille"]) expect(await minutesFor(other)).toBe(0);
    for (const other of ["claire", "samira"])
      expect((await get(other, `${dossier}/history`)).body.entries).not.toContainEqual(
        expect.objectContaining({ type: "ExtraTimeGranted" }),
      );
  });
});

describe("la réussite", () => {
  let attemptId = "";

  it("se tente une fois à la fois, même demandée depuis deux fenêtres au même instant", async () => {
    await passTo(addDays(await today(), 7));
    await askCode("samira");
    const code = await codeOf("samira");
    const both = await Promise.all([1, 2].map(() => post("samira", `${dossier}/attempts`, { code })));
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    attemptId = both.find(({ status }) => status === 200)?.body.id;
  });

  it("commence à 70 % tout juste : 14 bonnes réponses sur 20", async () => {
    const { body } = await get("samira", `/api/attempts/${attemptId}`);
    expect(Date.parse(body.deadline) - Date.parse(body.startedAt)).toBe(40 * 60_000);
    await answerAll("samira", attemptId, 14);
  });

  it("ne se compte qu’une fois quand la copie est rendue deux fois", async () => {
    const commandId = randomUUID();
    const submission = `/api/attempts/${attemptId}/submission`;
    const first = await post("samira", submission, { commandId });
    expect(await post("samira", submission, { commandId })).toEqual(first);
    expect((await post("samira", submission)).body).toMatchObject({ code: "quiz/not-now" });
    const { body } = await get("samira", `/api/attempts/${attemptId}/result`);
    expect(body).toMatchObject({ points: 14, percent: 70, passed: true, standing: { status: "passed" } });
    expect(body.certificate).toBe("printing");
  });

  it("ferme l’étape et ne se repasse pas", async () => {
    const { body } = await get("samira", `${dossier}/quiz`);
    expect(body).toMatchObject({ open: false, people: [{ standing: { status: "passed" } }] });
    expect(body.people[0].attempts).toMatchObject([
      { number: 1, status: "submitted", result: { points: 13, passed: false } },
      { number: 2, status: "expired", result: { points: 4, passed: false } },
      { number: 3, status: "submitted", result: { points: 14, passed: true } },
    ]);
    expect((await start("samira")).body).toMatchObject({ code: "quiz/already-passed" });
  });

  it("raconte les tentatives dans l’histoire du dossier, sans les réponses une à une", async () => {
    const { body } = await get("camille", `${dossier}/history`);
    const types = new Set(body.entries.map(({ type }: { type: string }) => type));
    for (const told of ["AttemptBegun", "AttemptSubmitted", "AttemptExpired", "AttemptsReopened"])
      expect(types).toContain(told);
    for (const untold of ["QuestionAnswered", "QuestionFlagged", "AttemptStarted"]) expect(types).not.toContain(untold);
  });
});

describe("le corrigé", () => {
  it("ne sort jamais : ni bonne réponse, ni explication, ni identifiant d’option dans aucune réponse du serveur", async () => {
    const { scheme } = await given.ports.schemes.inForce("certifiag", await today());
    expect(said.length).toBeGreaterThan(50);
    for (const body of said) {
      expect(body).not.toMatch(/"(correct|right|key|explanation|source|seed|paper|answers)"\s*:/);
      for (const { explanation } of scheme.questions)
        expect(body).not.toContain(JSON.stringify(explanation).slice(1, 60));
    }
  });
});
