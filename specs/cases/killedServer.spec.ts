import { randomUUID } from "node:crypto";
import { createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attemptStream } from "../../src/application/quizzes/attempt.stream.ts";
import { wordingsFor } from "../../src/application/quizzes/quizKey.ts";
import { type HeldSheet, heldSheets } from "../samples/heldSheet.ts";
import { quizHouse } from "../samples/quizHouse.ts";
import { mailedCodeOf } from "../samples/quizSitting.ts";
import { cookieOf, type ServedProcess, startServer } from "../servedProcess.ts";

const house = quizHouse();
const { given } = house;
let server: ServedProcess;
let port = 0;
const { surely, send, opened, answerOf, handingIn, shown } = heldSheets(() => server.base);
const served = () => startServer({ url: house.url, dataDir: house.dataDir, port });

beforeAll(async () => {
  port = await freePort();
  server = await served();
});
afterAll(() => server.end("SIGTERM"));

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** Somebody new begins the quiz. */
async function beginning(): Promise<HeldSheet> {
  const { personId, dossierId } = await house.sitter();
  const cookie = await cookieOf(house.owner, house.dataDir, personId);
  const attempts = `/api/dossiers/${dossierId}/attempts`;
  await surely(cookie, `${attempts}/code`, { commandId: randomUUID() });
  const code = await mailedCodeOf(given.ports, personId);
  return await opened(cookie, String((await surely(cookie, attempts, { commandId: randomUUID(), code })).id));
}

/** When the server is killed: after so many acknowledgements, and so many milliseconds more. */
interface Kill {
  readonly acknowledged: number;
  readonly later: number;
}

/** One person answers again and again, another answers each question once and hands in, until the server is dead. */
async function killedWhile(sheets: readonly [HeldSheet, HeldSheet], { acknowledged, later }: Kill): Promise<void> {
  const [circling, hurried] = sheets;
  let count = 0;
  let killed: Promise<void> | null = null;
  const heard = (): boolean => {
    count += 1;
    if (count === acknowledged) killed = wait(later).then(() => server.end("SIGKILL"));
    return true;
  };
  const answering = async (sheet: HeldSheet, until: number): Promise<boolean> => {
    for (let n = 0; n < until; n++) if (!((await send(sheet, answerOf(sheet, n))) && heard())) return false;
    return true;
  };
  const finishing = async (): Promise<void> => {
    if ((await answering(hurried, hurried.questions.length)) && (await send(hurried, handingIn(hurried)))) heard();
  };
  await Promise.all([answering(circling, Number.POSITIVE_INFINITY), finishing()]);
  await killed;
}

/** What the sheet shows after the cut: each acknowledged answer, or the one of which nothing was heard. */
async function holdsWhatWasKept(sheet: HeldSheet): Promise<void> {
  const unheard = sheet.unheard?.answer;
  for (const [question, chosen] of await shown(sheet)) {
    const maybe = unheard?.question === question ? [unheard.places] : [];
    expect([sheet.kept.get(question) ?? [], ...maybe]).toContainEqual(chosen);
  }
}

/** What was not heard of is sent again, then the sheet is handed in; its score is counted by hand from what was acknowledged. */
async function endsWithItsScore(sheet: HeldSheet): Promise<void> {
  if (sheet.unheard !== null) expect(await send(sheet, sheet.unheard)).toBe(true);
  if (!sheet.handedIn) expect(await send(sheet, handingIn(sheet))).toBe(true);
  const result = await surely(sheet.cookie, `/api/attempts/${sheet.attemptId}/result`);
  const { state } = await given.ports.states.load(attemptStream, sheet.attemptId);
  if (state.status !== "submitted") throw new Error(state.status);
  const wordings = await wordingsFor(given.ports, state);
  const right = state.paper.items.filter(({ question, options }) => {
    const chosen = (sheet.kept.get(question) ?? []).map((place) => options[place - 1] ?? "");
    expect(state.answers[question] ?? []).toEqual(chosen);
    const wanted = wordings.get(question)?.options.flatMap(({ id, correct }) => (correct ? [id] : [])) ?? [];
    return wanted.toSorted().join() === chosen.toSorted().join();
  });
  expect(result).toMatchObject({ status: "submitted", points: right.length, questions: state.paper.items.length });
}

describe("le serveur tué pendant des QCM", () => {
  const kills = process.env.SOAK === undefined ? 2 : 200;
  const seed = process.env.SOAK_SEED === undefined ? 20_261_130 : Number(process.env.SOAK_SEED);
  const kill = fc.record({ acknowledged: fc.integer({ min: 1, max: 44 }), later: fc.nat({ max: 8 }) });

  it("ne perd aucune réponse enregistrée ; chaque copie se reprend, se rend et a sa note exacte", async () => {
    for (const one of fc.sample(kill, { seed, numRuns: kills })) {
      const sheets = [await beginning(), await beginning()] as const;
      await killedWhile(sheets, one);
      server = await served();
      for (const sheet of sheets) {
        await holdsWhatWasKept(sheet);
        await endsWithItsScore(sheet);
      }
    }
  }, 3_600_000);
});
