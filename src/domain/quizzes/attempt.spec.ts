import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { bank, blueprint, rightPlaces } from "../../../specs/samples/quizBank.ts";
import { moment } from "../shared/calendar.ts";
import { attemptDecider } from "./attempt.decide.ts";
import type { AttemptEvent, AttemptStarted } from "./attempt.events.ts";
import type { AttemptCommand, AttemptFacts, AttemptState, StartFacts } from "./attempt.model.ts";
import { drawPaper } from "./paper.draw.ts";
import type { Paper } from "./paper.model.ts";
import { keyOf } from "./score.ts";

const seed = "5eed5eed5eed5eed5eed5eed5eed5eed";
const rules = { passPercent: 70, minutes: 30, attempts: 2, daysBetweenAttempts: 7, sits: ["referent"] } as const;
const opening = moment("2026-04-14T08:00:00Z");
const during = moment("2026-04-14T08:10:00Z");
const deadline = moment("2026-04-14T08:30:00Z");
const late = moment("2026-04-14T09:12:00Z");
const by = "samira";

const paper: Paper = (() => {
  const draw = drawPaper(bank, blueprint, seed);
  if (!draw.drawn) throw new Error("bank too small");
  return draw.paper;
})();
const first = paper.items[0] ?? { question: "", options: [], kind: "single" };

const nothing: AttemptFacts = { start: null, key: null };
const withKey: AttemptFacts = { start: null, key: keyOf(paper, bank) };
const toStart = (some: Partial<StartFacts> = {}): AttemptFacts => ({
  start: {
    open: true,
    sitter: true,
    bank,
    blueprint,
    rules,
    history: { attempts: [], reopened: 0 },
    extraMinutes: 0,
    seed,
    ...some,
  },
  key: null,
});

const start: AttemptCommand = { type: "StartAttempt", by, at: opening, dossierId: "d1", organisationId: "o1" };
const submit: AttemptCommand = { type: "SubmitAttempt", by, at: during };
const expire: AttemptCommand = { type: "ExpireAttempt", by: "habilis", at: late };
const answer = (question: string, places: readonly number[], at = during): AttemptCommand => ({
  ...{ type: "AnswerQuestion", by, at, question, places },
});
const flag: AttemptCommand = { type: "FlagQuestion", by, at: during, question: first.question, flagged: true };

const started: AttemptStarted = {
  ...{
    type: "AttemptStarted",
    by,
    at: opening,
    dossierId: "d1",
    organisationId: "o1",
    personId: by,
    number: 1,
    paper,
    deadline,
    passPercent: 70,
  },
};
/** As many right answers, in the order of the paper. */
const answered = (right: number): readonly AttemptEvent[] =>
  keyOf(paper, bank)
    .slice(0, right)
    .map((item) => ({ type: "QuestionAnswered", by, at: during, question: item.question, options: item.right }));

const scoreAfter = (...events: readonly AttemptEvent[]) => {
  const { state } = given(attemptDecider, ...events);
  return "score" in state ? state.score : null;
};
const submittedWith = (right: number): AttemptEvent => {
  const { decision } = given(attemptDecider, started, ...answered(right)).when(submit, withKey);
  const event = decision.accepted ? decision.events[0] : undefined;
  if (event === undefined) throw new Error("not submitted");
  return event;
};

describe("commencer le QCM", () => {
  it("tire le sujet, le garde tel qu’il est montré et fixe l’heure de fin", () => {
    given(attemptDecider).when(start, toStart()).thenAccepted(started);
  });

  it("ajoute le temps accordé à la personne", () => {
    const event = { ...started, deadline: moment("2026-04-14T08:40:00Z") };
    given(attemptDecider)
      .when(start, toStart({ extraMinutes: 10 }))
      .thenAccepted(event);
  });

  it("est refusé avant la fin du délai entre deux essais", () => {
    const attempts = [{ startedAt: opening, endedAt: moment("2026-04-10T08:00:00Z"), passed: false }];
    given(attemptDecider)
      .when(start, toStart({ history: { attempts, reopened: 0 } }))
      .thenRefused({ code: "quiz/too-soon", from: expect.anything() });
  });

  it("est refusé tant que l’étape n’est pas ouverte", () => {
    given(attemptDecider)
      .when(start, toStart({ open: false }))
      .thenRefused({ code: "quiz/not-open" });
  });

  it("est refusé à qui n’a pas à le passer", () => {
    given(attemptDecider)
      .when(start, toStart({ sitter: false }))
      .thenRefused({ code: "quiz/not-a-sitter", roles: ["referent"] });
  });

  it("est refusé quand la banque ne suffit pas à composer un sujet", () => {
    const short = bank.filter(({ theme }) => theme !== "T7");
    given(attemptDecider)
      .when(start, toStart({ bank: short }))
      .thenRefused({ code: "quiz/bank-too-small", shortages: [{ theme: "T7", needed: 1, available: 0 }] });
  });
});

