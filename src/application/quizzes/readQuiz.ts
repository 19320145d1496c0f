import type { Actor } from "../../domain/access/actor.ts";
import { may } from "../../domain/access/permissions.ts";
import type { Member } from "../../domain/organisations/organisation.model.ts";
import { arrangeable } from "../../domain/quizzes/sitting.decide.ts";
import type { SittingState } from "../../domain/quizzes/sitting.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Person } from "../ports/people.ts";
import type { Asking } from "../query.ts";
import { sittingId, sittingStream } from "./sitting.stream.ts";
import { attemptsOf, type BegunAttempt, pastOf, quizOpenFor, sittersAmong } from "./sittings.ts";
import { standingOf } from "./standing.ts";

interface Found {
  readonly organisationId: string;
  readonly scheme: Scheme;
  readonly members: readonly Member[];
  readonly people: ReadonlyMap<string, Person>;
  readonly open: boolean;
}

/** The step of the quiz of a dossier: its rules, who sits it, and how far each has got; never an answer, never the key. */
export const readQuiz = async (asking: Asking, { dossierId }: { readonly dossierId: string }) => {
  const { ports, at } = asking;
  const dossier = await readableDossier(asking, dossierId);
  if (!dossier.ok) return refused(dossier.refusal);
  const { state } = dossier;
  const { organisationId } = state;
  const scheme = await ports.schemes.get(state.scheme);
  const [organisation, open] = await Promise.all([
    ports.states.load(organisationStream, organisationId),
    quizOpenFor(ports, { dossierId, scheme, at }),
  ]);
  const { name, members } = organisation.state.status === "registered" ? organisation.state : unregistered;
  const sitters = sittersAmong(members, scheme.rulebook.quiz.sits);
  const [sittings, people] = await Promise.all([
    Promise.all(sitters.map((personId) => ports.states.load(sittingStream, sittingId(dossierId, personId)))),
    ports.people.named(sitters),
  ]);
  const found: Found = { organisationId, scheme, members, people, open };
  const sitting = sittings.map(({ state: own, position }, n) => ({ personId: sitters[n] ?? "", state: own, position }));
  return done({
    number: state.number,
    organisationName: name,
    open,
    order: scheme.rulebook.journey.order,
    duringCorrections: scheme.rulebook.journey.quizDuringCorrections,
    rules: rulesOf(scheme),
    people: await Promise.all(sitting.map((one) => sitterIn(asking, found, one))),
  });
};

const unregistered = { name: "", members: [] };

function rulesOf({ rulebook, quiz }: Scheme) {
  const { sits, ...rules } = rulebook.quiz;
  return {
    ...rules,
    sits: [...sits],
    themes: quiz.themes.map(({ title, drawn, mustKnow }) => ({ title, questions: drawn, mustKnow })),
    practice: quiz.practice,
  };
}

interface Sitting {
  readonly personId: string;
  readonly state: SittingState;
  readonly position: number;
}

async function sitterIn({ ports, actor, at }: Asking, found: Found, { personId, state, position }: Sitting) {
  const { scheme, members, people, open, organisationId } = found;
  const attempts = await attemptsOf(ports, state, at);
  const history = { attempts: pastOf(attempts), reopened: state.reopened };
  const arranged = { rules: scheme.rulebook.quiz, attempts: history.attempts };
  return {
    personId,
    position,
    me: personId === actor.id,
    name: people.get(personId)?.name ?? "",
    roles: members.filter((member) => member.personId === personId).map(({ role }) => role),
    standing: standingOf(history, scheme.rulebook.quiz, { open, at }),
    extraMinutes: mayKnowExtraTime(actor, personId) ? state.extraMinutes : 0,
    attempts: attempts.map(attemptIn),
    arrangements: may(actor, "quiz.reopen", { organisationId }) === null ? arrangeable(state, arranged) : [],
  };
}

/** Extra time tells of a disability: the person and whoever grants it know, nobody else. */
const mayKnowExtraTime = (actor: Actor, personId: string): boolean =>
  personId === actor.id || actor.staff.includes("quality_manager");

const attemptIn = (attempt: BegunAttempt) => {
  const { id, number, status, startedAt, deadline } = attempt;
  const finished = attempt.status === "running" ? null : attempt;
  return {
    ...{ id, number, status, startedAt, deadline },
    endedAt: finished?.endedAt ?? null,
    result: finished === null ? null : resultIn(finished.score),
  };
};

const resultIn = ({ themes: _, marks: __, ...score }: Extract<BegunAttempt, { readonly score: unknown }>["score"]) =>
  score;
