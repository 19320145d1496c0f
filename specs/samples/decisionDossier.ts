import { auditStream } from "../../src/application/audits/audit.stream.ts";
import { personStream } from "../../src/application/impartiality/impartiality.stream.ts";
import type { SchemeRef } from "../../src/application/ports/schemes.ts";
import { programmeStream } from "../../src/application/programmes/programme.stream.ts";
import { attemptStream } from "../../src/application/quizzes/attempt.stream.ts";
import { sittingId, sittingStream } from "../../src/application/quizzes/sitting.stream.ts";
import type { AuditEvent } from "../../src/domain/audits/audit.events.ts";
import { addDays, addMinutes, dayOf } from "../../src/domain/shared/calendar.ts";
import type { Cast } from "../../src/main/demo/application.ts";
import type { Api } from "../api.ts";
import { lives } from "./audit.ts";
import { auditDossier, auditStaff } from "./auditDossier.ts";

/**
 * The people of the certifier around a decision: Camille, Hélène and Nadia evaluate; Bertrand and Aïcha may decide, Aïcha also
 * signs; Camille could decide on the dossiers of others.
 */
export async function decisionStaff(given: Api): Promise<void> {
  await auditStaff(given);
  await given.staff("bertrand", "decision_maker");
  await given.staff("aicha", "decision_maker", "signatory");
  await given.staff("denis", "decision_maker", "account_manager");
  const at = await given.now();
  const from = addDays(dayOf(at), -30);
  for (const decider of ["bertrand", "aicha", "denis"])
    await given.append(personStream, decider, {
      ...{
        type: "AuthorisationGranted",
        by: "sylvie",
        at,
        scheme: "certifiag",
        function: "decision",
        from,
        until: null,
      },
    });
}

/** A dossier whose evaluation is over: programme approved by Denis, audit complete, quiz passed by the referent. */
export async function decisionDossier(given: Api, id: string, rank = 0): Promise<Cast> {
  const cast = await auditDossier(given, id, rank);
  const organisationId = cast.company.siren;
  const at = await given.now();
  await given.append(
    programmeStream,
    id,
    {
      type: "ProgrammeFiled",
      by: cast.referent,
      at,
      organisationId,
      dossierId: id,
      version: 1,
      content: "p",
      coverage: [],
    },
    { type: "ProgrammeApproved", by: "denis", at, version: 1, items: [] },
  );
  const { ref } = await given.ports.schemes.inForce("certifiag", dayOf(at));
  await given.append(auditStream, id, ...lives.complete.map((event) => asPlayed(event, { id, organisationId, ref })));
  await passedQuiz(given, { id, organisationId, personId: cast.referent });
  return cast;
}

const played: Readonly<Record<string, string>> = { camille: "helene", rene: "nadia", elise: "camille" };

/** The sample audit, as led by the people of this file for this dossier. */
function asPlayed(
  event: AuditEvent,
  { id, organisationId, ref }: { readonly id: string; readonly organisationId: string; readonly ref: SchemeRef },
): AuditEvent {
  const by = played[event.by] ?? event.by;
  if (event.type === "PlanGenerated") return { ...event, by, scheme: ref };
  if (event.type !== "AuditScheduled") return { ...event, by };
  return { ...event, by, dossierId: id, organisationId, auditor: "helene" };
}

const wholeScore = { unit: 1, rightAnswers: 17, questions: 20, marks: [] };

async function passedQuiz(
  given: Api,
  { id, organisationId, personId }: { readonly id: string; readonly organisationId: string; readonly personId: string },
): Promise<void> {
  const at = await given.now();
  const attemptId = `attempt-of-${id}`;
  const of = { by: personId, at, dossierId: id, organisationId, personId };
  await given.append(
    attemptStream,
    attemptId,
    {
      ...{ type: "AttemptStarted", ...of, number: 1, passPercent: 70, marking: "all-or-nothing", draw: null },
      ...{ paper: { seed: "0123456789abcdef", items: [] }, deadline: addMinutes(at, 30), graceSeconds: 0 },
    },
    {
      ...{ type: "AttemptSubmitted", by: personId, at },
      score: { ...{ points: 17, max: 20, percent: 85, passed: true, themes: [] }, ...wholeScore },
    },
  );
  await given.append(sittingStream, sittingId(id, personId), { type: "AttemptBegun", ...of, attemptId });
}