describe("répondre", () => {
  it("garde les options choisies, reconnues par leur place à l’écran", () => {
    given(attemptDecider, started)
      .when(answer(first.question, rightPlaces(first)), nothing)
      .thenAccepted({
        ...{ type: "QuestionAnswered", by, at: during, question: first.question },
        options: first.options.filter((_, n) => rightPlaces(first).includes(n + 1)),
      });
  });

  it("ne retient que la dernière réponse, et aucune si on la retire", () => {
    const say = (...options: readonly string[]): AttemptEvent => ({
      ...{ type: "QuestionAnswered", by, at: during, question: first.question, options },
    });
    expect(given(attemptDecider, started, say("a"), say("c")).state).toMatchObject({
      answers: { [first.question]: ["c"] },
    });
    expect(given(attemptDecider, started, say("a"), say()).state).toMatchObject({ answers: { [first.question]: [] } });
  });

  it("est refusé à l’heure de fin et après", () => {
    for (const at of [deadline, late]) {
      given(attemptDecider, started)
        .when(answer(first.question, [1], at), nothing)
        .thenRefused({ code: "quiz/time-is-over", deadline });
    }
  });

  it("est encore accepté une milliseconde avant l’heure de fin", () => {
    const at = moment("2026-04-14T08:29:59.999Z");
    expect(given(attemptDecider, started).when(answer(first.question, [1], at), nothing).decision.accepted).toBe(true);
  });

  it("refuse une question qui n’est pas au sujet", () => {
    given(attemptDecider, started)
      .when(answer("T9-1", [1]), nothing)
      .thenRefused({ code: "quiz/unknown-question", question: "T9-1" });
  });

  it("refuse une option qui n’est pas proposée", () => {
    for (const place of [0, 5, 1.5, -1]) {
      given(attemptDecider, started)
        .when(answer(first.question, [place]), nothing)
        .thenRefused({ code: "quiz/unknown-option", question: first.question, place });
    }
  });

  it("refuse deux options à une question qui n’en attend qu’une", () => {
    const single = paper.items.find((item) => item.kind === "single")?.question ?? "";
    given(attemptDecider, started)
      .when(answer(single, [1, 2]), nothing)
      .thenRefused({ code: "quiz/one-option-only", question: single });
  });

  it("refuse la copie d’une autre personne", () => {
    for (const command of [answer(first.question, [1]), flag, submit]) {
      given(attemptDecider, started)
        .when({ ...command, by: "karim" }, withKey)
        .thenRefused({ code: "quiz/not-your-attempt" });
    }
  });
});

describe("marquer une question pour y revenir", () => {
  it("pose puis retire la marque", () => {
    const flagged: AttemptEvent = { type: "QuestionFlagged", by, at: during, question: first.question, flagged: true };
    given(attemptDecider, started).when(flag, nothing).thenAccepted(flagged);
    expect(given(attemptDecider, started, flagged, flagged).state).toMatchObject({ flagged: [first.question] });
    expect(given(attemptDecider, started, flagged, { ...flagged, flagged: false }).state).toMatchObject({
      flagged: [],
    });
  });

  it("refuse une question qui n’est pas au sujet, ou une marque posée trop tard", () => {
    given(attemptDecider, started)
      .when({ ...flag, question: "T9-1" }, nothing)
      .thenRefused({ code: "quiz/unknown-question", question: "T9-1" });
    given(attemptDecider, started)
      .when({ ...flag, at: late }, nothing)
      .thenRefused({ code: "quiz/time-is-over", deadline });
  });
});

describe("rendre sa copie", () => {
  it("déclare reçu avec 14 bonnes réponses sur 20, non reçu avec 13", () => {
    expect(scoreAfter(started, submittedWith(14))).toMatchObject({ points: 14, max: 20, percent: 70, passed: true });
    expect(scoreAfter(started, submittedWith(13))).toMatchObject({ points: 13, max: 20, percent: 65, passed: false });
  });

  it("donne le résultat par thème", () => {
    const score = scoreAfter(started, submittedWith(20));
    expect(score?.themes).toEqual(
      blueprint.themes.map(({ code, drawn }) => ({ theme: code, points: drawn, max: drawn })),
    );
  });

  it("est refusé après l’heure de fin : la copie est alors fermée telle quelle", () => {
    given(attemptDecider, started)
      .when({ ...submit, at: late }, withKey)
      .thenRefused({ code: "quiz/time-is-over", deadline });
  });
});

describe("le temps écoulé", () => {
  it("ferme la copie à l’heure de fin, même si on ne le constate que plus tard", () => {
    const score = scoreAfter(started, submittedWith(14));
    if (score === null) throw new Error("no score");
    given(attemptDecider, started, ...answered(14))
      .when(expire, withKey)
      .thenAccepted({ type: "AttemptExpired", by: "habilis", at: deadline, score });
  });

  it("ne ferme pas la copie tant qu’il reste du temps", () => {
    given(attemptDecider, started)
      .when({ ...expire, at: during }, withKey)
      .thenRefused({ code: "quiz/time-is-left", deadline });
  });
});

describe("ce qu’accepte un essai, selon son état", () => {
  const expired: AttemptEvent = {
    type: "AttemptExpired",
    by,
    at: deadline,
    score: scoreAfter(started, submittedWith(0)) ?? emptyScore(),
  };
  const states: Record<AttemptState["status"], AttemptState> = {
    none: attemptDecider.initial,
    running: given(attemptDecider, started).state,
    submitted: given(attemptDecider, started, submittedWith(3)).state,
    expired: given(attemptDecider, started, expired).state,
  };
  const commands = [start, answer(first.question, [1]), flag, submit, expire];
  const facts: AttemptFacts = { ...toStart(), key: keyOf(paper, bank) };

  function emptyScore() {
    return { points: 0, max: 20, percent: 0, passed: false, themes: [] };
  }

  it.each(Object.entries(states))("%s : la liste complète des actes", (status, state) => {
    expect(state.status).toBe(status);
    const accepted = commands.filter((command) => attemptDecider.decide(command, state, facts).accepted);
    const running = ["AnswerQuestion", "FlagQuestion", "SubmitAttempt", "ExpireAttempt"];
    const expected = { none: ["StartAttempt"], running, submitted: [], expired: [] };
    expect(accepted.map(({ type }) => type)).toEqual(expected[state.status]);
    for (const command of commands.filter((one) => !accepted.includes(one)))
      expect(attemptDecider.decide(command, state, facts)).toEqual({
        accepted: false,
        refusal: { code: "quiz/not-now", status },
      });
  });
});
