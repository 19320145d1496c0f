import { createHash, randomUUID } from "node:crypto";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { handle, type UseCase } from "../../src/application/handle.ts";
import type { Outcome } from "../../src/application/outcome.ts";
import type { Ports } from "../../src/application/ports/ports.ts";
import type { Query } from "../../src/application/query.ts";
import { reopenAttempts } from "../../src/application/quizzes/arrangeSitting.ts";
import { closeOverdue } from "../../src/application/quizzes/closeOverdue.ts";
import { neutraliseQuestion } from "../../src/application/quizzes/neutraliseQuestion.ts";
import { readAttempt, readResult } from "../../src/application/quizzes/readAttempt.ts";
import { readNeutralisation } from "../../src/application/quizzes/readNeutralisation.ts";
import { readRecord } from "../../src/application/quizzes/readRecord.ts";
import { requestStartCode } from "../../src/application/quizzes/requestStartCode.ts";
import { answerQuestion, flagQuestion, submitAttempt } from "../../src/application/quizzes/sitAttempt.ts";
import { startAttempt } from "../../src/application/quizzes/startAttempt.ts";
import type { Scheme } from "../../src/domain/schemes/scheme.model.ts";
import { dayOf, type Moment, moment } from "../../src/domain/shared/calendar.ts";
import { quizHouse } from "../samples/quizHouse.ts";
import { mailedCodeOf } from "../samples/quizSitting.ts";
import {
  closeWhatIsOver,
  hasPassed,
  type Known,
  lastSheet,
  mayNotBegin,
  openSheet,
  pointsOf,
  type QuizModel,
  type SheetModel,
} from "../samples/sheetModel.ts";

const house = quizHouse();
const start = Date.parse("2027-03-22T09:30:00Z");
const faulty = new Set<string>();
let scheme: Scheme;

beforeAll(async () => {
  await house.given.staff("sylvie", "quality_manager");
  await house.given.person("voisin");
  scheme = (await house.given.ports.schemes.inForce("certifiag", dayOf(await house.given.now()))).scheme;
});

const known = (): Known => ({ questions: scheme.questions, faulty, passPercent: scheme.rulebook.quiz.passPercent });

/** Two processes of the product on one database; each may die, and remembers what it folded until then. */
class Product {
  readonly personId: string;
  readonly dossierId: string;
  private readonly model: QuizModel;
  private readonly processes: [Ports, Ports];

  constructor(model: QuizModel, who: { readonly personId: string; readonly dossierId: string }) {
    this.model = model;
    this.personId = who.personId;
    this.dossierId = who.dossierId;
    this.processes = [this.fresh(), this.fresh()];
  }

  ports(on: Side): Ports {
    return this.processes[on];
  }

  get at(): Moment {
    return moment(new Date(this.model.now).toISOString());
  }

  cut(on: Side): void {
    this.processes[on] = this.fresh();
  }

  async act<I, A extends object>(by: By, run: UseCase<I, A>, input: I): Promise<Outcome<A>> {
    const ports = this.ports(by.on);
    const actor = await ports.people.actor(by.person ?? this.personId);
    const bodyHash = createHash("sha256").update(JSON.stringify(input)).digest("hex");
    const commandId = by.commandId ?? randomUUID();
    return await handle(ports, { actor, at: this.at, commandId, bodyHash, expected: null }, { run, input });
  }

  async ask<I, A>(by: By, query: Query<I, A>, input: I): Promise<A> {
    const ports = this.ports(by.on);
    const actor = await ports.people.actor(by.person ?? this.personId);
    const answer = await query({ ports, actor, at: this.at, today: dayOf(this.at), path: "" }, input);
    if (!answer.ok) throw new Error(answer.refusal.code);
    return answer.value;
  }

  private fresh(): Ports {
    return house.process({ now: async () => this.at });
  }
}

type Side = 0 | 1;

interface By {
  readonly on: Side;
  readonly person?: string;
  readonly commandId?: string;
}

const codeOf = (outcome: Outcome<object>): string => (outcome.ok ? "done" : outcome.refusal.code);
const rules = () => scheme.rulebook.quiz;

