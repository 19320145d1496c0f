import { setTimeout as wait } from "node:timers/promises";
import { type Peopled, peopled } from "../specs/peopled.ts";
import { audited, filledBank, quizDossier } from "../specs/samples/quizDossier.ts";
import { sirens } from "../specs/samples/sirens.ts";
import { passwordHash } from "../src/adapters/identity/persons.ts";
import { composePorts } from "../src/main/compose.ts";
import { command, run, send } from "./crowd.ts";
import { atLeast, atMost, type Figure, figure, quantile } from "./figure.ts";
import { type BenchHouse, inFreshHouse } from "./house.ts";
import { type Served, serving } from "./serve.ts";

const size = { warm: 60, attempts: 320, room: 300, signIns: 16 } as const;
/** Between two answers of one person in a full room, and how long the room is watched, in milliseconds. */
const pace = { between: 10_000, watched: 30_000 } as const;
const password = "un mot de passe de mesure";

/** Somebody whose quiz is open, signed in. */
interface Sitter {
  readonly dossierId: string;
  readonly personId: string;
  readonly cookie: string;
}

interface Question {
  readonly question: string;
}

/** A house whose bank is filled, and as many people as are measured, each with a dossier whose quiz is open. */
async function sitters(given: Peopled, served: Served): Promise<readonly Sitter[]> {
  await filledBank(given);
  const numbers = sirens();
  const made: Sitter[] = [];
  for (let rank = 0; rank < size.warm + size.attempts + size.room; rank++) {
    const dossier = { siren: numbers.next().value ?? "", id: `quiz-${rank}` };
    const personId = `referent-${rank}`;
    await quizDossier(given, { ...dossier, people: { [personId]: "referent" } });
    await audited(given, dossier, true);
    made.push({ dossierId: dossier.id, personId, cookie: await served.cookieOf(personId) });
  }
  return made;
}

/** The code that was mailed to somebody, read where the mails wait to leave. */
async function mailedCode(house: BenchHouse, { dossierId }: Sitter): Promise<string> {
  const { rows } = await house.owner.query<{ text: string }>({
    name: "bench-code",
    text: "select text from mails where about = $1 and code = 'M-103'",
    values: [dossierId],
  });
  return (/(\d{3})\u00A0(\d{3})/.exec(rows[0]?.text ?? "") ?? []).slice(1).join("");
}

/** Looks at the quiz, asks for the code, begins with it and reads the paper. */
async function begin(house: BenchHouse, served: Served, sitter: Sitter) {
  const { cookie, dossierId } = sitter;
  const dossier = `/api/dossiers/${dossierId}`;
  await send(served, cookie, { method: "GET", path: `${dossier}/quiz` });
  await send(served, cookie, { method: "POST", path: `${dossier}/attempts/code`, body: command({}) });
  const code = await mailedCode(house, sitter);
  const { id } = await send(served, cookie, {
    ...{ method: "POST", path: `${dossier}/attempts`, body: command({ code }) },
  });
  const path = `/api/attempts/${id}`;
  const { questions } = await send<{ questions: readonly Question[] }>(served, cookie, { method: "GET", path });
  return { path, questions };
}

const answer = (served: Served, cookie: string, to: { readonly path: string; readonly question: string }) =>
  send(served, cookie, {
    ...{ method: "POST", path: `${to.path}/answers`, body: command({ question: to.question, places: [1] }) },
  });

/** Twenty-six requests: the quiz, the code, the start, the paper, twenty answers, the submission, the result. */
async function attempt(house: BenchHouse, served: Served, sitter: Sitter): Promise<void> {
  const { cookie } = sitter;
  const { path, questions } = await begin(house, served, sitter);
  for (const { question } of questions) await answer(served, cookie, { path, question });
  await send(served, cookie, { method: "POST", path: `${path}/submission`, body: command({}) });
  const result = await send<{ status: string; questions: number }>(served, cookie, {
    ...{ method: "GET", path: `${path}/result` },
  });
  if (result.status !== "submitted" || result.questions !== questions.length)
    throw new Error(`Not the result of a whole attempt: ${JSON.stringify(result)}`);
}

/** A room where everybody answers at their own moment, at the same pace; gives how long each answer took. */
async function fullRoom(house: BenchHouse, served: Served, people: readonly Sitter[]): Promise<readonly number[]> {
  const sheets: { cookie: string; path: string; questions: readonly Question[] }[] = [];
  for (const sitter of people) sheets.push({ ...(await begin(house, served, sitter)), cookie: sitter.cookie });
  const took: number[] = [];
  await Promise.all(
    sheets.map(async ({ cookie, path, questions }, rank) => {
      await wait((rank * pace.between) / sheets.length);
      for (const { question } of questions.slice(0, pace.watched / pace.between)) {
        const asked = performance.now();
        await answer(served, cookie, { path, question });
        took.push(performance.now() - asked);
        await wait(Math.max(0, pace.between - (performance.now() - asked)));
      }
    }),
  );
  return took;
}

/** What signing in costs, with the password, at the cost that the sign-in library chooses. */
async function signIns(house: BenchHouse, served: Served, people: readonly Sitter[]): Promise<readonly Figure[]> {
  const hash = await passwordHash(password);
  for (const { personId } of people)
    await house.owner.query(
      `insert into "account" (id, "accountId", "providerId", "userId", password, "updatedAt")
        values ($1, $1, 'credential', $1, $2, now())`,
      [personId, hash],
    );
  const signIn = async ({ personId }: Sitter) => {
    const answered = await fetch(`${served.base}/api/auth/sign-in/email`, {
      method: "POST",
      headers: { "content-type": "application/json", origin: served.base },
      body: JSON.stringify({ email: `${personId}@exemple.fr`, password }),
    });
    if (!answered.ok) throw new Error(`Sign-in: ${answered.status} ${await answered.text()}`);
  };
  const { perSecond, serverMs } = await run(
    ...([house, served] as const),
    people.map((one) => () => signIn(one)),
  );
  return [
    figure("sign-ins with a password, 8 clients", perSecond, "/s"),
    figure("processor time of the server, a sign-in", serverMs, "ms"),
  ];
}

/** The whole quiz over HTTP, the session open, then a full room, then signing in, apart. */
export const quiz = (): Promise<readonly Figure[]> =>
  inFreshHouse(async (house) => {
    const given = peopled(() => ({ ports: composePorts(house.pool, house.dataDir), owner: house.owner }));
    return await serving(house, async (served) => {
      const people = await sitters(given, served);
      const attempts = people.slice(0, -size.room).map((one) => () => attempt(house, served, one));
      await run(house, served, attempts.slice(0, size.warm));
      const { perSecond, serverMs, postgresMs } = await run(house, served, attempts.slice(size.warm));
      const took = await fullRoom(house, served, people.slice(-size.room));
      return [
        atLeast("whole attempts, 26 requests, 8 clients", perSecond, { goal: 40, unit: "/s" }),
        atMost("processor time of server and PostgreSQL, an attempt", serverMs + postgresMs, { goal: 25, unit: "ms" }),
        figure("  of which the server", serverMs, "ms"),
        figure("  of which PostgreSQL", postgresMs, "ms"),
        atMost(`${size.room} people, an answer every 10 s, 99th percentile`, quantile(took, 0.99), {
          goal: 100,
          unit: "ms",
        }),
        figure(`${size.room} people, an answer every 10 s, median`, quantile(took, 0.5), "ms"),
        ...(await signIns(house, served, people.slice(0, size.signIns))),
      ];
    });
  });
