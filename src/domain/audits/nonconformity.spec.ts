import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  actionPlan,
  auditFacts,
  camille,
  cleared,
  evidenceRefused,
  evidenceSubmitted,
  failed,
  gradedAudit,
  lives,
  minor,
  planAccepted,
  planProposed,
  planRefused,
  rene,
  samira,
} from "../../../specs/samples/audit.ts";
import { day, moment } from "../shared/calendar.ts";
import type { AuditCommand, Command } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";
import type { NonconformityStatus } from "./nonconformity.model.ts";

const at = moment("2026-07-01T08:00:00Z");
const lastDay = day("2026-09-21");
const afterDeadline = moment("2026-09-21T22:00:00Z");

const propose: Command<"ProposeActionPlan"> = { type: "ProposeActionPlan", by: samira, at, id: "nc1", ...actionPlan };
const accept: AuditCommand = { type: "AcceptPlan", by: camille, at, id: "nc1" };
const refuse: AuditCommand = { type: "RefusePlan", by: camille, at, id: "nc1", reason: "too vague" };
const submit: AuditCommand = { type: "SubmitEvidence", by: samira, at, id: "nc1", evidence: ["proof"], comment: null };
const clear: AuditCommand = { type: "ClearNonconformity", by: camille, at, id: "nc1", opinion: "fine" };
const refuseEvidence: AuditCommand = { type: "RefuseEvidence", by: camille, at, id: "nc1", opinion: "not enough" };
const disagree: AuditCommand = { type: "Disagree", by: samira, at, id: "nc1", reason: "reason" };
const extend: AuditCommand = {
  ...{ type: "ExtendDeadline", by: camille, at, id: "nc1", what: "correction_evidence", until: day("2027-01-04") },
  ...{ reason: "reason", functions: ["auditor"] },
};
const fail: AuditCommand = { type: "FailNonconformity", by: "habilis", at: afterDeadline, id: "nc1" };

/** For each status of a nonconformity, what happened since the report. */
const since: Readonly<Record<NonconformityStatus, readonly AuditEvent[]>> = {
  open: [],
  plan_proposed: [planProposed],
  plan_accepted: [planProposed, planAccepted],
  plan_refused: [planProposed, planRefused],
  evidence_submitted: [planProposed, planAccepted, evidenceSubmitted],
  evidence_refused: [planProposed, planAccepted, evidenceSubmitted, evidenceRefused],
  cleared: [planProposed, planAccepted, evidenceSubmitted, cleared],
  failed: [planProposed, planAccepted, failed],
};
const inStatus = (status: NonconformityStatus) => given(auditDecider, ...lives.report_issued, ...since[status]);
const statusOf = (...events: readonly AuditEvent[]) => {
  const { state } = given(auditDecider, ...lives.report_issued, ...events);
  return "nonconformities" in state ? state.nonconformities[0]?.status : undefined;
};

