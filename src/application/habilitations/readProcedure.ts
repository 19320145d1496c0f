import type { NotifiedDecision } from "../../domain/habilitations/habilitation.events.ts";
import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { openSuspension } from "../../domain/habilitations/periods.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import type { Ports } from "../ports/ports.ts";

/** The failings of the suspension that goes on: what is reproached, the proof expected and its last day (R-SUS-1). */
export async function failingsOf({ contents }: Ports, state: Granted, scheme: Scheme) {
  const failings = openSuspension(state)?.decided.failings ?? [];
  const words = await contents.read<string>(failings.flatMap(({ detail, proofExpected }) => [detail, proofExpected]));
  const views = groundViews(failings, scheme, words);
  return failings.map(({ code, proofExpected, proofDueOn }, n) => ({
    ...{ code, label: views[n]?.label ?? "", detail: views[n]?.detail ?? "" },
    ...{ proofExpected: words.get(proofExpected) ?? "", proofDueOn },
  }));
}

/** The decisions whose notification is awaited (R-NOT-1). */
export function toNotify({ suspensions, withdrawal }: Granted): readonly NotifiedDecision[] {
  const last = suspensions.at(-1);
  return [
    ...(last !== undefined && last.notified === null ? (["suspension"] as const) : []),
    ...(last?.refusedLift?.notified === null ? (["refused-lift"] as const) : []),
    ...(withdrawal !== null && withdrawal.notified === null ? (["withdrawal"] as const) : []),
  ];
}

/** The numbers that sanctions follow (R-SUS-1 to R-SUS-3). */
export const suspensionRules = ({ rulebook: { suspension } }: Scheme) => {
  const { months, proofDaysBeforeEnd, observationDays, hearingDays, reviewDays } = suspension;
  return { suspensionMonths: months, proofDaysBeforeEnd, observationDays, hearingDays, reviewDays };
};
