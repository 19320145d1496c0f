import { habilis } from "../../domain/access/actor.ts";
import { lastTerm } from "../../domain/habilitations/periods.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { handle, type UseCase } from "../handle.ts";
import type { MilestoneRow, Place } from "../ports/deadlines.readings.ts";
import { closeRenewal, openRenewal } from "../renewals/openRenewal.ts";
import { renewalId } from "../renewals/renewal.stream.ts";
import type { DailyTask } from "./daily.ts";
import type { Tools } from "./tools.ts";

/** Meeting points read at a time. */
const page = 500;

/** Opens the renewals whose day has come, once each: no day is passed over, even after a stop (R-REN-1). */
export const openRenewals: DailyTask = {
  name: "openRenewals",
  async run(day, tools) {
    const span = { kinds: ["renewal-opening"], from: day, until: day } as const;
    let after: Place | null = null;
    for (;;) {
      const due: readonly (MilestoneRow & Place)[] = await tools.ports.readings.deadlines.milestones(span, {
        ...{ after, limit: page },
      });
      for (const one of due) await open(one.habilitationId, tools);
      const last = due.at(-1);
      if (last === undefined || due.length < page) return;
      after = { stream: last.stream, n: last.n };
    }
  },
};

/** The renewal of the term that runs. */
async function open(habilitationId: string, tools: Tools): Promise<void> {
  const { state } = await tools.ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return;
  const { until: expiresOn } = lastTerm(state);
  await ask(tools, {
    id: renewalId(habilitationId, expiresOn),
    run: openRenewal,
    input: { habilitationId, expiresOn },
  });
}

/** Closes the renewals whose habilitation has ended meanwhile (R-REN-2). */
export const closeEndedRenewals: DailyTask = {
  name: "closeEndedRenewals",
  async run(day, tools) {
    for (const { id } of await tools.ports.readings.renewals.ended(day))
      await ask(tools, { id, run: closeRenewal, input: { renewalId: id } });
  },
};

interface Asked<I> {
  readonly id: string;
  readonly run: UseCase<I, { id: string }>;
  readonly input: I;
}

/** What a date brings, in the name of the product; what is refused was done already. */
async function ask<I>({ ports, at, id: idOf }: Tools, { id, run, input }: Asked<I>): Promise<void> {
  const request = { actor: habilis, at, commandId: idOf(run.name, id), bodyHash: ports.ids.sha256(id), expected: null };
  await handle(ports, request, { run, input });
}
