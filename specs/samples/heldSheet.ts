import { randomUUID } from "node:crypto";
import { z } from "zod";

/** A question as a sheet shows it. */
const shownQuestion = z.object({
  question: z.string(),
  options: z.array(z.object({ place: z.int(), chosen: z.boolean() })),
});
type Shown = z.infer<typeof shownQuestion>;

const answered = z.looseObject({ questions: z.array(shownQuestion).or(z.int()).optional() });

interface Said {
  readonly status: number;
  readonly body: z.infer<typeof answered>;
}

const sheetOf = ({ questions }: Said["body"]): readonly Shown[] => (Array.isArray(questions) ? questions : []);

/** Something sent; sent again, it is the same command. */
interface Sent {
  readonly path: string;
  readonly body: object;
  /** Null when it hands the sheet in. */
  readonly answer: { readonly question: string; readonly places: readonly number[] } | null;
}

/** What one person did on their sheet, and what the server said that it kept. */
export interface HeldSheet {
  readonly cookie: string;
  readonly attemptId: string;
  readonly questions: readonly Shown[];
  /** The places acknowledged, by question. */
  readonly kept: Map<string, readonly number[]>;
  /** What was sent last, of which nothing was heard. */
  unheard: Sent | null;
  handedIn: boolean;
}

/** One address where a server may die at any moment. */
export function heldSheets(base: () => string) {
  /** Null when the server died before it answered. */
  async function ask(cookie: string, path: string, body?: object): Promise<Said | null> {
    try {
      const answer = await fetch(base() + path, {
        headers: { cookie, ...(body === undefined ? {} : { "content-type": "application/json" }) },
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
      });
      return { status: answer.status, body: answered.parse(await answer.json()) };
    } catch {
      return null;
    }
  }

  /** The same, from a server that nobody kills. */
  async function surely(cookie: string, path: string, body?: object): Promise<Said["body"]> {
    const said = await ask(cookie, path, body);
    if (said?.status !== 200) throw new Error(`${path}: ${JSON.stringify(said)}`);
    return said.body;
  }

  /** Sends something once; whether it was acknowledged. */
  async function send(sheet: HeldSheet, sent: Sent): Promise<boolean> {
    const said = await ask(sheet.cookie, sent.path, sent.body);
    sheet.unheard = said === null ? sent : null;
    if (said === null) return false;
    if (said.status !== 200) throw new Error(`${sent.path}: ${JSON.stringify(said)}`);
    if (sent.answer === null) sheet.handedIn = true;
    else sheet.kept.set(sent.answer.question, sent.answer.places);
    return true;
  }

  return {
    surely,
    send,

    async opened(cookie: string, attemptId: string): Promise<HeldSheet> {
      const questions = sheetOf(await surely(cookie, `/api/attempts/${attemptId}`));
      return { cookie, attemptId, questions, kept: new Map(), unheard: null, handedIn: false };
    },

    /** The n-th answer of somebody who goes through the sheet again and again, changing their mind each time. */
    answerOf({ attemptId, questions }: HeldSheet, n: number): Sent {
      const { question = "", options = [] } = questions[n % questions.length] ?? {};
      const answer = { question, places: [1 + ((n + Math.floor(n / questions.length)) % options.length)] };
      return { path: `/api/attempts/${attemptId}/answers`, body: { commandId: randomUUID(), ...answer }, answer };
    },

    handingIn: ({ attemptId }: HeldSheet): Sent => ({
      ...{ path: `/api/attempts/${attemptId}/submission`, body: { commandId: randomUUID() }, answer: null },
    }),

    /** What the sheet shows as chosen, by question; nothing once it is handed in. */
    async shown({ cookie, attemptId }: HeldSheet): Promise<ReadonlyMap<string, readonly number[]>> {
      const questions = sheetOf(await surely(cookie, `/api/attempts/${attemptId}`));
      return new Map(
        questions.map(({ question, options }) => [
          question,
          options.filter(({ chosen }) => chosen).map(({ place }) => place),
        ]),
      );
    },
  };
}