/** A step of the story: what it is called when it fails, and what it does to the product and to the model, which must agree. */
const step = (
  name: string,
  run: (model: QuizModel, product: Product) => Promise<void>,
): fc.AsyncCommand<QuizModel, Product> => ({ check: () => true, run, toString: () => name });

const begin = (on: Side) =>
  step(`begin on ${on}`, async (model, product) => {
    const { dossierId, personId } = product;
    const asked = await product.act({ on }, requestStartCode({ publicUrl: "http://localhost" }), { dossierId });
    closeWhatIsOver(model, rules());
    const wanted = mayNotBegin(model, rules(), known());
    expect(codeOf(asked)).toBe(wanted ?? "done");
    const code = wanted === null ? await mailedCodeOf(product.ports(on), personId) : "000000";
    const begun = await product.act({ on }, startAttempt, { dossierId, code });
    expect(codeOf(begun)).toBe(wanted ?? "done");
    if (!begun.ok) return;
    const { questions } = await product.ask({ on }, readAttempt, { attemptId: begun.value.id });
    expect(new Set(questions.map(({ question }) => question)).size).toBe(rules().questions);
    expect(questions.filter(({ question }) => faulty.has(question))).toEqual([]);
    model.sheets.push({
      ...{ id: begun.value.id, answers: new Map(), flagged: new Set(), end: null, passKept: false },
      questions: questions.map(({ question, options }) => ({ question, options: options.map(({ text }) => text) })),
      deadline: model.now + rules().minutes * 60_000,
    });
  });

/** What a sheet says to somebody who comes too late. */
const tooLate = ["quiz/time-is-over", "quiz/not-now"];

/** The answer that the person believes right, or other places; `again`: sent twice under the same command. */
const answer = (on: Side, rank: number, given: { readonly places: readonly number[] | "right"; again: boolean }) =>
  step(`answer ${rank} ${given.places} on ${on}`, async (model, product) => {
    const sheet = lastSheet(model);
    const seen = sheet?.questions[rank];
    if (sheet === undefined || seen === undefined) return;
    const published = scheme.questions.find(({ id }) => id === seen.question);
    const right = seen.options.flatMap((text, n) =>
      published?.options.some((one) => one.text === text && one.correct) ? [n + 1] : [],
    );
    const places = given.places === "right" ? right : given.places;
    const input = { attemptId: sheet.id, question: seen.question, places };
    const commandId = randomUUID();
    const outcome = await product.act({ on, commandId }, answerQuestion, input);
    if (openSheet(model, rules()) === undefined) return expect(tooLate).toContain(codeOf(outcome));
    if (places.some((place) => place > seen.options.length)) return expect(codeOf(outcome)).toBe("quiz/unknown-option");
    if (published?.kind === "single" && new Set(places).size > 1)
      return expect(codeOf(outcome)).toBe("quiz/one-option-only");
    expect(codeOf(outcome)).toBe("done");
    if (given.again)
      expect(await product.act({ on: on === 0 ? 1 : 0, commandId }, answerQuestion, input)).toEqual(outcome);
    sheet.answers.set(
      seen.question,
      seen.options.filter((_, n) => places.includes(n + 1)),
    );
  });

/** The whole sheet, so many answers right: what makes passes. */
const answerAll = (on: Side, right: number) =>
  step(`answer all, ${right} right, on ${on}`, async (model, product) => {
    for (let rank = 0; rank < rules().questions; rank++)
      await answer(on, rank, { places: rank < right ? "right" : [], again: false }).run(model, product);
  });

const flag = (on: Side, rank: number, flagged: boolean) =>
  step(`flag ${rank} ${flagged} on ${on}`, async (model, product) => {
    const sheet = lastSheet(model);
    const question = sheet?.questions[rank]?.question;
    if (sheet === undefined || question === undefined) return;
    const outcome = await product.act({ on }, flagQuestion, { attemptId: sheet.id, question, flagged });
    if (openSheet(model, rules()) === undefined) return expect(tooLate).toContain(codeOf(outcome));
    expect(codeOf(outcome)).toBe("done");
    if (flagged) sheet.flagged.add(question);
    else sheet.flagged.delete(question);
  });

