import { unreachable } from "../shared/unreachable.ts";
import type { JourneyFacts, Owner, Stage, Task, TaskCode } from "./journey.model.ts";

const managers: Owner = { kind: "organisation", roles: ["legal_representative", "referent"] };

const auditDone = ({ audit }: JourneyFacts): boolean => audit?.complete === true;

/** Whether the quiz may be sat now, by the order of the scheme (R-ORDER, R-ORDER-2). */
export function quizIsOpen(facts: JourneyFacts): boolean {
  if (facts.status !== "accepted" || !facts.briefing.complete || facts.quiz.passed) return false;
  if (facts.order !== "audit-then-quiz") return true;
  return auditDone(facts) || (facts.quizDuringCorrections && facts.audit?.corrections === true);
}

/** Whether the audit may go on now, by the order of the scheme. */
export function auditIsOpen(facts: JourneyFacts): boolean {
  if (facts.status !== "accepted" || !facts.briefing.complete) return false;
  return facts.order !== "quiz-then-audit" || facts.quiz.passed;
}

/** Whether every step before the decision is complete (R-ORDER). */
export const readyForReview = (facts: JourneyFacts): boolean =>
  facts.status === "accepted" && facts.briefing.complete && auditDone(facts) && facts.quiz.passed;

/** The step a dossier is at. */
export function stageOf(facts: JourneyFacts): Stage {
  switch (facts.status) {
    case "draft":
      return "application";
    case "submitted":
      return "admissibility";
    case "incomplete":
      return "completion";
    case "refusal_proposed":
      return "refusal";
    case "refused":
    case "abandoned":
      return facts.status;
    case "concluded":
      return "active";
    case "accepted":
      return acceptedStage(facts);
    default:
      return unreachable(facts.status);
  }
}

function acceptedStage(facts: JourneyFacts): Stage {
  if (!facts.briefing.complete) return "briefing";
  if (refusalProposed(facts)) return reviewStage(facts);
  const steps = facts.order === "quiz-then-audit" ? (["quiz", "audit"] as const) : (["audit", "quiz"] as const);
  const next = steps.find((step) => !(step === "audit" ? auditDone(facts) : facts.quiz.passed));
  if (next !== undefined) return next;
  return facts.decision.status === "granted" ? "agreement" : reviewStage(facts);
}

/** An audit that failed proposes a refusal: whoever reviews and decides has the hand, whatever the other steps (R-AUD-13). */
const refusalProposed = ({ audit, decision }: JourneyFacts): boolean =>
  audit?.failed === true && decision.status !== "granted";

const reviewStage = ({ decision }: JourneyFacts): Stage => (decision.status === "reviewed" ? "decision" : "review");

const task = (code: TaskCode, owner: Owner, more: Partial<Task> = {}): Task => ({
  code,
  owner,
  dueOn: null,
  rule: "R-ORDER",
  ...more,
});
const byRole = (role: Extract<Owner, { kind: "role" }>["role"]): Owner => ({ kind: "role", role });

/** The account manager of the dossier, or all of them while nobody is assigned. */
const manager = ({ manager: personId }: JourneyFacts): Owner =>
  personId === null ? byRole("account_manager") : { kind: "person", personId };

/** What falls on the account managers falls on the one of the dossier, once there is one. */
export const entrusted = (one: Task, personId: string | null): Task =>
  personId !== null && one.owner.kind === "role" && one.owner.role === "account_manager"
    ? { ...one, owner: { kind: "person", personId } }
    : one;

/** Everything there is to do on a dossier now, the main thing first. */
export function tasksOf(facts: JourneyFacts): readonly Task[] {
  const stage = stageOf(facts);
  switch (stage) {
    case "application":
      return [task("fill-application", managers, { rule: "R-APP-4" })];
    case "completion":
      return [task("answer-points", managers, { rule: "R-APP-5", dueOn: facts.answerBy })];
    case "admissibility":
      return admissibilityTasks(facts);
    case "refusal":
      return [task("pronounce-refusal", byRole("decision_maker"), { rule: "R-APP-3" })];
    case "briefing":
      return briefingTasks(facts);
    case "audit":
    case "quiz":
      return evaluationTasks(facts);
    case "review":
      return [task("review-file", { kind: "role", role: "reviewer", orRole: "decision_maker" }, { rule: "R-AUD-10" })];
    case "decision":
      return decisionTasks(facts);
    case "agreement":
      return agreementTasks(facts);
    case "active":
    case "refused":
    case "abandoned":
      return [];
    default:
      return unreachable(stage);
  }
}

