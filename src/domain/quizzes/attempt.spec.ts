import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { blueprint, paperOf, pool, rightPlaces, wordings } from "../../../specs/samples/quizBank.ts";
import { moment } from "../shared/calendar.ts";
import { attemptDecider } from "./attempt.decide.ts";
import type { AttemptEvent, AttemptStarted } from "./attempt.events.ts";
import type { AttemptCommand, AttemptFacts, AttemptState, StartFacts } from "./attempt.model.ts";
import { keyOf } from "./score.ts";

const seed = "5eed5eed5eed5eed5eed5eed5eed5eed";
const rules: StartFacts["rules"] = {
  ...{ passPercent: 70, marking: "all-or-nothing", minutes: 30, graceSeconds: 10 },
  ...{ attempts: 2, daysBetweenAttempts: 7, sits: ["referent"] },
};
const draw = { commitment: "c1", secret: "s1", nonce: "n1", pool: "p1", aside: [] };
const opening = moment("2026-04-14T08:00:00Z");
const during = moment("2026-04-14T08:10:00Z");
const deadline = moment("2026-04-14T08:30:00Z");
const late = moment("2026-04-14T09:12:00Z");
const by = "samira";

const paper = paperOf(seed);
const first = paper.items[0] ?? { question: "", options: [], kind: "single" };

const nothing: AttemptFacts = { start: null, mark: null };
const key = keyOf(paper, wordings);
const withKey: AttemptFacts = { start: null, mark: { key, neutralised: [], passUsed: false } };
const toStart = (some: Partial<StartFacts> = {}): AttemptFacts => ({
  start: {
    open: true,
    sitter: true,
    elsewhere: false,
    pool,
    rules,
    history: { attempts: [], reopened: 0 },
    extraMinutes: 0,
    seed,
    draw,
    ...some,
  },
  mark: null,
});