const stranger = (on: Side) =>
  step(`stranger on ${on}`, async (model, product) => {
    const sheet = lastSheet(model);
    if (sheet === undefined) return;
    const input = { attemptId: sheet.id, question: sheet.questions[0]?.question ?? "", places: [1] };
    expect(codeOf(await product.act({ on, person: "voisin" }, answerQuestion, input))).toBe("access/not-found");
    const submitted = await product.act({ on, person: "voisin" }, submitAttempt, input);
    expect(codeOf(submitted)).toBe("access/not-found");
    const elsewhere = await product.act({ on }, answerQuestion, { ...input, question: "T9-999" });
    expect([...tooLate, "quiz/unknown-question"]).toContain(codeOf(elsewhere));
  });

const submit = (on: Side) =>
  step(`submit on ${on}`, async (model, product) => {
    const sheet = lastSheet(model);
    if (sheet === undefined) return;
    const outcome = await product.act({ on }, submitAttempt, { attemptId: sheet.id });
    if (openSheet(model, rules()) === undefined) return expect(tooLate).toContain(codeOf(outcome));
    expect(codeOf(outcome)).toBe("done");
    sheet.end = { how: "submitted", at: model.now };
  });

const expire = (on: Side) =>
  step(`expire on ${on}`, async (model, product) => {
    while (await closeOverdue(product.ports(on)));
    closeWhatIsOver(model, rules());
  });

const cut = (on: Side) => step(`cut ${on}`, async (_, product) => product.cut(on));

const later = (seconds: number) =>
  step(`${seconds} s later`, async (model) => {
    model.now += seconds * 1000;
  });

const reopen = (on: Side) =>
  step(`reopen on ${on}`, async (model, product) => {
    const { dossierId, personId } = product;
    const input = { dossierId, personId, reason: "Coupure de courant le jour du QCM." };
    const outcome = await product.act({ on, person: "sylvie" }, reopenAttempts, input);
    closeWhatIsOver(model, rules());
    const why = mayNotBegin(model, rules(), known());
    const refusal = why === "quiz/already-passed" ? why : "quiz/attempts-left";
    expect(codeOf(outcome)).toBe(why === "quiz/attempts-exhausted" ? "done" : refusal);
    if (outcome.ok) model.reopened += 1;
  });

/** Somebody reviews the file: what was passed until then has been used. */
const usePass = step("use pass", async (model, product) => {
  if (model.passUsed) return;
  const row = { dossier_id: product.dossierId, status: "reviewed", question_to: null, reviewed_by: "helene" };
  const decisions = { table: "decisions", rows: [{ ...row, decided_by: null, decided_on: null, sign_by: null }] };
  await product.ports(0).events.commit({ appends: [], rows: [decisions], command: null });
  model.passUsed = true;
});

/** A third of the bank at most is ever found faulty. */
const maybeFaulty = (code: string): boolean => Number(code.slice(-3)) % 3 === 0;

const regrade = (on: Side, rank: number) =>
  step(`regrade ${rank} on ${on}`, async (model, product) => {
    const sheet = lastSheet(model);
    const code = sheet?.questions.filter(({ question }) => maybeFaulty(question))[rank]?.question;
    const version = scheme.questions.find(({ id }) => id === code)?.version;
    if (code === undefined || version === undefined) return;
    const by = { on, person: "sylvie" };
    const asked = { scheme: scheme.id, code, version };
    const { seen } = await product.ask(by, readNeutralisation, asked);
    closeWhatIsOver(model, rules());
    const before = model.sheets.map((one) => one.end !== null && hasPassed(one, known()));
    const outcome = await product.act(by, neutraliseQuestion, { ...asked, seen, reason: "Deux réponses justes." });
    expect(codeOf(outcome)).toBe(faulty.has(code) ? "quiz/already-neutralised" : "done");
    faulty.add(code);
    for (const [n, one] of model.sheets.entries())
      one.passKept =
        one.passKept && !lostNothing(one)
          ? true
          : before[n] === true && model.passUsed && !hasPassed({ ...one, passKept: false }, known());
  });

const lostNothing = (sheet: SheetModel): boolean => hasPassed({ ...sheet, passKept: false }, known());

