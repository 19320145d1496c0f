import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { openSuspension } from "../../domain/habilitations/periods.ts";
import { correctionStatus } from "../../domain/habilitations/procedure.corrections.ts";
import { awaitingPresentation } from "../../domain/habilitations/procedure.points.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import type { Ports } from "../ports/ports.ts";
import type { Notifiable } from "./procedure.ts";

/** The failings of the suspension that goes on: what is reproached, the proof expected and its last day (R-SUS-1). */
export async function failingsOf({ contents }: Ports, state: Granted, scheme: Scheme) {
  const suspension = openSuspension(state);
  const failings = suspension?.decided.failings ?? [];
  const words = await contents.read<string>(failings.flatMap(({ detail, proofExpected }) => [detail, proofExpected]));
  const views = groundViews(failings, scheme, words);
  return failings.map(({ code, proofExpected, proofDueOn }, n) => ({
    ...{ code, label: views[n]?.label ?? "", detail: views[n]?.detail ?? "" },
    ...{ proofExpected: words.get(proofExpected) ?? "", proofDueOn },
    ...{ status: suspension === null ? ("missing" as const) : correctionStatus(suspension, code) },
  }));
}

/** What is decided, or reproached, and whose notification is awaited (R-NOT-1). */
export function toNotify(state: Granted): readonly Notifiable[] {
  const { suspensions, withdrawal } = state;
  const last = suspensions.at(-1);
  return [
    ...awaitingPresentation(state).map(({ aim }) => `grievances-${aim}` as const),
    ...(last !== undefined && last.notified === null ? (["suspension"] as const) : []),
    ...(last?.refusedLift?.notified === null ? (["refused-lift"] as const) : []),
    ...(withdrawal !== null && withdrawal.notified === null ? (["withdrawal"] as const) : []),
  ];
}

/** The numbers that sanctions follow (R-SUS-1 to R-SUS-3). */
export const suspensionRules = ({ rulebook: { suspension, communication } }: Scheme) => {
  const { months: suspensionMonths, proofDaysBeforeEnd, observationDays, hearingDays } = suspension;
  const { decisionDays, reviewDays } = suspension;
  const { mentionRemovalWorkingDays } = communication;
  return {
    ...{ suspensionMonths, proofDaysBeforeEnd, observationDays, hearingDays },
    ...{ decisionDays, reviewDays, mentionRemovalWorkingDays },
  };
};
