import type { AuditFacts } from "../../domain/audits/audit.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";

type Found = Partial<Pick<AuditFacts, "assignment" | "preliminary" | "planning" | "habilitated">>;

/** The numbers of the scheme that the rules of an audit need, with what was found beyond its stream. */
export const auditFacts = ({ rulebook }: Scheme, found: Found = {}): AuditFacts => ({
  rules: rulebook.audit,
  reportDays: rulebook.application.reportDays,
  assignment: null,
  preliminary: null,
  planning: null,
  habilitated: null,
  ...found,
});
