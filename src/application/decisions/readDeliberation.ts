import type { DecisionEvent } from "../../domain/decisions/decision.events.ts";
import type { DecisionState } from "../../domain/decisions/decision.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { assignmentFacts } from "../impartiality/assignment.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { streamName } from "../stream.ts";
import { evaluationFacts, type OpenFile } from "./evaluationFacts.ts";
import { impedimentsOn } from "./impediments.ts";
import { knownItems } from "./knownItems.ts";
import { evaluatorsOf, openNonconformities, quizResults } from "./readEvaluation.ts";
import { groundViews } from "./statedGrounds.ts";
import { checkedDeciders } from "./whoCould.ts";

interface Deliberated {
  readonly state: DecisionState;
  readonly file: OpenFile;
  /** The grounds whose earlier decisions are shown. */
  readonly sought: readonly string[];
}

const similarCases = 10;

/** Everything that a decision is taken on, for those who review and decide (R-DEC-1, R-DEC-2). */
export async function readDeliberation(asking: Asking, { state, file, sought }: Deliberated) {
  const { ports, today } = asking;
  const { dossierId, scheme } = file;
  const evaluation = await evaluationFacts(ports, file, today);
  const proposed = file.state.status === "refusal_proposed" ? file.state.grounds : [];
  const grounds = sought.length > 0 ? sought : proposed.map(({ code }) => code);
  return {
    items: knownItems(evaluation, today),
    nonconformities: await openNonconformities(ports, evaluation.audit, scheme),
    quiz: await quizResults(asking, file),
    deciders: await decidersOn(asking, file, state),
    reviewerReasons: asking.actor.staff.includes("reviewer") ? await impedimentsOn(asking, file) : [],
    evaluators: await evaluatorsOf(ports, dossierId),
    proposedRefusal: groundViews(proposed, scheme, await detailsOf(ports, proposed)),
    ...(await exchanges(ports, dossierId)),
    grounds: choosable(scheme),
    rules: {
      ...scheme.rulebook.decision,
      reapplicationDelayMonths: scheme.rulebook.application.reapplicationDelayMonths,
    },
    similar: await ports.readings.decisions.resting(grounds, { dossierId, limit: similarCases }),
  };
}

const detailsOf = (ports: Ports, grounds: readonly { readonly detail: string }[]) =>
  ports.contents.read<string>(grounds.map(({ detail }) => detail));

/** The grounds that a decision on an application can rest on. */
const choosable = ({ grounds }: Scheme) =>
  grounds
    .filter(({ acts }) => acts.some((act) => act === "grant" || act.startsWith("refuse_")))
    .map(({ code, family, label, detailRequired, acts, appealable }) => ({
      ...{ code, family, label, detailRequired, acts, appealable },
    }));

async function decidersOn({ ports, today }: Asking, { dossierId, state, scheme }: OpenFile, decision: DecisionState) {
  const { organisationId } = state;
  const evaluations = await evaluationsOf(ports, dossierId);
  const file = await assignmentFacts(ports, { organisationId, scheme, evaluations });
  const deciders = await checkedDeciders(ports, { file: { ...file, abstained: decision.abstained }, on: today });
  return deciders.map(({ id, name, check: { eligible, reasons, notices } }) => ({
    ...{ personId: id, name, eligible, reasons, notices },
  }));
}

type Of<T extends DecisionEvent["type"]> = Extract<DecisionEvent, { readonly type: T }>;

/** The review, the questions with their answers, and who abstained, in words. */
async function exchanges(ports: Ports, dossierId: string) {
  const { events } = await ports.events.read<DecisionEvent>(streamName("decision", dossierId), 0, null);
  const people = await ports.people.named([
    ...new Set(events.flatMap((event) => (event.type === "QuestionAsked" ? [event.by, event.to] : [event.by]))),
  ]);
  const words = await ports.contents.read<string>(events.flatMap(textsIn));
  const name = (id: string) => people.get(id)?.name ?? "";
  const text = (hash: string | null) => (hash === null ? "" : (words.get(hash) ?? ""));
  const review = events.findLast((event): event is Of<"ReviewRecorded"> => event.type === "ReviewRecorded");
  return {
    review:
      review === undefined ? null : { ...reviewOf(review), byName: name(review.by), opinion: text(review.opinion) },
    questions: events.flatMap((event) =>
      event.type !== "QuestionAsked"
        ? []
        : [
            {
              ...{
                id: event.questionId,
                at: event.at,
                to: event.to,
                toName: name(event.to),
                askedByName: name(event.by),
              },
              text: text(event.text),
              ...answerIn(events, event.questionId, text),
            },
          ],
    ),
    abstentions: events.flatMap((event) =>
      event.type === "DeciderAbstained"
        ? [{ personId: event.by, name: name(event.by), at: event.at, reason: text(event.reason) }]
        : [],
    ),
  };
}

const reviewOf = ({ at, items, proposal }: Of<"ReviewRecorded">) => ({ at, items, proposal });

function textsIn(event: DecisionEvent): readonly string[] {
  switch (event.type) {
    case "ReviewRecorded":
      return event.opinion === null ? [] : [event.opinion];
    case "QuestionAsked":
    case "QuestionAnswered":
      return [event.text];
    case "DeciderAbstained":
      return [event.reason];
    default:
      return [];
  }
}

function answerIn(events: readonly DecisionEvent[], questionId: string, text: (hash: string) => string) {
  const answer = events.find(
    (event): event is Of<"QuestionAnswered"> => event.type === "QuestionAnswered" && event.questionId === questionId,
  );
  if (answer !== undefined) return { status: "answered" as const, answer: text(answer.text) };
  const withdrawn = events.some((event) => event.type === "QuestionWithdrawn" && event.questionId === questionId);
  return { status: withdrawn ? ("withdrawn" as const) : ("open" as const), answer: null };
}
