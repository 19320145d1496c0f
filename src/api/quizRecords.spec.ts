import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { audited, filledBank, narrowedBank, quizDossier } from "../../specs/samples/quizDossier.ts";
import { begin, mailedCodeOf, sitAll } from "../../specs/samples/quizSitting.ts";
import { ownerPool } from "../adapters/postgres/pool.ts";
import { attemptStream } from "../application/quizzes/attempt.stream.ts";

const given = api();
const bank = "/api/schemes/certifiag/questions";
const first = { siren: "552100554", id: "d-one", people: { samira: "referent" } } as const;
const second = { siren: "732829320", id: "d-two", people: { nora: "referent" } } as const;
const read = async (url: string, by = "sylvie") => (await given.get(by, url)).json();
const recordOf = (attemptId: string) => read(`/api/attempts/${attemptId}/record`);
const itemsOf = async (attemptId: string) => {
  const { state } = await given.ports.states.load(attemptStream, attemptId);
  return state.status === "none" ? [] : state.paper.items;
};

/** Answers as another did, question by question, whatever the order of the options; then hands in. */
async function answerLike(attemptId: string, other: string): Promise<void> {
  const { state } = await given.ports.states.load(attemptStream, other);
  const answers = state.status === "none" ? {} : state.answers;
  for (const { question, options } of await itemsOf(attemptId)) {
    const places = (answers[question] ?? []).map((option) => options.indexOf(option) + 1);
    await given.post("nora", `/api/attempts/${attemptId}/answers`, { question, places });
  }
  await given.post("nora", `/api/attempts/${attemptId}/submission`);
}

beforeAll(async () => {
  for (const [id, role] of [
    ["camille", "account_manager"],
    ["sylvie", "quality_manager"],
    ["elias", "exam_manager"],
  ] as const)
    await given.staff(id, role);
  for (const dossier of [first, second]) await quizDossier(given, dossier);
  await filledBank(given);
  for (const dossier of [first, second]) await audited(given, dossier, true);
  await narrowedBank(given, "sylvie");
}, 30_000);

describe("le sujet d’une tentative", () => {
  let attemptId = "";

  it("est tiré des questions en service de la banque : une question suspendue n’y paraît pas", async () => {
    attemptId = await begin(given, "samira", first.id);
    const { questions } = await read(`${bank}?status=active`);
    const active = questions.map(({ code }: { code: string }) => code);
    expect((await itemsOf(attemptId)).map(({ question }) => question).toSorted()).toEqual(active.toSorted());
  });

  it("reste montré et noté dans la formulation tirée, même si la question change pendant ce temps", async () => {
    const [item] = await itemsOf(attemptId);
    const { used } = await read(`${bank}/${item?.question}`);
    const options = used.wording.options.map((option: { correct: boolean }, n: number) => ({
      ...option,
      correct: used.wording.kind === "single" ? n === 3 : !option.correct,
    }));
    const wording = { ...used.wording, text: `${used.wording.text} (revue)`, options };
    await given.post("sylvie", `${bank}/${item?.question}/versions`, { wording });
    await given.post("sylvie", `${bank}/${item?.question}/submission`);
    await given.post("elias", `${bank}/${item?.question}/approval`);
    expect((await read(`${bank}/${item?.question}`)).used).toMatchObject({ version: 2 });
    const [shown] = (await read(`/api/attempts/${attemptId}`, "samira")).questions;
    expect(shown.text).toBe(used.wording.text);
  });
});

