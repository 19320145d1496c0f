import type { DailyTask } from "./daily.ts";
import type { Reaction } from "./react.ts";
import { whenDossierSubmitted } from "./whenDossierSubmitted.ts";

/** Everything that follows from stored events. */
export const reactions: readonly Reaction[] = [whenDossierSubmitted];

/** Everything that is looked at once a day. */
export const dailyTasks: readonly DailyTask[] = [];
