import { lastTerm } from "../../domain/habilitations/periods.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { closeRenewal, openRenewal } from "../renewals/openRenewal.ts";
import { renewalId } from "../renewals/renewal.stream.ts";
import type { DailyTask } from "./daily.ts";
import { actInTheName } from "./inTheName.ts";
import { milestonesPage } from "./milestonesPage.ts";
import { itself, onePage } from "./onePage.ts";
import type { Tools } from "./tools.ts";

/** Opens the renewals whose day has come, once each: no day is passed over, even after a stop (R-REN-1). */
export const openRenewals: DailyTask = {
  name: "openRenewals",
  run: (day, tools, after) =>
    milestonesPage(tools, {
      ...{ after, span: { kinds: ["renewal-opening"], from: day, until: day } },
      act: ({ habilitationId }) => open(habilitationId, tools),
    }),
};

/** The renewal of the term that runs. */
async function open(habilitationId: string, tools: Tools): Promise<void> {
  const { state } = await tools.ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return;
  const { until: expiresOn } = lastTerm(state);
  await actInTheName(tools, {
    id: renewalId(habilitationId, expiresOn),
    run: openRenewal,
    input: { habilitationId, expiresOn },
  });
}

/** Closes the renewals whose habilitation has ended meanwhile (R-REN-2). */
export const closeEndedRenewals: DailyTask = {
  name: "closeEndedRenewals",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.renewals.ended(day, page),
      key: itself,
      act: (id) => actInTheName(tools, { id, run: closeRenewal, input: { renewalId: id } }),
    }),
};
