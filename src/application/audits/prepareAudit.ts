import type { PreliminaryAnswers } from "../../domain/schemes/preliminary.model.ts";
import type { UseCase } from "../handle.ts";
import { decided, forAudit, type Of, onAudit } from "./forAudit.ts";
import { answersTo } from "./prefilledAnswers.ts";

/** The organisation answers the questions that frame its audit; a new answer asks for a new validation (R-AUD-2). */
export const answerPreliminary: UseCase<Of<{ readonly answers: PreliminaryAnswers }>, { id: string }> = async (
  work,
  { auditId, answers },
) => {
  const found = await forAudit(work, "AnswerPreliminaryQuestions", auditId);
  if (!found.ok) return found;
  const { preliminaryQuestions: questions } = found.scheme;
  const values = answersTo(questions, answers);
  const command = { type: "AnswerPreliminaryQuestions", answers: work.content(values) } as const;
  return decided(work, found, { command, facts: { preliminary: { questions, values } } });
};

/** The auditor validates the answers, having gone through them with the organisation (R-AUD-2). */
export const validatePreliminary = onAudit<Of<unknown>>(() => ({ type: "ValidatePreliminaryAnswers" }));
