import type { Stage } from "../../domain/journey/journey.model.ts";
import { addDays, type Day, dayOf, type Moment } from "../../domain/shared/calendar.ts";
import type { StoryEvent } from "../ports/dossiers.readings.ts";
import type { Ports } from "../ports/ports.ts";

/** The stages at which a file waits for somebody who did not evaluate it. */
export const waitingStages = ["refusal", "review", "decision"] as const satisfies readonly Stage[];
export type WaitingStage = (typeof waitingStages)[number];

/** The events by which a file comes to each stage: the last of them says since when it waits. */
const arrivals: Readonly<Record<WaitingStage, (told: StoryEvent) => boolean>> = {
  refusal: ({ event }) => event.type === "RefusalProposed",
  review: ({ stream }) => stream.startsWith("audit-") || stream.startsWith("sitting-"),
  decision: ({ event }) => event.type === "ReviewRecorded",
};

/** When a file came to the stage where it waits, or null when its story does not say. */
export async function waitsSince(ports: Ports, dossierId: string, stage: WaitingStage): Promise<Moment | null> {
  const story = await ports.readings.dossiers.story(dossierId);
  return story.findLast(arrivals[stage])?.event.at ?? null;
}

/** The day before which the certifier means to review or decide (R-APP-9). */
export const judgeBy = (since: Moment, decisionDays: number): Day => addDays(dayOf(since), decisionDays);
