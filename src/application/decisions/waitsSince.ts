import type { Stage } from "../../domain/journey/journey.model.ts";
import { targetOf } from "../../domain/journey/targets.ts";
import type { ApplicationRules } from "../../domain/schemes/rulebook.model.ts";
import { type Day, dayOf, type Moment } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";

/** The stages at which a file waits for somebody who did not evaluate it. */
export const waitingStages = ["refusal", "review", "decision"] as const satisfies readonly Stage[];
export type WaitingStage = (typeof waitingStages)[number];

export const isWaitingStage = (stage: Stage): stage is WaitingStage => waitingStages.some((one) => one === stage);

/** What evaluates a file: the last fact of these streams makes it ready for its review. */
export const evaluating = ["audit", "sitting"] as const;

/** The facts by which a file comes to each stage, by kind of stream and type; the last of them says since when it waits. */
const arrivals: Readonly<Record<WaitingStage, { readonly kinds: readonly string[]; readonly type: string | null }>> = {
  refusal: { kinds: ["dossier"], type: "RefusalProposed" },
  review: { kinds: evaluating, type: null },
  decision: { kinds: ["decision"], type: "ReviewRecorded" },
};

/** When files came to the stage where they wait, by dossier; one whose story does not say is not in it. */
export async function waitingSince(
  ports: Pick<Ports, "readings">,
  files: readonly { readonly id: string; readonly stage: WaitingStage }[],
): Promise<ReadonlyMap<string, Moment>> {
  if (files.length === 0) return new Map();
  return await ports.readings.dossiers.lastTold(files.map(({ id, stage }) => ({ id, ...arrivals[stage] })));
}

/** When a file came to the stage where it waits, or null when its story does not say. */
export const waitsSince = async (ports: Ports, id: string, stage: WaitingStage): Promise<Moment | null> =>
  (await waitingSince(ports, [{ id, stage }])).get(id) ?? null;

/** The day before which the certifier means to review or decide (R-APP-9). */
export const judgeBy = (since: Moment, rules: ApplicationRules): Day => targetOf.decision(dayOf(since), rules);
