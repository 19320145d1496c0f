import { describe, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { day, moment } from "../shared/calendar.ts";
import { exam } from "./exam.decide.ts";
import type { ExamEvent } from "./exam.events.ts";

const act = { by: "louis", at: moment("2026-04-14T08:00:00Z") };
const plan = {
  scheme: "certifiag",
  code: "S-01",
  heldOn: day("2026-05-12"),
  place: "Lyon",
  organisationId: "552100554",
};
const command = { type: "PlanExam", ...act, plan } as const;
const planned: ExamEvent = { type: "ExamPlanned", ...act, plan };
const cancelled: ExamEvent = { type: "ExamCancelled", ...act, plan };
const known = { organisationKnown: true };

describe("une session d’examen", () => {
  it("se prévoit, réservée à un organisme ou ouverte à tous, et se change en la disant à nouveau", () => {
    given(exam).when(command, known).thenAccepted(planned);
    const open = { ...plan, organisationId: null };
    given(exam, planned)
      .when({ ...command, plan: open }, { organisationKnown: false })
      .thenAccepted({ ...planned, plan: open });
    given(exam, planned).when(command, known).thenRefused({ code: "exam/unchanged" });
  });

  it("n’est pas réservée à un organisme qui n’a jamais été habilité", () => {
    given(exam).when(command, { organisationKnown: false }).thenRefused({ code: "exam/organisation-unknown" });
  });

  it("s’annule tant qu’elle est prévue, et peut l’être à nouveau", () => {
    given(exam, planned)
      .when({ type: "CancelExam", ...act }, known)
      .thenAccepted(cancelled);
    for (const events of [[], [planned, cancelled]])
      given(exam, ...events)
        .when({ type: "CancelExam", ...act }, known)
        .thenRefused({ code: "exam/not-planned" });
    given(exam, planned, cancelled).when(command, known).thenAccepted(planned);
  });
});
