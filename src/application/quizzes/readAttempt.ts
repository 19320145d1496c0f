import { may } from "../../domain/access/permissions.ts";
import type { FinishedAttempt } from "../../domain/quizzes/attempt.model.ts";
import { mayStartAttempt } from "../../domain/quizzes/eligibility.ts";
import type { PutQuestion, Score } from "../../domain/quizzes/paper.model.ts";
import { shownPaper } from "../../domain/quizzes/paper.view.ts";
import { pointsToPass } from "../../domain/quizzes/score.ts";
import type { SittingState } from "../../domain/quizzes/sitting.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { storedImage } from "../bank/storedImage.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { PrintedDocument } from "../ports/documents.readings.ts";
import type { Asking } from "../query.ts";
import { attemptStream } from "./attempt.stream.ts";
import { openedAs, wordingsFor } from "./quizKey.ts";
import { sittingId, sittingStream } from "./sitting.stream.ts";
import { attemptOf, type BegunAttempt, closedWhenOver, pastOf, quizOpenFor } from "./sittings.ts";
import { type QuizStanding, standingOf } from "./standing.ts";

interface Asked {
  readonly attemptId: string;
}

/** The sheet of the person who sits it: the paper as shown, without its key, what is answered, and what time it is. */
export const readAttempt = async ({ ports, actor, at }: Asking, { attemptId }: Asked) => {
  const { state, position } = await ports.states.load(attemptStream, attemptId);
  if (state.status === "none" || state.personId !== actor.id) return refused({ code: "access/not-found" });
  const denied = may(actor, "quiz.sit", { organisationId: state.organisationId });
  if (denied !== null) return refused(denied);
  const attempt = await closedWhenOver(ports, { ...state, id: attemptId }, at);
  const { dossierId, number, status, startedAt, deadline } = attempt;
  const [dossier, wordings] = await Promise.all([
    openedAs(ports, dossierId),
    attempt.status === "running" ? wordingsFor(ports, attempt) : new Map<string, PutQuestion>(),
  ]);
  return done({
    ...{ id: attemptId, position, dossierId, number, status, startedAt, deadline, now: at },
    ...{ dossierNumber: dossier.number, layout: dossier.scheme.rulebook.quiz.layout, marking: attempt.marking },
    questions: attempt.status === "running" ? shownPaper(attempt, wordings).questions : [],
  });
};

/** The picture of a question of the paper, for the person who sits it, while they do. */
export const readAttemptImage = async (
  { ports, actor, at }: Asking,
  { attemptId, file }: Asked & { readonly file: string },
) => {
  const { state } = await ports.states.load(attemptStream, attemptId);
  if (state.status === "none" || state.personId !== actor.id) return refused({ code: "access/not-found" });
  const denied = may(actor, "quiz.sit", { organisationId: state.organisationId });
  if (denied !== null) return refused(denied);
  const attempt = await closedWhenOver(ports, { ...state, id: attemptId }, at);
  const wordings = attempt.status === "running" ? await wordingsFor(ports, attempt) : new Map<string, PutQuestion>();
  const isShown = [...wordings.values()].some(({ image }) => image?.file === file);
  const image = isShown ? await storedImage(ports.files, file, "image") : null;
  return image === null ? refused({ code: "bank/no-image" }) : done(image);
};

/** The result of a finished attempt: how many right answers, by theme; which ones is never told (R-QCM-6). */
export const readResult = async (asking: Asking, { attemptId }: Asked) => {
  const { ports, actor, at } = asking;
  const { state } = await ports.states.load(attemptStream, attemptId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, state);
  if (denied !== null) return refused(denied);
  const attempt = await closedWhenOver(ports, { ...state, id: attemptId }, at);
  if (attempt.status === "running") return refused({ code: "quiz/not-now", status: attempt.status });
  const { dossierId, personId, number, status, startedAt, endedAt, score, passPercent, passKept } = attempt;
  const [{ number: dossierNumber, scheme }, sitting, printed, people] = await Promise.all([
    openedAs(ports, dossierId),
    ports.states.load(sittingStream, sittingId(dossierId, personId)),
    ports.readings.documents.lastOf(attemptId, "quiz-result"),
    ports.people.named([personId]),
  ]);
  return done({
    ...{ id: attemptId, dossierId, dossierNumber, number, status, startedAt, endedAt, passPercent, passKept },
    passingAnswers: pointsToPass(score.questions, passPercent),
    certificate: certificateOf(printed, scheme),
    regrades: await regradesOf(asking, attempt),
    me: personId === actor.id,
    personName: people.get(personId)?.name ?? "",
    ...scoreIn(score, scheme),
    standing: await standingAfter(asking, attempt, { sitting: sitting.state, scheme }),
  });
};

/** The statement of result is printed a moment after the end, except by a scheme published before there was one. */
function certificateOf(printed: PrintedDocument | null, { templates }: Scheme): "printed" | "printing" | "none" {
  if (printed !== null && printed.fileHash !== null) return "printed";
  return templates["quiz-result"] === undefined ? "none" : "printing";
}

/** Why a result is no longer what it was, for those whom it is about. */
async function regradesOf({ ports }: Asking, { regrades }: FinishedAttempt) {
  const reasons = await ports.contents.read<string>(regrades.flatMap(({ reason }) => reason ?? []));
  return regrades.map(({ at, reason, before: { themes: _, marks: __, ...before } }) => ({
    ...{ at, before, reason: reasons.get(reason ?? "") ?? "" },
  }));
}

/** Where the person stands after an attempt; whether the step is open is only asked when it decides of something. */
async function standingAfter(
  { ports, at }: Asking,
  attempt: BegunAttempt,
  { sitting, scheme }: { readonly sitting: SittingState; readonly scheme: Scheme },
): Promise<QuizStanding> {
  const { dossierId } = attempt;
  const all = sitting.attempts.map((id) => (id === attempt.id ? attempt : attemptOf(ports, id, at)));
  const history = { attempts: pastOf(await Promise.all(all)), reopened: sitting.reopened };
  const rules = scheme.rulebook.quiz;
  const open = mayStartAttempt(history, rules, at).may && (await quizOpenFor(ports, { dossierId, scheme, at }));
  return standingOf(history, rules, { open, at });
}

const scoreIn = ({ themes, marks: _, ...score }: Score, { quiz }: Scheme) => ({
  ...score,
  themes: themes.map((theme) => ({
    title: quiz.themes.find(({ code }) => code === theme.theme)?.title ?? "",
    points: theme.points,
    max: theme.max,
  })),
});
