import { describe, expect, it } from "vitest";
import type { QueueState } from "./answerQueue.ts";
import {
  chosenAfter,
  expectation,
  leavesSitting,
  mismatch,
  progressLine,
  questionAt,
  questionLabel,
  type SeatQuestion,
  type Sheet,
  seatQuestions,
  secondsLeft,
  submissionNotice,
  timeAnnouncement,
  timeLeft,
} from "./sitting.view.ts";

const idle: QueueState = {
  ...{ waiting: [], answers: {}, flags: {}, savedAt: {}, trouble: null, closed: false, problem: null },
};
const question = (number: number, more: Partial<Sheet["questions"][number]> = {}): Sheet["questions"][number] => ({
  ...{ number, question: `Q${number}`, text: `Question ${number} ?`, kind: "single", rightOptions: 1, flagged: false },
  image: null,
  options: [1, 2, 3, 4].map((place) => ({ place, text: `Option ${place}`, chosen: false })),
  ...more,
});
const sheetOf = (...questions: Sheet["questions"]): Sheet => ({
  ...{ id: "a1", dossierId: "d1", dossierNumber: "D-2026-0042", number: 1, position: 3, status: "running" },
  ...{ startedAt: "2026-04-14T08:00:00.000Z", deadline: "2026-04-14T08:30:00.000Z", now: "2026-04-14T08:01:00.000Z" },
  ...{ layout: "one-question", marking: "all-or-nothing" },
  questions,
});
const chose = (place: number) => ({
  options: [1, 2, 3, 4].map((one) => ({ place: one, text: "", chosen: one === place })),
});
const seat = (sheet: Sheet, queue: Partial<QueueState> = {}) => seatQuestions(sheet, { ...idle, ...queue });

describe("la copie à l’écran", () => {
  it("montre l’image d’une question, avec les mots qui en tiennent lieu", () => {
    const [seen] = seat(sheetOf(question(1, { image: { file: "ab", alternative: "Un carré" } })));
    expect(seen?.image).toEqual({ src: "/api/attempts/a1/images/ab", alternative: "Un carré" });
  });

  it("montre ce que le serveur a gardé, puis ce qui vient d’être choisi ici", () => {
    const sheet = sheetOf(question(1, chose(2)), question(2));
    expect(seat(sheet).map(({ chosen, progress }) => [chosen, progress])).toEqual([
      [[2], "answered"],
      [[], "none"],
    ]);
    const [first] = seat(sheet, { answers: { Q1: [] }, flags: { Q1: true } });
    expect(first).toMatchObject({ chosen: [], progress: "none", flagged: true });
  });

  it("dit pour chaque question si la réponse est enregistrée", () => {
    const sheet = sheetOf(question(1), question(2), question(3));
    const change = { kind: "answer", question: "Q1", places: [1] } as const;
    const queue = { waiting: [{ id: "c1", change, tried: true }], savedAt: { Q2: "2026-04-14T08:02:00.000Z" } };
    expect(seat(sheet, queue).map(({ saved }) => saved.status)).toEqual(["saving", "saved", "idle"]);
    expect(seat(sheet, { ...queue, trouble: "network" }).map(({ saved }) => saved.status)).toEqual([
      ...["failed", "failed", "failed"],
    ]);
  });

  it("tient une réponse pour incomplète tant qu’il manque un choix", () => {
    const multiple = question(1, { kind: "multiple", rightOptions: 2 });
    const [one] = seat(sheetOf(multiple), { answers: { Q1: [3] } });
    expect(one?.progress).toBe("partial");
    expect(one === undefined ? "" : mismatch(one, "all-or-nothing")).toMatch(
      /^1\u00a0réponse cochée, 2\u00a0attendues.*elles seules/,
    );
    expect(one === undefined ? "" : mismatch(one, "partial")).toContain("compte pour sa part");
    const [two] = seat(sheetOf(multiple), { answers: { Q1: [1, 3] } });
    expect(two?.progress).toBe("answered");
    expect(two === undefined ? "" : mismatch(two, "partial")).toBeUndefined();
  });

  it("annonce le nombre de bonnes réponses", () => {
    expect(expectation({ rightOptions: 1 })).toBe("Une seule bonne réponse");
    expect(expectation({ rightOptions: 2 })).toBe("2\u00a0bonnes réponses à cocher");
  });

  it("remplace le choix unique, ajoute ou retire un choix multiple", () => {
    expect(chosenAfter({ kind: "single", chosen: [1] }, 3)).toEqual([3]);
    expect(chosenAfter({ kind: "multiple", chosen: [3] }, 1)).toEqual([1, 3]);
    expect(chosenAfter({ kind: "multiple", chosen: [1, 3] }, 1)).toEqual([3]);
  });

  it("ouvre la question que l’adresse désigne, sinon la première", () => {
    const questions = seat(sheetOf(question(1), question(2)));
    expect(questionAt(2, questions)?.number).toBe(2);
    for (const asked of [0, 3, Number.NaN]) expect(questionAt(asked, questions)?.number).toBe(1);
  });
});