function admissibilityTasks(facts: JourneyFacts): readonly Task[] {
  const dueOn = facts.instructBy;
  if (facts.riskAnalysisDue)
    return [task("approve-risk-analysis", byRole("quality_manager"), { rule: "R-IMP-1", dueOn })];
  if (facts.manager === null) return [task("assign-manager", byRole("account_manager"), { rule: "R-IMP-3", dueOn })];
  const programme =
    facts.programme === "filed" ? [task("judge-programme", manager(facts), { rule: "R-PROG-2", dueOn })] : [];
  return [...programme, task("instruct", manager(facts), { rule: "R-APP-3", dueOn })];
}

function briefingTasks(facts: JourneyFacts): readonly Task[] {
  const dueOn = facts.briefBy;
  const hold = facts.briefing.sessionHeld ? [] : [task("hold-briefing", manager(facts), { rule: "R-REG-1", dueOn })];
  return [...hold, task("acknowledge", managers, { rule: "R-REG-2", dueOn })];
}

function evaluationTasks(facts: JourneyFacts): readonly Task[] {
  const quiz = quizIsOpen(facts) ? quizTasks(facts) : [];
  if (!auditIsOpen(facts) || auditDone(facts)) return quiz;
  const audit = facts.audit?.tasks.map((one) => entrusted(one, facts.manager)) ?? [
    task("schedule-audit", manager(facts), { rule: "R-AUD-3", dueOn: facts.auditBy }),
  ];
  return [...audit, ...quiz];
}

/** One for each person who has yet to pass; while the organisation names nobody, its managers have the hand. */
function quizTasks({ quiz: { left } }: JourneyFacts): readonly Task[] {
  const owners = left.length === 0 ? [managers] : left.map((personId): Owner => ({ kind: "person", personId }));
  return owners.map((owner) => task("sit-quiz", owner, { rule: "R-QCM-2" }));
}

function decisionTasks({ decision }: JourneyFacts): readonly Task[] {
  if (decision.questionTo !== null)
    return [task("answer-decision-question", { kind: "person", personId: decision.questionTo }, { rule: "R-DEC-1" })];
  return [task("decide", byRole("decision_maker"), { rule: "R-DEC-1" })];
}

function agreementTasks(facts: JourneyFacts): readonly Task[] {
  const dueOn = facts.decision.signBy;
  if (facts.agreement === "none") return [task("generate-agreement", manager(facts), { rule: "R-AGR-1", dueOn })];
  if (facts.agreement === "generated")
    return [
      task(
        "sign-as-organisation",
        { kind: "organisation", roles: ["legal_representative"] },
        { rule: "R-AGR-2", dueOn },
      ),
    ];
  return facts.agreement === "half-signed"
    ? [task("sign-as-certifier", byRole("signatory"), { rule: "R-AGR-2", dueOn })]
    : [];
}

/** What is given to a function, and never to somebody of that function who evaluated the file (R-DEC-1). */
const judgements: readonly TaskCode[] = ["review-file", "decide", "pronounce-refusal"];

export const isJudgement = ({ code }: Pick<Task, "code">): boolean => judgements.includes(code);

/** Whether the file waits for a judgement, or for somebody able to make it. */
export const waitsForJudgement = (one: Pick<Task, "code">): boolean => isJudgement(one) || one.code === "find-judge";

/** When nobody may review or decide, whoever answers for impartiality finds somebody who may (R-IMP-3). */
export const withoutJudge = (tasks: readonly Task[]): readonly Task[] =>
  tasks.map((one) =>
    isJudgement(one) ? task("find-judge", byRole("quality_manager"), { rule: "R-DEC-1", dueOn: one.dueOn }) : one,
  );
