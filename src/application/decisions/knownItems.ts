import type { AuditState } from "../../domain/audits/audit.model.ts";
import { auditProgress } from "../../domain/audits/audit.progress.ts";
import { isClosed } from "../../domain/audits/audit.stages.ts";
import type { CheckedItem } from "../../domain/decisions/decision.events.ts";
import type { Activity, QualiopiStatement } from "../../domain/dossiers/content.model.ts";
import { type Day, isDay } from "../../domain/shared/calendar.ts";
import { sirenIsValid } from "../../domain/shared/identifiers.ts";
import type { EvaluationFacts } from "./evaluationFacts.ts";

type Result = CheckedItem["result"];

const yes = (holds: boolean): Result => (holds ? "ok" : "not-ok");

/** The points of the review that nobody has to judge, as they stand on a day (R-AUD-10, R-ORDER-2, R-QCM-2). */
export const knownItems = (facts: EvaluationFacts, on: Day): readonly CheckedItem[] => [
  { item: "indicators-rated", result: yes(allRated(facts.audit)) },
  { item: "signatures-present", result: yes(recordAnswered(facts.audit)) },
  { item: "audit-complete", result: yes(facts.audit.status === "complete") },
  { item: "quiz-passed", result: yes(facts.quizPassed) },
  { item: "nda-valid", result: declarationOf(facts.content.activity) },
  { item: "siren-valid", result: yes(sirenIsValid(facts.organisationId)) },
  { item: "qualiopi-valid", result: qualiopiOn(facts.content.qualiopi, on) },
];

function allRated(audit: AuditState): boolean {
  const progress = auditProgress(audit);
  return progress !== null && progress.rated === progress.applicable;
}

/** Both signed the closing record; a refusal with its reason counts as an answer (R-AUD-5). */
function recordAnswered(audit: AuditState): boolean {
  if (audit.status === "none" || !isClosed(audit)) return false;
  const { auditor, organisation, refusal } = audit.signatures;
  return auditor !== null && (organisation !== null || refusal !== null);
}

/** The number has no public key: that it was given is what is known here, its extract was read at admission (PRE-02). */
function declarationOf({ nda, ndaPending }: Activity): Result {
  return ndaPending ? "pending" : yes(nda.trim() !== "");
}

function qualiopiOn({ kind, trainingActions, validUntil }: QualiopiStatement, on: Day): Result {
  if (kind === "pending") return "pending";
  if (kind === "deemed") return "ok";
  return yes(kind === "certified" && trainingActions && isDay(validUntil) && on <= validUntil);
}
