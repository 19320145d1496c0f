import type { DecisionOutcome } from "../../domain/decisions/decision.events.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { dossierFacts } from "../dossiers/dossierFacts.ts";
import type { UseCase } from "../handle.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { decided } from "./decision.stream.ts";
import { explained, type FoundDecision, forDecision, notOpen } from "./forDecision.ts";

type Of<T> = T & { readonly dossierId: string };

/** Grants or refuses, on a frozen file; a refusal ends the application at once (R-DEC-1 to R-DEC-3, R-APP-3). */
export const takeDecision: UseCase<
  Of<{
    readonly outcome: DecisionOutcome;
    readonly grounds: readonly { readonly code: string; readonly detail: string }[];
  }>,
  { id: string }
> = async (work, { dossierId, outcome, grounds }) => {
  const found = await forDecision(work, "decision.take", dossierId);
  if (!found.ok) return found;
  const closed = notOpen(found);
  if (closed !== null) return refused(closed);
  const kind = found.state.status === "refusal_proposed" ? "admissibility" : "grant";
  const stated = grounds.map(({ code, detail }) => ({ code, detail: detail === "" ? null : work.content(detail) }));
  const command = { type: "TakeDecision", kind, outcome, grounds: stated } as const;
  const refusal = work.decide(found.decision, command, found.facts);
  if (refusal !== null) return refused(await explained(work, found, refusal));
  work.document(found.heads);
  const ended = outcome === "refuse" ? await endApplication(work, dossierId, found) : null;
  return ended === null ? done({ id: dossierId }) : refused(ended);
};

/** The refusal of the habilitation is also the end of the application, and says when another one is possible (R-APP-8). */
async function endApplication(work: Work, dossierId: string, found: FoundDecision): Promise<Refusal | null> {
  const { decision, dossier, state, scheme } = found;
  const taken = decided(decision.state);
  const grounds = taken?.grounds.map(({ code }) => code) ?? [];
  const organisation = await work.load(organisationStream, state.organisationId);
  const refuse = { type: "RefuseDossier", decisionId: dossierId, grounds } as const;
  const reapplyFrom = taken?.reapplyFrom ?? null;
  const { scheme: schemeId } = state.scheme;
  const end = { type: "EndApplication", scheme: schemeId, dossierId, outcome: "refused", reapplyFrom } as const;
  return work.decide(dossier, refuse, dossierFacts(scheme)) ?? work.decide(organisation, end, null);
}

/** Does not pronounce the refusal that is proposed: the instruction of the application goes on (R-APP-3). */
export const declineRefusal: UseCase<Of<{ readonly reason: string }>, { id: string }> = async (
  work,
  { dossierId, reason },
) => {
  const found = await forDecision(work, "decision.take", dossierId);
  if (!found.ok) return found;
  const command = { type: "DeclineRefusal", reason: reason === "" ? null : work.content(reason) } as const;
  const refusal = work.decide(found.decision, command, found.facts);
  if (refusal !== null) return refused(await explained(work, found, refusal));
  const setAside = { type: "SetRefusalAside", decisionId: dossierId } as const;
  const aside = work.decide(found.dossier, setAside, dossierFacts(found.scheme));
  return aside === null ? done({ id: dossierId }) : refused(aside);
};
