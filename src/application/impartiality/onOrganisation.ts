import type { QualiopiRelation, RiskOutcome } from "../../domain/impartiality/impartiality.events.ts";
import type { ImpartialityCommand } from "../../domain/impartiality/impartiality.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import type { UseCase } from "../handle.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, type Outcome, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { impartialityStream } from "./impartiality.stream.ts";
import { impartialityRulesFor } from "./rulesFor.ts";

type Of<T> = T & { readonly organisationId: string };

async function onOrganisation(
  work: Work,
  organisationId: string,
  command: Untimed<ImpartialityCommand>,
): Promise<Outcome<{ id: string }>> {
  const impartiality = await work.load(impartialityStream, organisationId);
  const { state } = await work.ports.states.load(organisationStream, organisationId);
  if (state.status === "unknown") return refused({ code: "access/not-found" });
  const rules = await impartialityRulesFor(work.ports, state, work.today);
  if (rules === null) return refused({ code: "impartiality/no-application" });
  const refusal = work.decide(impartiality, command, rules);
  return refusal === null ? done({ id: organisationId }) : refused(refusal);
}

/** Notes what the certifier knows, or was told otherwise than in an application, of the Qualiopi relation (R-IMP-1). */
export const recordRelation: UseCase<
  Of<{
    readonly kind: QualiopiRelation["kind"];
    readonly until: string | null;
    readonly source: "declared" | "detected";
  }>,
  { id: string }
> = async (work, { organisationId, kind, until, source }) => {
  if (kind === "former" && until === null) return refused({ code: "impartiality/end-missing" });
  const relation: QualiopiRelation = kind === "former" ? { kind, until: day(until ?? "") } : { kind };
  return await onOrganisation(work, organisationId, { type: "RecordQualiopiRelation", relation, source });
};

/** The quality manager approves the analysis of what the relation puts at risk, before anybody is assigned (R-IMP-1). */
export const approveAnalysis: UseCase<
  Of<{
    readonly outcome: RiskOutcome;
    readonly reasons: string;
    readonly measures: readonly string[];
    readonly contacts: readonly string[];
    readonly excluded: readonly string[];
  }>,
  { id: string }
> = async (work, { organisationId, outcome, reasons, measures, contacts, excluded }) => {
  const staff = (await work.ports.readings.staff.members()).map(({ id }) => id);
  if ([...contacts, ...excluded].some((personId) => !staff.includes(personId)))
    return refused({ code: "impartiality/person-unknown" });
  return await onOrganisation(work, organisationId, {
    ...{ type: "ApproveRiskAnalysis", outcome, contacts, excluded },
    reasons: reasons === "" ? null : work.content(reasons),
    measures: measures.map((measure) => work.content(measure)),
  });
};
