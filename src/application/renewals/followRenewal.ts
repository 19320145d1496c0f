import type { NotificationChannel } from "../../domain/decisions/decision.events.ts";
import type { RenewalOutcome, RenewalPointResult } from "../../domain/renewals/renewal.events.ts";
import { unratedPoints } from "../../domain/renewals/renewal.file.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { cycleReport } from "./cycle.ts";
import { forRenewal, onRenewal, written } from "./forRenewal.ts";
import { headsOf } from "./renewalFacts.ts";

type Of<T> = T & { readonly renewalId: string };

interface Grounded {
  readonly grounds: readonly { readonly code: string; readonly detail: string }[];
}

const stated = (work: Work, { grounds }: Grounded) =>
  grounds.map(({ code, detail }) => ({ code, detail: written(work, detail) }));

/** Sends points back to the organisation, each with what is asked (R-APP-5). */
export const returnRenewal = onRenewal<
  Of<{ readonly points: readonly { readonly code: string; readonly text: string }[] }>
>({ action: "renewal.check" }, ({ points }, work) => ({
  type: "ReturnRenewal",
  points: points.map(({ code, text }) => ({ code, text: work.content(text) })),
}));

export const rateRenewalPoint = onRenewal<
  Of<{ readonly point: string; readonly result: RenewalPointResult; readonly note: string }>
>({ action: "renewal.check" }, ({ point, result, note }, work) => ({
  ...{ type: "RateRenewalPoint", point, result, note: written(work, note) },
}));

/** Rates conforming, in one act, every point that nobody has rated yet. */
export const rateRenewalRest: UseCase<{ readonly renewalId: string }, { id: string }> = async (
  work,
  { renewalId: id },
) => {
  const found = await forRenewal(work, "renewal.check", id);
  if (!found.ok) return found;
  for (const point of unratedPoints(found.state)) {
    const command = { type: "RateRenewalPoint", point, result: "conforming", note: null } as const;
    const refusal = work.decide(found.renewal, command, found.facts);
    if (refusal !== null) return refused(refusal);
  }
  return done({ id });
};

/** Proposes to a decision maker, with the report of the cycle as it is today. */
export const examineRenewal = onRenewal<Of<{ readonly proposal: RenewalOutcome; readonly opinion: string }>>(
  { action: "renewal.check" },
  async ({ proposal, opinion }, work, { about, state }) => ({
    ...{ type: "ExamineRenewal", proposal, opinion: written(work, opinion) },
    cycle: work.content(await cycleReport(work.ports, about, state.opened.expiresOn)),
  }),
);

/** Renews or refuses, on a frozen file (R-DEC-1 to R-DEC-3, R-REN-3). */
export const decideRenewal = onRenewal<Of<Grounded & { readonly outcome: RenewalOutcome }>>(
  { action: "renewal.decide", decides: true },
  async (input, work, { about }) => {
    work.document(await headsOf(work.ports, about.habilitation));
    return { type: "DecideRenewal", outcome: input.outcome, grounds: stated(work, input) };
  },
);

/** Notes when the organisation was told of the decision (R-NOT-1). */
export const notifyRenewal = onRenewal<
  Of<{ readonly notifiedOn: string; readonly channel: NotificationChannel; readonly reference: string }>
>({ action: "renewal.notify" }, ({ notifiedOn, channel, reference }) => ({
  ...{ type: "NotifyRenewal", notifiedOn: day(notifiedOn), channel },
  reference: reference === "" ? null : reference,
}));

/** Extends once, when the certifier is late on a file complete in time (R-REN-3). */
export const extendRenewal = onRenewal<Of<Grounded & { readonly until: string }>>(
  { action: "renewal.decide", decides: true },
  (input, work) => ({ type: "DecideExtension", until: day(input.until), grounds: stated(work, input) }),
);
