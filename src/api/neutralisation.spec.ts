import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { audited, filledBank, narrowedBank, quizDossier } from "../../specs/samples/quizDossier.ts";
import { begin, rightPlacesIn } from "../../specs/samples/quizSitting.ts";

const given = api();
const reason = "Deux réponses se défendent depuis la version 2 du règlement.";
const dossiers = {
  samira: { siren: "552100554", id: "d-one" },
  nora: { siren: "732829320", id: "d-two" },
  lea: { siren: "552081317", id: "d-three" },
  omar: { siren: "542065479", id: "d-four" },
} as const;
type Name = keyof typeof dossiers;
const names = ["samira", "nora", "lea", "omar"] as const satisfies readonly Name[];

let faulty: readonly string[] = [];
const attempts = new Map<Name, string>();
const read = async (url: string, by = "sylvie") => (await given.get(by, url)).json();
const urlOf = (code: string | undefined) => `/api/schemes/certifiag/questions/${code}/neutralisation`;
const preview = (code: string | undefined) => read(`${urlOf(code)}?version=1`);
const neutralise = async (code: string | undefined, more: object = {}) => {
  const { seen } = await preview(code);
  return await given.post("sylvie", urlOf(code), { version: 1, reason, seen, ...more });
};
const resultOf = (name: Name) => read(`/api/attempts/${attempts.get(name)}/result`, name);

/** Answers every question: so many right, the faulty ones right or wrong as told. */
async function answer(name: Name, right: number, rightOn: readonly string[]): Promise<void> {
  const attemptId = await begin(given, name, dossiers[name].id);
  attempts.set(name, attemptId);
  const items = await rightPlacesIn(given, attemptId);
  const sorted = items.toSorted((one, other) => rank(one.question, rightOn) - rank(other.question, rightOn));
  for (const [n, { question, places }] of sorted.entries()) {
    const wrong = [1, 2].find((place) => !places.includes(place)) ?? 3;
    const body = { question, places: n < right ? places : [wrong] };
    await given.post(name, `/api/attempts/${attemptId}/answers`, body);
  }
}

/** First those to be right on, last the other faulty ones. */
const rank = (question: string, rightOn: readonly string[]): number => {
  if (rightOn.includes(question)) return 0;
  return faulty.includes(question) ? 2 : 1;
};
const handIn = (name: Name) => given.post(name, `/api/attempts/${attempts.get(name)}/submission`);

beforeAll(async () => {
  await given.staff("sylvie", "quality_manager");
  for (const name of names) await quizDossier(given, { ...dossiers[name], people: { [name]: "referent" } });
  await filledBank(given);
  faulty = (await narrowedBank(given, "sylvie")).slice(0, 2);
  for (const name of names) await audited(given, dossiers[name], true);
  await answer("samira", 14, faulty.slice(0, 1));
  await answer("nora", 13, []);
  await answer("lea", 14, faulty.slice(0, 1));
  for (const name of ["samira", "nora", "lea"] as const) await handIn(name);
  await answer("omar", 14, faulty);
  const reviewed = { dossier_id: dossiers.lea.id, status: "reviewed", reviewed_by: "aicha" };
  await given.ports.events.commit({ appends: [], rows: [{ table: "decisions", rows: [reviewed] }], command: null });
}, 60_000);

describe("neutraliser une question fautive", () => {
  it("montre d’abord, copie par copie, qui franchit 70 % dans un sens ou dans l’autre", async () => {
    const shown = await preview(faulty[0]);
    expect(shown).toMatchObject({ running: 1, effects: { gains: 0, losses: 1, kept: 1 }, neutralised: null });
    const of = (name: Name) => shown.attempts.find(({ id }: { id: string }) => id === attempts.get(name));
    expect(of("samira")).toMatchObject({ crossing: "loses", before: { points: 14 }, after: { points: 13, max: 19 } });
    expect(of("nora")).toMatchObject({ crossing: "same", after: { points: 13, max: 19, passed: false } });
    expect(of("lea")).toMatchObject({ crossing: "kept", after: { points: 13, passed: false } });
    expect(await resultOf("samira")).toMatchObject({ points: 14, passed: true });
  });

  it("se décide avec un motif, sur ce qui a été montré, par le responsable qualité seul", async () => {
    expect((await neutralise(faulty[0], { reason: " " })).statusCode).toBe(400);
    expect((await neutralise(faulty[0], { seen: "autre" })).json()).toMatchObject({ code: "quiz/effects-changed" });
    expect((await given.get("samira", `${urlOf(faulty[0])}?version=1`)).statusCode).toBe(403);
    expect((await neutralise(faulty[0], { version: 9 })).json()).toMatchObject({ code: "quiz/nobody-had-it" });
  });

  it("recalcule toutes les copies à la fois, sans retirer une réussite qui a servi", async () => {
    expect((await neutralise(faulty[0])).statusCode).toBe(200);
    expect(await resultOf("samira")).toMatchObject({
      points: 13,
      max: 19,
      percent: 68,
      passed: false,
      passKept: false,
    });
    expect(await resultOf("lea")).toMatchObject({ points: 13, max: 19, percent: 68, passed: true, passKept: true });
    expect(await resultOf("nora")).toMatchObject({ points: 13, max: 19, passed: false });
    const { people } = await read(`/api/dossiers/${dossiers.samira.id}/quiz`);
    expect(people).toMatchObject([{ standing: { status: "waiting" } }]);
  });

  it("ne compte plus la question dans une copie qui était en cours", async () => {
    await handIn("omar");
    expect(await resultOf("omar")).toMatchObject({ points: 13, max: 19 });
  });

  it("peut faire réussir : 13 sur 20, puis 13 sur 18 une fois deux questions neutralisées", async () => {
    const { attempts: list, effects } = await preview(faulty[1]);
    expect(effects).toMatchObject({ gains: 2, losses: 0, kept: 0 });
    expect(list.find(({ id }: { id: string }) => id === attempts.get("nora"))).toMatchObject({ crossing: "gains" });
    expect((await neutralise(faulty[1])).statusCode).toBe(200);
    expect(await resultOf("nora")).toMatchObject({
      ...{ points: 13, max: 18, percent: 72, passed: true },
      regrades: [
        { reason, before: { rightAnswers: 13, questions: 20 } },
        { reason, before: { rightAnswers: 13, questions: 19 } },
      ],
    });
    expect((await read(`/api/dossiers/${dossiers.nora.id}/quiz`)).people).toMatchObject([
      { standing: { status: "passed" } },
    ]);
  });

  it("ne se fait qu’une fois, et garde par qui, quand et pourquoi, jusque dans l’histoire de chaque dossier", async () => {
    expect((await neutralise(faulty[0])).json()).toMatchObject({ code: "quiz/already-neutralised" });
    expect((await preview(faulty[0])).neutralised).toMatchObject({ by: "sylvie", reason });
    const { entries } = await read(`/api/dossiers/${dossiers.samira.id}/history`);
    expect(entries).toContainEqual(
      expect.objectContaining({ type: "AttemptRegraded", byName: "sylvie", text: reason }),
    );
  });
});
