import type { ContentHash } from "../shared/content.ts";
import { accept, refuse } from "../shared/decider.ts";
import type { Command, Writing } from "./audit.commands.ts";
import { notAudited } from "./audit.conduct.ts";
import type { AuditUnderWay } from "./audit.model.ts";
import type { AuditRefusal, Decided, MissingText } from "./audit.refusals.ts";
import { notTheirs } from "./audit.team.ts";
import type { Grade } from "./nonconformity.model.ts";

export function addNonconformity(command: Command<"AddNonconformity">, state: AuditUnderWay): Decided {
  const { by, at, id, indicator } = command;
  const already: AuditRefusal | null = state.nonconformities.some((one) => one.id === id)
    ? { code: "audit/nonconformity-already-written", id }
    : null;
  const wrong = notTheirs(by, indicator, state) ?? already ?? notAudited(state, indicator);
  if (wrong !== null) return refuse(wrong);
  const rating = state.ratings[indicator]?.rating ?? "nonconforming";
  if (rating !== "nonconforming") return refuse({ code: "audit/rating-contradicts-nonconformity", indicator });
  const written = writtenAs(command, indicator, state);
  if (!written.right) return refuse(written.why);
  return accept({ type: "NonconformityAdded", by, at, nonconformity: { id, indicator, ...written.texts } });
}

export function editNonconformity(command: Command<"EditNonconformity">, state: AuditUnderWay): Decided {
  const { by, at, id } = command;
  const found = state.nonconformities.find((one) => one.id === id);
  if (found === undefined) return refuse({ code: "audit/nonconformity-unknown", id });
  const wrong = notTheirs(by, found.indicator, state);
  if (wrong !== null) return refuse(wrong);
  const written = writtenAs(command, found.indicator, state);
  if (!written.right) return refuse(written.why);
  return accept({ type: "NonconformityEdited", by, at, id, ...written.texts });
}

export function removeNonconformity({ by, at, id }: Command<"RemoveNonconformity">, state: AuditUnderWay): Decided {
  const found = state.nonconformities.find((one) => one.id === id);
  if (found === undefined) return refuse({ code: "audit/nonconformity-unknown", id });
  const wrong = notTheirs(by, found.indicator, state);
  return wrong === null ? accept({ type: "NonconformityRemoved", by, at, id }) : refuse(wrong);
}

interface Texts {
  readonly finding: ContentHash;
  readonly risk: ContentHash;
  readonly grade: Grade;
  readonly gradeReason: ContentHash | null;
}

type Written = { readonly right: true; readonly texts: Texts } | { readonly right: false; readonly why: AuditRefusal };

/** A nonconformity needs a finding and a risk (R-AUD-7), and a grade where the scheme grades. */
function writtenAs(writing: Writing, indicator: string, state: AuditUnderWay): Written {
  const { finding, risk } = writing;
  const missing: readonly MissingText[] = [
    ...(finding === null ? (["finding"] as const) : []),
    ...(risk === null ? (["risk"] as const) : []),
  ];
  if (finding === null || risk === null) return { right: false, why: { code: "audit/text-missing", texts: missing } };
  const graded = gradedAs(writing, indicator, state);
  return "code" in graded ? { right: false, why: graded } : { right: true, texts: { finding, risk, ...graded } };
}

type Graded = Pick<Texts, "grade" | "gradeReason">;

/**
 * The grade: binary where the scheme does not grade; always major for an indicator that is not gradable, and for one whose minor
 * nonconformity the previous audit left uncleared; otherwise chosen by the auditor, who says why (R-AUD-7, R-AUD-8).
 */
function gradedAs({ grade, gradeReason }: Writing, indicator: string, state: AuditUnderWay): Graded | AuditRefusal {
  if (state.grading.minorsPerMajor === null)
    return grade === null ? { grade: "binary", gradeReason: null } : { code: "audit/scheme-does-not-grade" };
  const gradable = state.plan.indicators.some(({ code, gradable }) => code === indicator && gradable);
  if (!gradable) return grade === "minor" ? { code: "audit/always-major", indicator } : major;
  if (state.unclearedMinors.includes(indicator))
    return grade === "minor" ? { code: "audit/minor-becomes-major", indicator } : major;
  if (grade === null) return { code: "audit/text-missing", texts: ["grade"] };
  return gradeReason === null ? { code: "audit/text-missing", texts: ["grade_reason"] } : { grade, gradeReason };
}

const major: Graded = { grade: "major", gradeReason: null };
