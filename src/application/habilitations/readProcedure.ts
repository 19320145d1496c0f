import type { Granted } from "../../domain/habilitations/habilitation.state.ts";
import { openSuspension } from "../../domain/habilitations/periods.ts";
import { correctionStatus } from "../../domain/habilitations/procedure.corrections.ts";
import { awaitingPresentation } from "../../domain/habilitations/procedure.points.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { type Day, dayOf } from "../../domain/shared/calendar.ts";
import { groundViews } from "../decisions/statedGrounds.ts";
import type { PrintedDocument } from "../ports/documents.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { Notifiable } from "./procedure.ts";
import { letterFile } from "./sanctionLetter.ts";

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

/** What is decided, or reproached, and whose notification is awaited, with the letter to send (R-NOT-1). */
export const toNotify = (state: Granted, printed: readonly PrintedDocument[]) =>
  notToldYet(state).map(([decision, decidedOn]) => {
    const name = letterFile(decision, state.grant.number);
    const letter = printed.findLast(({ fileName, askedAt }) => fileName === name && dayOf(askedAt) >= decidedOn);
    return { decision, decidedOn, letter: fileOf(letter) };
  });

/** A document asked of the printer, as a screen links to it. */
export const fileOf = (document: PrintedDocument | undefined) =>
  document === undefined ? null : { id: document.id, name: document.fileName, ready: document.fileHash !== null };

function notToldYet(state: Granted): readonly (readonly [Notifiable, Day])[] {
  const { suspensions, withdrawal } = state;
  const last = suspensions.at(-1);
  const refused = last?.refusedLift ?? null;
  return [
    ...awaitingPresentation(state).map(({ aim, at }) => [`grievances-${aim}`, dayOf(at)] as const),
    ...(last !== undefined && last.notified === null ? [["suspension", dayOf(last.decided.at)] as const] : []),
    ...(refused !== null && refused.notified === null ? [["refused-lift", refused.refusedOn] as const] : []),
    ...(withdrawal !== null && withdrawal.notified === null
      ? [["withdrawal", dayOf(withdrawal.decided.at)] as const]
      : []),
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
