import { resultSignals } from "../../domain/exams/detect.ts";
import { nobody } from "../../domain/exams/rate.ts";
import { rollingWindow, windowBefore } from "../../domain/exams/window.ts";
import { dayOf } from "../../domain/shared/calendar.ts";
import { signalAlert } from "../alerts/raiseAlert.ts";
import type { Tools } from "../reactions/tools.ts";

/** Looks again at the results of some organisations as they stand on a day, and raises what deserves it (R-SUR-5, R-RATE-1). */
export async function watchRates(
  tools: Pick<Tools, "ports" | "at" | "id">,
  scheme: string,
  organisations: readonly string[],
): Promise<void> {
  const { exams } = tools.ports.readings;
  const on = dayOf(tools.at);
  const { results: rules } = (await tools.ports.schemes.inForce(scheme, on)).scheme.rulebook;
  const window = rollingWindow(on, rules.rollingMonths);
  for (const organisationId of organisations) {
    const of = { scheme, organisationId };
    const [tally = nobody] = await exams.tallies({ ...of, window });
    const [before = nobody] = await exams.tallies({ ...of, window: windowBefore(window, rules.rollingMonths) });
    for (const { habilitationId } of await exams.habilitations({ scheme, organisationId, on }))
      for (const signal of resultSignals({ habilitationId, window, tally, before }, rules))
        await signalAlert(tools, signal);
  }
}
