import type { DailyTask } from "./daily.ts";
import type { Reaction } from "./react.ts";
import { whenAttemptEnded } from "./whenAttemptEnded.ts";
import { whenDossierSubmitted } from "./whenDossierSubmitted.ts";
import { whenQuizOpens } from "./whenQuizOpens.ts";
import { whenSittingOpened } from "./whenSittingOpened.ts";

/** Everything that follows from stored events. */
export const reactions: readonly Reaction[] = [
  whenDossierSubmitted,
  whenQuizOpens,
  whenSittingOpened,
  whenAttemptEnded,
];

/** Everything that is looked at once a day. */
export const dailyTasks: readonly DailyTask[] = [];
