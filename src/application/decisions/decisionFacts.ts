import type { DecisionFacts } from "../../domain/decisions/decision.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { assignmentFacts, standingOf } from "../impartiality/assignment.ts";
import { evaluationsOf } from "../impartiality/evaluations.ts";
import type { Head } from "../ports/decisions.readings.ts";
import type { Ports } from "../ports/ports.ts";
import { evaluationFacts, type OpenFile } from "./evaluationFacts.ts";
import { knownItems } from "./knownItems.ts";

/** What a decision is judged on, and the heads that its snapshot is the fingerprint of (R-DEC-2). */
export interface FactsWithSnapshot {
  readonly facts: DecisionFacts;
  readonly heads: readonly Head[];
}

/** Gathers what the review and the decision of a dossier are judged on, for whoever acts on a day. */
export async function decisionFacts(
  ports: Ports,
  file: OpenFile,
  { personId, on }: { readonly personId: string; readonly on: Day },
): Promise<FactsWithSnapshot> {
  const { dossierId, state, scheme } = file;
  const { organisationId } = state;
  const evaluations = await evaluationsOf(ports, dossierId);
  const heads = await ports.readings.decisions.heads(dossierId, organisationId);
  const { reapplicationDelayMonths } = scheme.rulebook.application;
  const facts: DecisionFacts = {
    person: await standingOf(ports, personId),
    file: await assignmentFacts(ports, { organisationId, scheme, evaluations }),
    refusalProposed: state.status === "refusal_proposed",
    known: knownItems(await evaluationFacts(ports, file, on), on),
    grounds: scheme.grounds,
    rules: { ...scheme.rulebook.decision, reapplicationDelayMonths },
    snapshotHash: ports.contents.fingerprint(heads),
  };
  return { facts, heads };
}