describe("le plan d’actions", () => {
  it("dit la cause, la correction, l’action corrective, le responsable et l’échéance", () => {
    inStatus("open")
      .when(propose, auditFacts)
      .thenAccepted({ ...planProposed, at });
    const empty = { cause: null, correction: null, correctiveAction: null, responsible: null };
    inStatus("open")
      .when({ ...propose, ...empty }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["cause", "correction", "corrective_action", "responsible"] });
  });

  it("ne prévoit rien après le dernier jour des preuves", () => {
    inStatus("open")
      .when({ ...propose, dueOn: lastDay }, auditFacts)
      .thenAccepted({
        ...{ type: "ActionPlanProposed", by: samira, at, id: "nc1", plan: { ...actionPlan, dueOn: lastDay } },
      });
    inStatus("open")
      .when({ ...propose, dueOn: day("2026-09-22") }, auditFacts)
      .thenRefused({ code: "audit/due-after-deadline", lastDay });
  });

  it("est accepté ou refusé par l’auditeur, avec un motif s’il refuse", () => {
    inStatus("plan_proposed")
      .when(accept, auditFacts)
      .thenAccepted({ ...planAccepted, at });
    inStatus("plan_proposed")
      .when(refuse, auditFacts)
      .thenAccepted({ ...planRefused, at });
    inStatus("plan_proposed")
      .when({ ...refuse, reason: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
    for (const command of [accept, refuse])
      inStatus("plan_proposed")
        .when({ ...command, by: rene }, auditFacts)
        .thenRefused({ code: "audit/not-the-auditor" });
  });
});

describe("les preuves de correction", () => {
  it("se déposent jusqu’au dernier jour inclus", () => {
    inStatus("plan_accepted")
      .when(submit, auditFacts)
      .thenAccepted({ ...evidenceSubmitted, at });
    inStatus("plan_accepted")
      .when({ ...submit, evidence: [] }, auditFacts)
      .thenRefused({ code: "audit/no-evidence" });
    const justInTime = moment("2026-09-21T21:59:00Z");
    expect(inStatus("plan_accepted").when({ ...submit, at: justInTime }, auditFacts).decision.accepted).toBe(true);
    inStatus("plan_accepted")
      .when({ ...submit, at: afterDeadline }, auditFacts)
      .thenRefused({ code: "audit/deadline-over", lastDay });
    inStatus("open")
      .when({ ...propose, at: afterDeadline }, auditFacts)
      .thenRefused({ code: "audit/deadline-over", lastDay });
  });

  it("sont vérifiées par l’auditeur, qui lève ou refuse en donnant son avis", () => {
    inStatus("evidence_submitted")
      .when(clear, auditFacts)
      .thenAccepted({ ...cleared, at });
    inStatus("evidence_submitted")
      .when(refuseEvidence, auditFacts)
      .thenAccepted({ ...evidenceRefused, at });
    for (const command of [clear, refuseEvidence]) {
      const { when } = inStatus("evidence_submitted");
      when({ ...command, by: rene }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
      when({ ...command, opinion: null }, auditFacts).thenRefused({ code: "audit/text-missing", texts: ["opinion"] });
    }
  });

  it("déposées à temps, peuvent être acceptées après l’échéance", () => {
    expect(inStatus("evidence_submitted").when({ ...clear, at: afterDeadline }, auditFacts).decision.accepted).toBe(
      true,
    );
  });
});

describe("l’échéance d’une non-conformité", () => {
  it("la dit non levée le lendemain du dernier jour, jamais avant", () => {
    inStatus("plan_accepted")
      .when(fail, auditFacts)
      .thenAccepted({ ...failed, at: afterDeadline });
    inStatus("plan_accepted")
      .when({ ...fail, at: moment("2026-09-21T21:59:00Z") }, auditFacts)
      .thenRefused({ code: "audit/deadline-not-over", lastDay });
  });

  it("ne retient jamais contre l’organisme une preuve déposée à temps et non encore vérifiée", () => {
    inStatus("evidence_submitted")
      .when(fail, auditFacts)
      .thenRefused({ code: "audit/nonconformity-not-now", id: "nc1", status: "evidence_submitted" });
  });

  it.each([
    ["I", "refusal_proposed"],
    ["S3", "sanction_procedure"],
    ["SA", "sanction_procedure"],
    ["C", "sanction_procedure"],
    ["R", "decision_before_expiry"],
  ] as const)("mène, pour un audit %s, à : %s", (auditType, consequence) => {
    const events = lives.report_issued.map(
      (event): AuditEvent => (event.type === "AuditScheduled" ? { ...event, auditType } : event),
    );
    given(auditDecider, ...events)
      .when(fail, auditFacts)
      .thenAccepted({ type: "NonconformityFailed", by: "habilis", at: afterDeadline, id: "nc1", consequence });
  });
});

describe("le désaccord de l’organisme", () => {
  it("s’écrit avec ses raisons dès la clôture, et ne change rien par lui-même", () => {
    const recorded: AuditEvent = { type: "DisagreementRecorded", by: samira, at, id: "nc1", reason: "reason" };
    given(auditDecider, ...lives.closed)
      .when(disagree, auditFacts)
      .thenAccepted(recorded);
    inStatus("evidence_submitted").when(disagree, auditFacts).thenAccepted(recorded);
    inStatus("open")
      .when({ ...disagree, reason: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["reason"] });
    const { state } = given(auditDecider, ...lives.closed, recorded);
    expect(state).toMatchObject({ status: "closed", nonconformities: [{ status: "open", disagreements: ["reason"] }] });
  });

  it("porte sur une non-conformité qui existe, comme tout le suivi", () => {
    for (const command of [disagree, propose])
      inStatus("open")
        .when({ ...command, id: "nc9" }, auditFacts)
        .thenRefused({ code: "audit/nonconformity-unknown", id: "nc9" });
    given(auditDecider, ...lives.closed)
      .when({ ...disagree, id: "nc9" }, auditFacts)
      .thenRefused({ code: "audit/nonconformity-unknown", id: "nc9" });
  });
});

describe("ce qu’accepte une non-conformité, selon son état", () => {
  const commands = [propose, accept, refuse, submit, clear, refuseEvidence, disagree, extend, fail];
  const expected: Readonly<Record<NonconformityStatus, readonly string[]>> = {
    open: ["ProposeActionPlan", "Disagree", "ExtendDeadline", "FailNonconformity"],
    plan_proposed: [
      ...["ProposeActionPlan", "AcceptPlan", "RefusePlan", "SubmitEvidence", "Disagree", "ExtendDeadline"],
      "FailNonconformity",
    ],
    plan_accepted: ["SubmitEvidence", "Disagree", "ExtendDeadline", "FailNonconformity"],
    plan_refused: ["ProposeActionPlan", "Disagree", "ExtendDeadline", "FailNonconformity"],
    evidence_submitted: ["SubmitEvidence", "ClearNonconformity", "RefuseEvidence", "Disagree", "ExtendDeadline"],
    evidence_refused: ["SubmitEvidence", "Disagree", "ExtendDeadline", "FailNonconformity"],
    cleared: [],
    failed: [],
  };

  it.each(Object.entries(since))("%s : l’état est atteint, la liste des actes est complète", (status, events) => {
    expect(statusOf(...events)).toBe(status);
    const { when } = given(auditDecider, ...lives.report_issued, ...events);
    const accepted = commands.filter((command) => when(command, auditFacts).decision.accepted);
    expect(accepted.map(({ type }) => type)).toEqual(Object.entries(expected).find(([one]) => one === status)?.[1]);
  });
});

describe("la fin de l’étape d’audit", () => {
  /** An audit of a scheme that grades, with so many minor nonconformities, their plans accepted when asked. */
  const graded = (minors: number, plansAccepted: boolean) => {
    const ids = Array.from({ length: minors }, (_, n) => `nc${n + 1}`);
    const answers = plansAccepted ? [planProposed, planAccepted] : [planProposed];
    const followed = ids.flatMap((id) =>
      answers.map((event): AuditEvent => ("id" in event ? { ...event, id } : event)),
    );
    return given(auditDecider, ...gradedAudit(...ids), ...followed).state.status;
  };

  it("attend la levée de chaque non-conformité binaire : un plan accepté ne suffit pas", () => {
    expect(inStatus("open").state.status).toBe("report_issued");
    expect(inStatus("plan_accepted").state.status).toBe("follow_up");
    expect(inStatus("evidence_submitted").state.status).toBe("follow_up");
    expect(inStatus("cleared").state.status).toBe("complete");
    expect(inStatus("failed").state.status).toBe("follow_up");
  });

  it("n’attend, pour une mineure, que l’acceptation de son plan", () => {
    expect(graded(1, false)).toBe("follow_up");
    expect(graded(1, true)).toBe("complete");
  });

  it("compte comme une majeure un nombre de mineures fixé par le dispositif", () => {
    expect(graded(4, true)).toBe("complete");
    expect(graded(5, true)).toBe("follow_up");
  });

  it("donne plus de temps pour lever une mineure", () => {
    const events = lives.report_issued.map(
      (event): AuditEvent => (event.type === "NonconformityAdded" ? minor() : event),
    );
    given(auditDecider, ...events)
      .when(fail, auditFacts)
      .thenRefused({ code: "audit/deadline-not-over", lastDay: day("2026-12-21") });
  });
});