describe("d’une question à l’autre", () => {
  it("on avance même si une réponse attend le réseau ; quitter la copie, lui, se confirme", () => {
    const seat = { pathname: "/qcm/a1" };
    expect(leavesSitting(seat, { pathname: "/qcm/a1" })).toBe(false);
    expect(leavesSitting(seat, { pathname: "/qcm/a1/resultat" })).toBe(true);
  });
});

describe("avant de rendre", () => {
  const questions = seat(
    sheetOf(
      question(1, chose(1)),
      question(2),
      question(3, { ...chose(1), rightOptions: 2, kind: "multiple" }),
      question(4, { flagged: true }),
    ),
  );

  it("nomme les questions sans réponse, incomplètes et à revoir", () => {
    expect(submissionNotice(questions)).toEqual([
      "Sans réponse\u00a0: les questions\u00a02 et 4.",
      "Réponse incomplète\u00a0: la question\u00a03.",
      "Marquée à revoir\u00a0: la question\u00a04.",
    ]);
  });

  it("dit que tout a une réponse", () => {
    expect(submissionNotice(questions.slice(0, 1))).toEqual(["Toutes les questions ont une réponse."]);
  });

  it("se lit et s’entend dans la liste des questions", () => {
    const labels = questions.map((one: SeatQuestion) => questionLabel(one));
    expect(labels).toEqual([
      "Question\u00a01, répondue",
      "Question\u00a02, sans réponse",
      "Question\u00a03, réponse incomplète",
      "Question\u00a04, sans réponse, à revoir",
    ]);
    expect(progressLine(questions)).toBe("1\u00a0répondue sur 4");
  });
});

describe("le temps restant", () => {
  it("se compte à la seconde, sans jamais passer sous zéro", () => {
    const deadline = "2026-04-14T08:30:00.000Z";
    expect(secondsLeft(deadline, Date.parse("2026-04-14T08:05:55.000Z"))).toBe(1445);
    expect(secondsLeft(deadline, Date.parse("2026-04-14T08:31:00.000Z"))).toBe(0);
  });

  it("s’écrit en minutes et secondes", () => {
    expect([1445, 60, 59, 5].map(timeLeft)).toEqual([
      "24\u00a0min\u00a005\u00a0s",
      "1\u00a0min\u00a000\u00a0s",
      "59\u00a0s",
      "5\u00a0s",
    ]);
  });

  it("n’est dit à voix haute qu’à 10, 5 et 1 minutes", () => {
    const announced = Array.from({ length: 1800 }, (_, passed) => timeAnnouncement(1800 - passed, 1799 - passed));
    expect(announced.filter((words) => words !== undefined)).toEqual([
      "Il reste 10\u00a0minutes.",
      "Il reste 5\u00a0minutes.",
      "Il reste 1\u00a0minute.",
    ]);
  });

  it("est dit aussi après une mise en veille de l’ordinateur", () => {
    expect(timeAnnouncement(900, 200)).toBe("Il reste 4\u00a0minutes.");
  });
});
