import type { NotificationChannel } from "../../domain/decisions/decision.events.ts";
import type { NotifiedDecision, SanctionAim } from "../../domain/habilitations/habilitation.events.ts";
import { awaitingPresentation } from "../../domain/habilitations/procedure.points.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { UseCase } from "../handle.ts";
import { onHabilitation } from "./forHabilitation.ts";
import { notifySanction, numbered, type TypedGround, written } from "./sanction.ts";

type Of<T> = T & { readonly habilitationId: string };

/** Something written, with files already in the dossier, on a day. */
interface Written {
  readonly text: string;
  readonly files: readonly string[];
  readonly receivedOn: string;
}

const filesOf = ({ files }: { readonly files: readonly string[] }): readonly string[] => files;

/** Tells the organisation what it is reproached with, point by point (R-SUS-2). */
export const issueGrievances = onHabilitation<
  Of<{
    readonly aim: SanctionAim;
    readonly grounds: readonly (TypedGround & { readonly files: readonly string[] })[];
  }>
>(
  "habilitation.notify",
  ({ aim, grounds }, work) => ({
    ...{ type: "IssueGrievances", aim },
    grounds: grounds.map(({ code, detail, files }) => ({ code, detail: written(work, detail), files })),
  }),
  { files: ({ grounds }) => grounds.flatMap(({ files }) => files) },
);

/** A decision of the certifier, or the grievances that may lead to one, whose notification starts a delay. */
export type Notifiable = NotifiedDecision | `grievances-${SanctionAim}`;

type Notification = Of<{
  readonly decision: Notifiable;
  readonly notifiedOn: string;
  readonly channel: NotificationChannel;
  readonly reference: string;
}>;

const presentGrievances = onHabilitation<Notification>(
  "habilitation.notify",
  ({ decision, notifiedOn, channel, reference }, _work, state) => {
    const aim = decision === "grievances-withdrawal" ? "withdrawal" : "suspension";
    const issued = awaitingPresentation(state).find((notice) => notice.aim === aim);
    return {
      ...{ type: "NotifyGrievances", aim, notifiedOn: day(notifiedOn), channel, reference: numbered(reference) },
      grounds: (issued?.grounds ?? []).map(({ code, detail }) => ({ code, detail })),
    };
  },
);

/** Notes how and when the organisation was told: its delays run from that day (R-NOT-1). */
export const notify: UseCase<Notification, { id: string }> = async (work, { decision, ...told }) =>
  decision === "grievances-suspension" || decision === "grievances-withdrawal"
    ? await presentGrievances(work, { decision, ...told })
    : await notifySanction(work, { decision, ...told });

/** The organisation answers one point, or somebody for it what came by post (R-SUS-2, R-WORK-1). */
export const answerGrievance = onHabilitation<Of<Written & { readonly aim: SanctionAim; readonly code: string }>>(
  "habilitation.observe",
  ({ aim, code, text, files, receivedOn }, work) => ({
    ...{ type: "AnswerGrievance", aim, code, text: written(work, text), files, receivedOn: day(receivedOn) },
  }),
  { files: filesOf },
);

interface Reasoned {
  readonly aim: SanctionAim;
  readonly reason: string;
}

/** Follows the observations on one point: it founds no sanction any more. */
export const dropGrievance = onHabilitation<Of<Reasoned & { readonly code: string }>>(
  "habilitation.sanction",
  ({ aim, code, reason }, work) => ({ type: "DropGrievance", aim, code, reason: written(work, reason) }),
);

/** Decides that no sanction follows the grievances. */
export const closeGrievances = onHabilitation<Of<Reasoned>>("habilitation.sanction", ({ aim, reason }, work) => ({
  ...{ type: "CloseGrievances", aim, reason: written(work, reason) },
}));

/** Notes that the organisation was heard after an urgent measure (R-SUS-2). */
export const recordHearing = onHabilitation<
  Of<{ readonly heldOn: string; readonly text: string; readonly files: readonly string[] }>
>(
  "habilitation.notify",
  ({ heldOn, text, files }, work) => ({
    ...{ type: "RecordHearing", heldOn: day(heldOn), text: written(work, text), files },
  }),
  { files: filesOf },
);

/** The organisation files the proof of a correction (R-SUS-1). */
export const fileCorrection = onHabilitation<Of<Written & { readonly code: string }>>(
  "habilitation.observe",
  ({ code, text, files, receivedOn }, work) => ({
    ...{ type: "FileCorrection", code, text: written(work, text), files, receivedOn: day(receivedOn) },
  }),
  { files: filesOf },
);

/** Somebody who will not decide looks at it (R-SUS-1). */
export const verifyCorrection = onHabilitation<
  Of<{ readonly code: string; readonly outcome: "verified" | "insufficient"; readonly reason: string }>
>("habilitation.verify", ({ code, outcome, reason }, work) => ({
  ...{ type: "VerifyCorrection", code, outcome, reason: written(work, reason) },
}));

/** The organisation shows that nothing announces its habilitation any more (R-EFF-1). */
export const proveRemoval = onHabilitation<Of<Written>>(
  "habilitation.observe",
  ({ text, files, receivedOn }, work) => ({
    ...{ type: "ProveRemoval", text: written(work, text), files, receivedOn: day(receivedOn) },
  }),
  { files: filesOf },
);
