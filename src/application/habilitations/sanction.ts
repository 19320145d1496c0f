import type { NotificationChannel } from "../../domain/decisions/decision.events.ts";
import type { NotifiedDecision, SessionFate } from "../../domain/habilitations/habilitation.events.ts";
import type { ChosenGround } from "../../domain/schemes/statedGrounds.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { Work } from "../work.ts";
import { type Given, onHabilitation } from "./forHabilitation.ts";

type Of<T> = T & { readonly habilitationId: string };

export interface TypedGround {
  readonly code: string;
  readonly detail: string;
}
interface Grounded {
  readonly grounds: readonly TypedGround[];
}
interface Weighed {
  /** The fingerprint of what the act touches, as whoever signs saw it. */
  readonly effectsSeen: string;
}

export const written = (work: Work, text: string): string | null => (text === "" ? null : work.content(text));

export const stated = (work: Work, { grounds }: Grounded): readonly ChosenGround[] =>
  grounds.map(({ code, detail }) => ({ code, detail: written(work, detail) }));

export const numbered = (reference: string): string | null => (reference === "" ? null : reference);

/** Takes the observations of the organisation, from it or on its behalf (R-SUS-2, R-WORK-1). */
export const recordObservations = onHabilitation<Of<{ readonly text: string; readonly receivedOn: string }>>(
  "habilitation.observe",
  ({ text, receivedOn }, work) => ({
    type: "RecordObservations",
    text: written(work, text),
    receivedOn: day(receivedOn),
  }),
);

/** Suspends for the months of the scheme, each failing with the proof expected (R-SUS-1). */
export const suspend = onHabilitation<
  Of<
    {
      readonly failings: readonly (TypedGround & {
        readonly proofExpected: string;
        readonly proofDueOn: string | null;
      })[];
      readonly from: string;
      readonly urgency: string;
      readonly sessions: readonly SessionFate[];
    } & Weighed
  >
>(
  "habilitation.sanction",
  ({ failings, from, urgency, sessions, effectsSeen }, work) => ({
    ...{ type: "Suspend", from: day(from), urgency: written(work, urgency), sessions, effectsSeen },
    failings: failings.map(({ code, detail, proofExpected, proofDueOn }) => ({
      ...{ code, detail: written(work, detail), proofExpected: written(work, proofExpected) },
      proofDueOn: proofDueOn === null ? null : day(proofDueOn),
    })),
  }),
  { touches: true },
);

/** Lifts a suspension whose failings are corrected (R-SUS-1). */
export const lift = onHabilitation<Of<Grounded>>("habilitation.sanction", (input, work) => ({
  ...{ type: "Lift", grounds: stated(work, input) },
}));

/** Refuses to lift it, with reasons (R-SUS-1, R-SUS-3). */
export const refuseLift = onHabilitation<Of<Grounded>>("habilitation.sanction", (input, work) => ({
  ...{ type: "RefuseLift", grounds: stated(work, input) },
}));

/** Withdraws for good, which ends the agreement (R-WIT-1). */
export const withdraw = onHabilitation<
  Of<Grounded & Weighed & { readonly effectiveOn: string; readonly sessions: readonly SessionFate[] }>
>(
  "habilitation.sanction",
  (input, work) => ({
    ...{ type: "Withdraw", grounds: stated(work, input), effectiveOn: day(input.effectiveOn) },
    ...{ sessions: input.sessions, effectsSeen: input.effectsSeen },
  }),
  { touches: true },
);

/** Notes when the organisation was told of a sanction (R-NOT-1). */
export const notifySanction = onHabilitation<
  Of<{
    readonly decision: NotifiedDecision;
    readonly notifiedOn: string;
    readonly channel: NotificationChannel;
    readonly reference: string;
  }>
>(
  "habilitation.notify",
  ({ decision, notifiedOn, channel, reference }) => ({
    ...{ type: "RecordSanctionNotification", decision, notifiedOn: day(notifiedOn) },
    ...{ channel, reference: numbered(reference) },
  }),
  { given: arrived },
);

/** Whether the e-mail of a notification came back, or was refused (R-NOT-1). */
async function arrived(
  { habilitationId, decision }: { readonly habilitationId: string; readonly decision: NotifiedDecision },
  { ports }: Work,
): Promise<Given> {
  const lines = await ports.readings.notifications.ofHabilitation(habilitationId);
  const line = lines.findLast((one) => one.decision === decision);
  return { undelivered: line?.mails.some(({ undelivered }) => undelivered) ?? false };
}

/** Ends without fault, at the organisation’s wish; only the certifier can waive the notice (R-CHG-2). */
export const terminate = onHabilitation<
  Of<
    Grounded &
      Weighed & {
        readonly effectiveOn: string;
        readonly noticeWaived: boolean;
        readonly sessions: readonly SessionFate[];
      }
  >
>(
  "habilitation.terminate",
  (input, work) => ({
    ...{ type: "Terminate", grounds: stated(work, input), effectiveOn: day(input.effectiveOn) },
    noticeWaived: input.noticeWaived && work.actor.staff.length > 0,
    ...{ sessions: input.sessions, effectsSeen: input.effectsSeen },
  }),
  { touches: true },
);
