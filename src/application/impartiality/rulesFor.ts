import type { OrganisationState } from "../../domain/organisations/organisation.model.ts";
import type { ImpartialityRules } from "../../domain/schemes/rulebookLife.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";

/**
 * The impartiality rules in force for an organisation: those of the scheme it applies to or is habilitated under, the
 * strictest if there are several; null before it applies to any.
 */
export async function impartialityRulesFor(
  { schemes }: Pick<Ports, "schemes">,
  organisation: OrganisationState,
  on: Day,
): Promise<Pick<ImpartialityRules, "qualiopiMonths" | "riskReviewMonths"> | null> {
  const names = organisation.status === "registered" ? Object.keys(organisation.standings) : [];
  if (names.length === 0) return null;
  const inForce = await Promise.all(names.map((name) => schemes.inForce(name, on)));
  const rules = inForce.map(({ scheme }) => scheme.rulebook.impartiality);
  return {
    qualiopiMonths: Math.max(...rules.map(({ qualiopiMonths }) => qualiopiMonths)),
    riskReviewMonths: Math.min(...rules.map(({ riskReviewMonths }) => riskReviewMonths)),
  };
}
