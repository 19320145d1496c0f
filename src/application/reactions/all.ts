import type { DailyTask } from "./daily.ts";
import { lapseUnsigned, remindSignatures } from "./dailyAgreements.ts";
import { noteEnds } from "./dailyHabilitations.ts";
import type { Reaction } from "./react.ts";
import { whenAgreementConcluded } from "./whenAgreementConcluded.ts";
import { whenAgreementToSign } from "./whenAgreementToSign.ts";
import { whenAttemptEnded } from "./whenAttemptEnded.ts";
import { whenDecisionTaken } from "./whenDecisionTaken.ts";
import { whenDossierSubmitted } from "./whenDossierSubmitted.ts";
import { whenFileReady } from "./whenFileReady.ts";
import { whenQuestionAsked } from "./whenQuestionAsked.ts";
import { whenQuizOpens } from "./whenQuizOpens.ts";
import { whenSittingOpened } from "./whenSittingOpened.ts";

/** Everything that follows from stored events. */
export const reactions: readonly Reaction[] = [
  whenDossierSubmitted,
  whenQuizOpens,
  whenSittingOpened,
  whenAttemptEnded,
  whenFileReady,
  whenQuestionAsked,
  whenDecisionTaken,
  whenAgreementToSign,
  whenAgreementConcluded,
];

/** Everything that is looked at once a day. */
export const dailyTasks: readonly DailyTask[] = [lapseUnsigned, remindSignatures, noteEnds];