describe("le relevé d’une tentative", () => {
  let attemptId = "";

  it("ne révèle ni secret ni tirage tant que la tentative court", async () => {
    const { people } = await read(`/api/dossiers/${first.id}/quiz`, "samira");
    attemptId = people[0].attempts[0].id;
    await given.post("samira", `/api/attempts/${attemptId}/focus-losses`, { seconds: 12 });
    const record = await recordOf(attemptId);
    expect(record).toMatchObject({ status: "running", draw: null, result: null, graceSeconds: 10 });
    expect(record.focusLosses).toMatchObject([{ seconds: 12 }]);
  });

  it("refait le tirage à la fin, et le prouve : secret fixé avant, graine, sujet", async () => {
    await sitAll(given, { person: "samira", attemptId, right: 12 });
    const { draw, result } = await recordOf(attemptId);
    expect(result).toMatchObject({ points: 12, max: 20, passed: false });
    expect(draw).toMatchObject({ poolSize: 20, aside: [], over: [] });
    expect(draw).toMatchObject({ proof: { secretWasFixed: true, seedFollows: true, paperFollows: true } });
    expect(given.ports.ids.sha256(draw.secret)).toBe(draw.commitment);
    expect(given.ports.ids.sha256(`${draw.secret}.${draw.nonce}`)).toBe(draw.seed);
    const events = await given.ports.events.read(`sitting-${first.id}-samira`, 0, null);
    const types = events.events.map(({ type }) => type);
    expect(types.indexOf("StartCodeSent")).toBeLessThan(types.indexOf("AttemptBegun"));
    expect(events.events.find(({ type }) => type === "StartCodeSent")).toMatchObject({ commitment: draw.commitment });
  });

  it("signale une copie très rapide avec ses faits, et la liste les rassemble", async () => {
    expect((await recordOf(attemptId)).alerts).toMatchObject([{ alert: "fast", questions: 20 }]);
    const { attempts } = await read("/api/schemes/certifiag/attempts/alerts");
    expect(attempts).toMatchObject([{ id: attemptId, personName: "samira", number: 1, alerts: [{ alert: "fast" }] }]);
  });

  it("dit que l’exposition n’est pas tenue quand la banque est trop petite", async () => {
    const other = await begin(given, "nora", second.id);
    await answerLike(other, attemptId);
    const { draw } = await recordOf(other);
    expect(draw.overexposedThemes).toEqual(["T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8"]);
    expect(draw.proof).toEqual({ secretWasFixed: true, seedFollows: true, paperFollows: true });
  });

  it("signale deux copies qui se trompent de même, chacune avec l’autre", async () => {
    const { people } = await read(`/api/dossiers/${second.id}/quiz`);
    const [mine, theirs] = [await recordOf(attemptId), await recordOf(people[0].attempts[0].id)];
    const alike = { alert: "alike", sameMistakes: 8, identical: 19, common: 19 };
    expect(mine.alerts).toContainEqual(expect.objectContaining({ ...alike, personName: "nora" }));
    expect(theirs.alerts).toContainEqual(expect.objectContaining({ ...alike, personName: "samira" }));
  });

  it("ne se lit que par le responsable qualité", async () => {
    for (const by of ["samira", "camille", "elias"])
      expect((await given.get(by, `/api/attempts/${attemptId}/record`)).statusCode).toBe(403);
  });
});

describe("le début d’une tentative", () => {
  it("est refusé avec un code faux ; après cinq essais, il faut en demander un autre", async () => {
    const third = { siren: "552081317", id: "d-three", people: { lea: "referent" } } as const;
    await quizDossier(given, third);
    await audited(given, third, true);
    const url = `/api/dossiers/${third.id}/attempts`;
    const typed = async (code: string) => (await given.post("lea", url, { code })).json().code;
    expect(await typed("000000")).toBe("quiz/no-code-requested");
    await given.post("lea", `${url}/code`);
    const code = await mailedCodeOf(given.ports, "lea");
    for (let n = 0; n < 5; n++) expect(await typed(code === "000000" ? "111111" : "000000")).toBe("quiz/code-wrong");
    expect(await typed(code)).toBe("quiz/no-code-requested");
    expect(await begin(given, "lea", third.id)).toMatch(/-/);
  });

  it("est refusé à qui a déjà une copie ouverte pour un autre dossier", async () => {
    const fourth = { siren: "542065479", id: "d-four", people: { lea: "referent" } } as const;
    await quizDossier(given, fourth);
    await audited(given, fourth, true);
    expect((await given.post("lea", `/api/dossiers/${fourth.id}/attempts/code`)).json()).toMatchObject({
      code: "quiz/another-open",
    });
  });
});

describe("la qualité des questions", () => {
  it("dit comment chaque version en service a servi, et ne juge pas sur si peu de copies", async () => {
    const quality = await read("/api/schemes/certifiag/question-statistics");
    expect(quality.papers).toBeGreaterThanOrEqual(2);
    expect(quality.test).toMatchObject({ questions: 20 });
    const served = quality.questions.find(({ uses }: { readonly uses: number }) => uses === quality.papers);
    expect(served).toMatchObject({ version: 1, exposurePercent: 100 });
    expect(quality.papers).toBeLessThan(quality.minimumUses);
    expect([served.flags, served.discriminationPercent, quality.test.kr20]).toEqual([[], null, null]);
    const rightOnes = served.choices.filter(({ correct }: { correct: boolean }) => correct);
    expect(rightOnes.length).toBeGreaterThan(0);
    const { questions } = await read(`${bank}?status=active`);
    const used = new Map(questions.map(({ code, version }: { code: string; version: number }) => [code, version]));
    for (const { code, version } of quality.questions) expect(version).toBe(used.get(code));
  });
});

describe("les derniers sujets, dont l’exposition se compte", () => {
  it("sont les mêmes à chaque lecture, même commencés au même instant (R-QCM-7)", async () => {
    const owner = ownerPool(given.databaseUrl, 1);
    const start = (id: string, startedAt: string) =>
      owner.query(
        `insert into attempts (id, dossier_id, organisation_id, person_id, status, started_at, deadline, closes_at, questions)
          values ($1, $2, $3, 'samira', 'submitted', $4, $4, $4, jsonb_build_array($1::text))`,
        [id, first.id, first.siren, startedAt],
      );
    const last = () => given.ports.readings.quizzes.lastPapers("certifiag", 1);
    for (const id of ["a", "b"]) await start(id, "2090-01-05T09:00:00Z");
    expect(await last()).toEqual([["b"]]);
    for (const id of ["d", "c"]) await start(id, "2090-01-06T09:00:00Z");
    expect(await last()).toEqual([["d"]]);
    await owner.end();
  });
});
