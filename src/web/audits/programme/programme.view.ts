import type { Action } from "../../../domain/access/permissions.ts";
import { allowed } from "../../app/rights.ts";
import type { SignedIn } from "../../app/session.ts";

interface PartOfProgramme {
  readonly label: string;
  readonly to: string;
  readonly action: Action;
}

const parts: readonly PartOfProgramme[] = [
  { label: "Liste", to: "/audits", action: "audit.list" },
  { label: "Calendrier", to: "/audits/calendrier", action: "audit.list" },
  { label: "Charge", to: "/audits/charge", action: "audit.plan-load" },
  { label: "Auditeurs", to: "/audits/auditeurs", action: "auditor.follow" },
  { label: "Comparaison", to: "/audits/comparaison", action: "auditor.follow" },
];

/** The pages of the programme of audits that a person may open. */
export const programmeParts = (session: SignedIn): readonly PartOfProgramme[] =>
  parts.filter(({ action }) => allowed(session, action, ""));