const start: AttemptCommand = { type: "StartAttempt", by, at: opening, dossierId: "d1", organisationId: "o1" };
const submit: AttemptCommand = { type: "SubmitAttempt", by, at: during };
const expire: AttemptCommand = { type: "ExpireAttempt", by: "habilis", at: late };
const answer = (question: string, places: readonly number[], at = during): AttemptCommand => ({
  ...{ type: "AnswerQuestion", by, at, question, places },
});
const noteFocusLost: AttemptCommand = { type: "NoteFocusLost", by, at: during, seconds: 42 };
const regrade: AttemptCommand = {
  ...{ type: "RegradeAttempt", by: "sylvie", at: late, question: first.question, reason: "h1" },
};
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
    draw: { ...draw, over: [] },
    deadline,
    graceSeconds: 10,
    passPercent: 70,
    marking: "all-or-nothing",
  },
};
/** As many right answers, in the order of the paper. */
const answered = (right: number): readonly AttemptEvent[] =>
  key
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

  it("est refusé tant que la personne a un autre QCM ouvert, pour un autre dossier", () => {
    given(attemptDecider)
      .when(start, toStart({ elsewhere: true }))
      .thenRefused({ code: "quiz/another-open" });
  });

  it("garde l’empreinte de la formulation de chaque question, et ce qui permet de refaire le tirage", () => {
    const { decision } = given(attemptDecider).when(start, toStart({ draw: { ...draw, aside: [first.question] } }));
    const [event] = decision.accepted ? decision.events : [];
    if (event?.type !== "AttemptStarted") throw new Error("not started");
    for (const { question, version, content } of event.paper.items)
      expect(content).toBe(`content of ${question} v${version}`);
    expect(event.draw).toMatchObject({ ...draw, aside: [first.question] });
    expect(event.paper.items.map(({ question }) => question)).not.toContain(first.question);
  });

  it("est refusé quand la banque ne suffit pas à composer un sujet", () => {
    const short = { ...pool, questions: pool.questions.filter(({ theme }) => theme !== "T7") };
    given(attemptDecider)
      .when(start, toStart({ pool: short }))
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

  it("est refusé une fois passé le délai de grâce, et après", () => {
    for (const at of [moment("2026-04-14T08:30:10Z"), late]) {
      given(attemptDecider, started)
        .when(answer(first.question, [1], at), nothing)
        .thenRefused({ code: "quiz/time-is-over", deadline });
    }
  });

  it("est encore accepté pendant le délai de grâce du dispositif : la réponse était déjà partie", () => {
    const at = moment("2026-04-14T08:30:09.999Z");
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

describe("quitter la fenêtre du QCM", () => {
  it("est noté avec sa durée, pour information : rien n’en découle", () => {
    const lost: AttemptEvent = { type: "FocusLost", by, at: during, seconds: 42 };
    given(attemptDecider, started).when(noteFocusLost, nothing).thenAccepted(lost);
    expect(given(attemptDecider, started, lost).state).toMatchObject({
      ...{ status: "running", focusLosses: [{ until: during, seconds: 42 }] },
    });
  });

  it("n’est plus noté une fois le temps écoulé, ni pour la copie d’une autre personne", () => {
    given(attemptDecider, started)
      .when({ ...noteFocusLost, at: late }, nothing)
      .thenRefused({ code: "quiz/time-is-over", deadline });
    given(attemptDecider, started)
      .when({ ...noteFocusLost, by: "karim" }, nothing)
      .thenRefused({ code: "quiz/not-your-attempt" });
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

  it("ne ferme pas la copie tant qu’il reste du temps, ni pendant le délai de grâce", () => {
    for (const at of [during, moment("2026-04-14T08:30:09.999Z")])
      given(attemptDecider, started)
        .when({ ...expire, at }, withKey)
        .thenRefused({ code: "quiz/time-is-left", deadline });
  });
});

describe("recalculer une copie sans une question fautive", () => {
  const regraded = (right: number, question: string, passUsed: boolean) =>
    given(attemptDecider, started, ...answered(right), submittedWith(right)).when(
      { ...regrade, question },
      { start: null, mark: { key, neutralised: [], passUsed } },
    );
  const last = paper.items.at(-1)?.question ?? "";
  const eventOf = ({ decision }: ReturnType<typeof regraded>) => {
    const [event] = decision.accepted ? decision.events : [];
    if (event?.type !== "AttemptRegraded") throw new Error("not regraded");
    return event;
  };

  it("retire la question du total et des points, et peut faire réussir : 13 sur 19 ne suffit pas, 13 sur 18 oui", () => {
    expect(eventOf(regraded(13, last, false)).score).toMatchObject({ points: 13, max: 19, percent: 68, passed: false });
    const twice = given(attemptDecider, started, ...answered(13), submittedWith(13)).when(
      { ...regrade, question: paper.items.at(-2)?.question ?? "" },
      { start: null, mark: { key, neutralised: [last], passUsed: false } },
    );
    expect(eventOf(twice)).toMatchObject({
      passKept: false,
      score: { points: 13, max: 18, percent: 72, passed: true },
    });
  });

  it("peut faire échouer qui n’a encore rien obtenu de sa réussite", () => {
    expect(eventOf(regraded(14, first.question, false))).toMatchObject({
      ...{ passKept: false, score: { points: 13, max: 19, passed: false } },
    });
  });

  it("ne retire jamais une réussite sur laquelle on s’est déjà appuyé", () => {
    const event = eventOf(regraded(14, first.question, true));
    expect(event).toMatchObject({ passKept: true, score: { points: 13, max: 19, passed: false } });
    const { state } = given(attemptDecider, started, ...answered(14), submittedWith(14), event);
    expect(state).toMatchObject({ passKept: true, score: { points: 13, max: 19, passed: true } });
    expect(state).toMatchObject({ regrades: [{ question: first.question, by: "sylvie", before: { points: 14 } }] });
  });

  it("ne compte plus, à la remise, une question neutralisée entre-temps", () => {
    const mark = { key, neutralised: [first.question], passUsed: false };
    const { decision } = given(attemptDecider, started, ...answered(14)).when(submit, { start: null, mark });
    expect(decision.accepted && decision.events[0]).toMatchObject({ score: { points: 13, max: 19 } });
  });

  it("est refusé sans motif, pour une question absente du sujet, ou deux fois", () => {
    const submitted = given(attemptDecider, started, submittedWith(14));
    submitted.when({ ...regrade, reason: null }, withKey).thenRefused({ code: "quiz/reason-missing" });
    submitted
      .when({ ...regrade, question: "T9-1" }, withKey)
      .thenRefused({ code: "quiz/unknown-question", question: "T9-1" });
    submitted
      .when(regrade, { start: null, mark: { key, neutralised: [first.question], passUsed: false } })
      .thenRefused({ code: "quiz/already-neutralised", question: first.question });
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
  const commands = [start, answer(first.question, [1]), flag, noteFocusLost, submit, expire, regrade];
  const facts: AttemptFacts = { ...toStart(), mark: withKey.mark };

  function emptyScore() {
    const marked = { unit: 1, rightAnswers: 0, questions: 20, marks: [] };
    return { ...marked, points: 0, max: 20, percent: 0, passed: false, themes: [] };
  }

  it.each(Object.entries(states))("%s : la liste complète des actes", (status, state) => {
    expect(state.status).toBe(status);
    const accepted = commands.filter((command) => attemptDecider.decide(command, state, facts).accepted);
    const running = ["AnswerQuestion", "FlagQuestion", "NoteFocusLost", "SubmitAttempt", "ExpireAttempt"];
    const expected = { none: ["StartAttempt"], running, submitted: ["RegradeAttempt"], expired: ["RegradeAttempt"] };
    expect(accepted.map(({ type }) => type)).toEqual(expected[state.status]);
    for (const command of commands.filter((one) => !accepted.includes(one)))
      expect(attemptDecider.decide(command, state, facts)).toEqual({
        accepted: false,
        refusal: { code: "quiz/not-now", status },
      });
  });
});
