import type { DeadlineReadings, MilestoneRow, Place } from "../ports/deadlines.readings.ts";
import { onePage } from "./onePage.ts";
import { placeKey, placeOf } from "./placeKey.ts";
import type { Tools } from "./tools.ts";

interface Paged {
  readonly after: string | null;
  readonly span: Parameters<DeadlineReadings["milestones"]>[0];
  readonly act: (row: MilestoneRow) => Promise<unknown>;
}

/** One page of the meeting points of a span, each acted on. */
export const milestonesPage = ({ ports }: Tools, { after, span, act }: Paged): Promise<string | null> =>
  onePage<MilestoneRow & Place>(after, {
    read: ({ after, limit }) => ports.readings.deadlines.milestones(span, { after: placeOf(after), limit }),
    key: placeKey,
    act,
  });
