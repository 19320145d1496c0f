import { ownerName, wordsOf } from "../tasks/tasks.view.ts";
import { dayOfMoment, plainDay } from "../ui/format.ts";
import type { JourneyStep } from "../ui/Journey.tsx";
import type { Audit, AuditAddress, AuditPage, ListedAudit } from "./audit.query.ts";

/** The parts of an audit, each on its own screen. */
export type Part =
  | "overview"
  | "questions"
  | "plan"
  | "evidence"
  | "grid"
  | "closing"
  | "report"
  | "nonconformities"
  | "referential"
  | "rehearsal";

interface PartWords {
  readonly label: string;
  readonly path: string;
}

export const partWords: Readonly<Record<Part, PartWords>> = {
  overview: { label: "Vue d’ensemble", path: "" },
  questions: { label: "Questions préliminaires", path: "/questions" },
  plan: { label: "Plan", path: "/plan" },
  evidence: { label: "Preuves", path: "/preuves" },
  grid: { label: "Grille", path: "/grille" },
  closing: { label: "Clôture", path: "/cloture" },
  report: { label: "Rapport", path: "/rapport" },
  nonconformities: { label: "Non-conformités", path: "/non-conformites" },
  referential: { label: "Référentiel", path: "/referentiel" },
  rehearsal: { label: "Répétition", path: "/repetition" },
};

/** The address of a part of an audit; the initial one is shown with its dossier. */
export function partLink(part: Part, { auditId, dossierId }: AuditAddress): string {
  const audit = auditId === dossierId ? `/dossiers/${dossierId}/audit` : `/audits/${auditId}`;
  return `${audit}${partWords[part].path}`;
}

/** The part of an audit that is at an address. */
export const partAt = (path: string, page: AuditAddress): Part =>
  order.find((part) => part !== "overview" && path.startsWith(partLink(part, page))) ?? "overview";

/** Where the part of an audit at an address is shown, when it is not there: the initial one typed as another is. */
export function movedTo(path: string, page: AuditAddress): string | null {
  const own = `/audits/${page.auditId}`;
  if (partLink("overview", page) === own || !path.startsWith(own)) return null;
  const rest = path.slice(own.length).replace(/\/$/, "");
  return partLink(order.find((part) => partWords[part].path === rest) ?? "overview", page);
}

/** Where an audit of a list is. */
export const addressOfListed = ({ id, dossierId }: Pick<ListedAudit, "id" | "dossierId">): AuditAddress => ({
  auditId: id,
  dossierId,
});

/** The parts that have something to show to who reads; a part that cannot have begun has no link, the rehearsal is the organisation’s own. */
export function partsOf(audit: Audit | null, staff: boolean): readonly Part[] {
  if (audit === null) return staff ? ["overview", "referential"] : ["overview", "referential", "rehearsal"];
  const { can, plan, grid, opening, closing, record, reports, reportDraft, nonconformities, progress } = audit;
  const shown: Readonly<Record<Part, boolean>> = {
    ...{ overview: true, questions: audit.preliminary.questions.length > 0, referential: true },
    plan: plan !== null || can.includes("GeneratePlan"),
    evidence: grid.length > 0,
    grid: can.includes("OpenAudit") || (opening !== null && progress !== null),
    closing: can.includes("CloseAudit") || record !== null,
    report: reports.length > 0 || reportDraft !== null || can.includes("SubmitReport"),
    nonconformities: closing !== null && nonconformities.length > 0,
    rehearsal: !staff,
  };
  return order.filter((part) => shown[part]);
}

const order = Object.keys(partWords).filter((name): name is Part => Object.hasOwn(partWords, name));

const partOfTask: Readonly<Record<string, Part>> = {
  "answer-preliminary": "questions",
  "validate-preliminary": "questions",
  "generate-plan": "plan",
  "confirm-plan": "plan",
  "review-plan": "plan",
  "send-plan": "plan",
  "conduct-audit": "grid",
  "sign-record-as-auditor": "closing",
  "sign-record-as-organisation": "closing",
  "write-report": "report",
  "review-report": "report",
  "issue-report": "report",
  "propose-action-plan": "nonconformities",
  "judge-action-plan": "nonconformities",
  "submit-evidence": "nonconformities",
  "verify-evidence": "nonconformities",
};

/** Where a task of an audit is done. */
const partFor = (task: string): Part => partOfTask[task] ?? "overview";

/** What happens now on an audit, for who reads it. */
export interface Now {
  readonly code: string;
  readonly part: Part;
  readonly what: string;
  readonly hand: string;
  readonly yours: boolean;
  readonly dueOn: string | null;
  readonly rule: string;
}

/** What there is to do, the reader’s own first. */
export function nowsOf(audit: Audit, { organisationName }: Pick<AuditPage, "organisationName">): readonly Now[] {
  const mine = audit.tasks.filter((task) => task.mine);
  return [...mine, ...audit.tasks.filter((task) => !task.mine)].map(({ code, owner, dueOn, rule, mine: yours }) => ({
    ...{ code, part: partFor(code), dueOn, rule, yours },
    what: yours ? wordsOf(code).verb : wordsOf(code).awaited,
    hand: ownerName(owner, organisationName),
  }));
}

/** The button of a task; an audit already opened is gone on with. */
export const actionWords = ({ code }: Pick<Now, "code">, { status }: Pick<Audit, "status">): string =>
  code === "conduct-audit" && status !== "plan_sent" ? "Reprendre la grille" : wordsOf(code).action;

const steps = ["preparation", "plan", "audit", "report", "corrections"] as const;
type Step = (typeof steps)[number];

const stepNames: Readonly<Record<Step, string>> = {
  preparation: "Préparation",
  plan: "Plan",
  audit: "Audit",
  report: "Rapport",
  corrections: "Corrections",
};

const stepOf: Readonly<Record<Audit["status"], Step | "done" | "stopped">> = {
  draft: "preparation",
  preliminary_answered: "plan",
  plan_generated: "plan",
  plan_confirmed: "plan",
  plan_reviewed: "plan",
  plan_sent: "audit",
  opened: "audit",
  in_progress: "audit",
  closed: "report",
  report_issued: "corrections",
  follow_up: "corrections",
  complete: "done",
  postponed: "preparation",
  cancelled: "stopped",
};

/** The steps of an audit on one line, with the dates that are known. */
export function stepsOf(audit: Pick<Audit, "status" | "plan" | "dates" | "reports"> | null): readonly JourneyStep[] {
  const here = audit === null ? "preparation" : stepOf[audit.status];
  const at = here === "done" ? steps.length : here === "stopped" ? 0 : steps.indexOf(here);
  return steps.map((id, index): JourneyStep => {
    const note = audit === null ? undefined : noteOf(id, audit);
    const words = { id, label: stepNames[id], ...(note === undefined ? {} : { note }) };
    if (here === "stopped") return { ...words, state: index === 0 ? "stopped" : "upcoming" };
    return { ...words, state: index < at ? "done" : index === at ? "current" : "upcoming" };
  });
}

function noteOf(step: Step, { plan, dates, reports }: Pick<Audit, "plan" | "dates" | "reports">): string | undefined {
  const [day] = plan?.days ?? dates.days;
  if (step === "audit" && day !== undefined) return plainDay(day);
  const [first] = reports;
  return step === "report" && first !== undefined ? `Émis le ${plainDay(dayOfMoment(first.issuedAt))}` : undefined;
}
