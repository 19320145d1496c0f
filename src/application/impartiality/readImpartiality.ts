import { riskAnalysisNeeded } from "../../domain/access/impartiality.ts";
import { may } from "../../domain/access/permissions.ts";
import type { ApprovedAnalysis, ImpartialityState } from "../../domain/impartiality/impartiality.model.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { Asking } from "../query.ts";
import { impartialityStream } from "./impartiality.stream.ts";
import { impartialityRulesFor } from "./rulesFor.ts";

interface Asked {
  readonly organisationId: string;
}

/** What may weigh on the files of an organisation from its Qualiopi certification, and what was decided about it (R-IMP-1). */
export const readImpartiality = async ({ ports, today }: Asking, { organisationId }: Asked) => {
  const organisation = await ports.states.load(organisationStream, organisationId);
  if (organisation.state.status === "unknown") return refused({ code: "access/not-found" });
  const { state, position } = await ports.states.load(impartialityStream, organisationId);
  const rules = await impartialityRulesFor(ports, organisation.state, today);
  const known = state.status === "unknown" ? null : state;
  return done({
    relation: known === null ? null : relationView(known),
    analysisNeeded: known !== null && rules !== null && riskAnalysisNeeded(known.relation, today, rules.qualiopiMonths),
    analysis: known?.status === "analysed" ? await inWords(ports, known.analysis) : null,
    position,
  });
};

const relationView = ({ relation, source }: Exclude<ImpartialityState, { status: "unknown" }>) => ({
  kind: relation.kind,
  until: relation.kind === "former" ? relation.until : null,
  source,
});

async function inWords(ports: Ports, analysis: ApprovedAnalysis) {
  const { outcome, reasons, measures, contacts, excluded, approvedBy, approvedOn, reviewDueOn } = analysis;
  const words = await ports.contents.read<string>([...(reasons === null ? [] : [reasons]), ...measures]);
  const people = await ports.people.named([...contacts, ...excluded, approvedBy]);
  const named = (personId: string) => ({ personId, name: people.get(personId)?.name ?? "" });
  return {
    outcome,
    reasons: words.get(reasons ?? "") ?? null,
    measures: measures.map((measure) => words.get(measure) ?? ""),
    contacts: contacts.map(named),
    excluded: excluded.map(named),
    approvedByName: named(approvedBy).name,
    approvedOn,
    reviewDueOn,
  };
}

/** The independent people an organisation may speak to, and the measures taken for it; nothing of the analysis itself (R-IMP-1). */
export const readContacts = async ({ ports, actor }: Asking, { organisationId }: Asked) => {
  const denied = may(actor, "organisation.read", { organisationId });
  if (denied !== null) return refused(denied);
  const { state } = await ports.states.load(impartialityStream, organisationId);
  if (state.status !== "analysed") return done({ contacts: [] });
  const people = await ports.people.named(state.analysis.contacts);
  return done({ contacts: [...people.values()].map(({ name, email }) => ({ name, email })) });
};
