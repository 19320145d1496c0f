import type { Refusal } from "../domain/shared/decider.ts";
import { accessRefusals } from "./access.refusals.ts";
import { activityRefusals } from "./activity.refusals.ts";
import { agreementRefusals } from "./agreements.refusals.ts";
import { alertRefusals } from "./alerts.refusals.ts";
import { auditProgrammeRefusals } from "./auditProgramme.refusals.ts";
import { auditRefusals } from "./audits.refusals.ts";
import { bankRefusals } from "./bank.refusals.ts";
import { briefingRefusals } from "./briefings.refusals.ts";
import { changeRefusals } from "./changes.refusals.ts";
import { communicationRefusals } from "./communication.refusals.ts";
import { complaintRefusals } from "./complaints.refusals.ts";
import { decisionRefusals } from "./decisions.refusals.ts";
import { dossierRefusals } from "./dossiers.refusals.ts";
import { examRefusals } from "./exams.refusals.ts";
import { exchangeRefusals } from "./exchange.refusals.ts";
import { feedRefusals } from "./feeds.refusals.ts";
import { habilitationRefusals } from "./habilitations.refusals.ts";
import { impartialityRefusals } from "./impartiality.refusals.ts";
import { listingRefusals } from "./listing.refusals.ts";
import { notificationRefusals } from "./notifications.refusals.ts";
import { observationRefusals } from "./observations.refusals.ts";
import { organisationRefusals } from "./organisations.refusals.ts";
import { procedureRefusals } from "./procedure.refusals.ts";
import { profileRefusals } from "./profiles.refusals.ts";
import { programmeRefusals } from "./programmes.refusals.ts";
import { quizRefusals } from "./quizzes.refusals.ts";
import { renewalRefusals } from "./renewals.refusals.ts";
import { schemeRefusals } from "./schemes.refusals.ts";
import { sessionRefusals } from "./session.refusals.ts";
import { staffRefusals } from "./staff.refusals.ts";
import { surveillanceRefusals } from "./surveillance.refusals.ts";
import { threadRefusals } from "./threads.refusals.ts";

/** For each code of a family of refusals, its HTTP status and its French sentence: forgetting one does not compile. */
export type Sentences<R extends Refusal> = {
  readonly [K in R["code"]]: { readonly status: number; readonly say: (refusal: Extract<R, { code: K }>) => string };
};

const all: Readonly<Record<string, { readonly status: number; readonly say: (refusal: never) => string }>> = {
  ...accessRefusals,
  ...organisationRefusals,
  ...dossierRefusals,
  ...programmeRefusals,
  ...briefingRefusals,
  ...auditRefusals,
  ...auditProgrammeRefusals,
  ...exchangeRefusals,
  ...feedRefusals,
  ...profileRefusals,
  ...bankRefusals,
  ...quizRefusals,
  ...decisionRefusals,
  ...agreementRefusals,
  ...habilitationRefusals,
  ...listingRefusals,
  ...activityRefusals,
  ...surveillanceRefusals,
  ...renewalRefusals,
  ...communicationRefusals,
  ...procedureRefusals,
  ...notificationRefusals,
  ...changeRefusals,
  ...alertRefusals,
  ...examRefusals,
  ...staffRefusals,
  ...schemeRefusals,
  ...sessionRefusals,
  ...threadRefusals,
  ...observationRefusals,
  ...impartialityRefusals,
  ...complaintRefusals,
};

/** The status and the sentence of a refusal; throws for a code that nobody declared, which is a bug. */
export function said(refusal: Refusal): { readonly status: number; readonly sentence: string } {
  const entry = all[refusal.code];
  if (entry === undefined) throw new Error(`No sentence for the refusal ${refusal.code}.`);
  return { status: entry.status, sentence: entry.say(refusal as never) };
}

/** Every code that has a sentence. */
export const declaredCodes: readonly string[] = Object.keys(all);