/** What the person sees of their sheet from any process: all that is running, or the result and nothing of the key. */
const resume = (on: Side) =>
  step(`resume on ${on}`, async (model, product) => {
    for (const sheet of model.sheets) {
      const shown = await product.ask({ on }, readAttempt, { attemptId: sheet.id });
      closeWhatIsOver(model, rules());
      expect(shown.status).toBe(sheet.end?.how ?? "running");
      if (sheet.end === null)
        expect(shown.questions.map(asSeen)).toEqual(sheet.questions.map((one) => held(sheet, one)));
      else await hasItsResult(sheet, product, on);
    }
  });

const asSeen = (one: {
  readonly question: string;
  readonly flagged: boolean;
  readonly options: readonly { readonly text: string; readonly chosen: boolean }[];
}) => ({
  ...{ question: one.question, flagged: one.flagged, options: one.options.map(({ text }) => text) },
  chosen: one.options.filter(({ chosen }) => chosen).map(({ text }) => text),
});

const held = (sheet: SheetModel, { question, options }: SheetModel["questions"][number]) => ({
  ...{ question, flagged: sheet.flagged.has(question), options, chosen: sheet.answers.get(question) ?? [] },
});

async function hasItsResult(sheet: SheetModel, product: Product, on: Side): Promise<void> {
  const result = await product.ask({ on }, readResult, { attemptId: sheet.id });
  const { right, of } = pointsOf(sheet, known());
  expect(result).toMatchObject({
    ...{ status: sheet.end?.how, points: right, questions: of, rightAnswers: right, passKept: sheet.passKept },
    ...{ percent: of === 0 ? 0 : Math.floor((right * 100) / of), passed: hasPassed(sheet, known()) },
  });
  expect(Date.parse(result.endedAt)).toBe(sheet.end?.at);
  const { draw } = await product.ask({ on, person: "sylvie" }, readRecord, { attemptId: sheet.id });
  expect(draw?.proof).toEqual({ secretWasFixed: true, seedFollows: true, paperFollows: true });
}

const on = fc.constantFrom<Side>(0, 1);
const rank = fc.nat({ max: 19 });
const places = fc.oneof(
  fc.constant("right" as const),
  fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
);
const waits = fc.constantFrom(1, 20, 300, 1799, 1800, 1809, 1810, 1811, 86_400, 6 * 86_400, 7 * 86_400);
const several = <T>(times: number, one: T): readonly T[] => Array.from({ length: times }, () => one);
const steps = [
  ...several(4, on.map(begin)),
  ...several(
    6,
    fc.tuple(on, rank, fc.record({ places, again: fc.boolean() })).map((one) => answer(...one)),
  ),
  ...several(
    2,
    fc.tuple(on, fc.integer({ min: 13, max: 17 })).map((one) => answerAll(...one)),
  ),
  fc.tuple(on, rank, fc.boolean()).map((one) => flag(...one)),
  ...[on.map(stranger), on.map(expire), on.map(cut), on.map(reopen), fc.constant(usePass)],
  ...several(2, on.map(submit)),
  ...several(2, on.map(resume)),
  ...several(3, waits.map(later)),
  ...several(
    2,
    fc.tuple(on, fc.nat({ max: 3 })).map((one) => regrade(...one)),
  ),
];

describe("le QCM d’une personne, suivi pas à pas par un modèle indépendant", () => {
  const runs = process.env.SOAK === undefined ? 8 : 300;
  const seed = process.env.SOAK_SEED === undefined ? 20_261_130 : Number(process.env.SOAK_SEED);

  it("garde chaque réponse, ferme à l’heure, note juste et se renote juste, sur deux serveurs dont chacun peut être coupé", async () => {
    const stories = fc.asyncProperty(fc.commands(steps, { maxCommands: 60, size: "max" }), async (commands) => {
      const model: QuizModel = { now: start, sheets: [], reopened: 0, passUsed: false };
      const real = new Product(model, await house.sitter());
      await fc.asyncModelRun(() => ({ model, real }), commands);
      await resume(0).run(model, real);
    });
    await fc.assert(stories, { numRuns: runs, seed, endOnFailure: true });
  }, 1_800_000);
});
