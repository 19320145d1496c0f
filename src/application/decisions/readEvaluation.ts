import type { AuditState } from "../../domain/audits/audit.model.ts";
import type { Score } from "../../domain/quizzes/paper.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { membersOf } from "../briefings/briefingFacts.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { sittingId, sittingStream } from "../quizzes/sitting.stream.ts";
import { attemptsOf, sittersAmong } from "../quizzes/sittings.ts";
import type { OpenFile } from "./evaluationFacts.ts";

/** The nonconformities of the audit that are not cleared, in words. */
export async function openNonconformities(ports: Ports, audit: AuditState, { referential }: Scheme) {
  const open = "nonconformities" in audit ? audit.nonconformities.filter(({ status }) => status !== "cleared") : [];
  const words = await ports.contents.read<string>(open.flatMap(({ finding, risk }) => [finding, risk]));
  const indicators = referential.criteria.flatMap((criterion) => criterion.indicators);
  return open.map(({ id, indicator, grade, status, finding, risk }) => ({
    ...{ id, indicator, grade, status },
    title: indicators.find(({ code }) => code === indicator)?.title ?? "",
    finding: words.get(finding) ?? "",
    risk: words.get(risk) ?? "",
  }));
}

/** What each person who sits the quiz has obtained, attempt by attempt (R-QCM-6). */
export async function quizResults({ ports, at }: Asking, { dossierId, state, scheme }: OpenFile) {
  const members = await membersOf(ports, state.organisationId);
  const sitters = sittersAmong(members, scheme.rulebook.quiz.sits);
  const people = await ports.people.named(sitters);
  return await Promise.all(
    sitters.map(async (personId) => {
      const { state: sitting } = await ports.states.load(sittingStream, sittingId(dossierId, personId));
      const attempts = await attemptsOf(ports, sitting, at);
      return {
        personId,
        name: people.get(personId)?.name ?? "",
        attempts: attempts.flatMap((one) =>
          one.status === "running" ? [] : [{ number: one.number, endedAt: one.endedAt, ...scoreOf(one.score) }],
        ),
      };
    }),
  );
}

const scoreOf = ({ rightAnswers, questions, percent, passed }: Score) => ({
  ...{ points: rightAnswers, max: questions, percent, passed },
});

/** Those who evaluated the file, each with what they did: the people to whom a question can be put. */
export async function evaluatorsOf(ports: Ports, dossierId: string) {
  const evaluations = await evaluationsOf(ports, dossierId);
  const byPerson = Map.groupBy(evaluations, ({ personId }) => personId);
  const people = await ports.people.named([...byPerson.keys()]);
  return [...byPerson].map(([personId, acts]) => ({
    ...{ personId, name: people.get(personId)?.name ?? "" },
    acts: acts.map(({ act }) => act),
  }));
}
