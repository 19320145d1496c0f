import type { Action } from "../../domain/access/permissions.ts";
import type { DecisionCommand, DecisionRefusal } from "../../domain/decisions/decision.model.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { decisionStream } from "./decision.stream.ts";
import { decisionFacts } from "./decisionFacts.ts";
import { withWhoCould } from "./whoCould.ts";

/** The decision of a dossier loaded for somebody who may do this to it, with what it is judged on; or why not. */
export async function forDecision(work: Work, action: Action, dossierId: string) {
  const decision = await work.load(decisionStream, dossierId);
  const found = await forDossier(work, action, dossierId);
  if (!found.ok) return found;
  const gathered = await decisionFacts(
    work.ports,
    { dossierId, ...found },
    { personId: work.actor.id, on: work.today },
  );
  return { ...found, ...gathered, decision };
}

export type FoundDecision = Extract<Awaited<ReturnType<typeof forDecision>>, { readonly ok: true }>;

/** Whether the dossier is one on which a decision is prepared: an accepted application, or a refusal that is proposed. */
export const notOpen = ({ state }: FoundDecision) =>
  state.status === "accepted" || state.status === "refusal_proposed"
    ? null
    : ({ code: "dossier/not-in-this-state" } as const);

/** An act of the review or of the decision that changes its stream only. */
export const onDecision =
  <I extends { readonly dossierId: string }>(
    action: Action,
    asCommand: (input: I, work: Work) => Untimed<DecisionCommand>,
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const found = await forDecision(work, action, input.dossierId);
    if (!found.ok) return found;
    const command = asCommand(input, work);
    const closed = command.type === "RecordNotification" ? null : notOpen(found);
    if (closed !== null) return refused(closed);
    const refusal = work.decide(found.decision, command, found.facts);
    return refusal === null ? done({ id: input.dossierId }) : refused(await explained(work, found, refusal));
  };

/** A refusal that tells, when somebody may not review or decide, who may. */
export const explained = (work: Work, found: FoundDecision, refusal: DecisionRefusal) =>
  withWhoCould(work.ports, refusal, {
    file: { ...found.facts.file, abstained: found.decision.state.abstained },
    on: work.today,
  });
