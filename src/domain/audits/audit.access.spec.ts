import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  camille,
  evidenceSubmitted,
  lives,
  planAccepted,
  planProposed,
  rene,
  reportSubmitted,
  samira,
  signed,
} from "../../../specs/samples/audit.ts";
import type { Actor, OrganisationRole, StaffRole } from "../access/actor.ts";
import { openActs, openActsOn, refusedAct } from "./audit.access.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";

const staff = (id: string, ...roles: readonly StaffRole[]): Actor => ({ id, staff: roles, memberships: [] });
const member = (role: OrganisationRole, organisationId = "o1"): Actor => ({
  ...{ id: samira, staff: [], memberships: [{ organisationId, role }] },
});
const auditor = staff(camille, "auditor");
const colleague = staff("nora", "auditor");
const reviewer = staff(rene, "reviewer");
const manager = staff("elise", "account_manager");
const referent = member("referent");

const acts = (actor: Actor, ...events: readonly AuditEvent[]) => openActs(actor, given(auditDecider, ...events).state);
const actsOnFirst = (actor: Actor, ...events: readonly AuditEvent[]) => {
  const { state } = given(auditDecider, ...events);
  return "nonconformities" in state ? state.nonconformities.flatMap((one) => openActsOn(one, actor, state)) : [];
};

describe("qui peut agir sur un audit", () => {
  it("l’auditeur de cet audit, jamais un autre auditeur", () => {
    expect(acts(auditor, ...lives.opened)).toContain("RateIndicator");
    expect(acts(colleague, ...lives.opened)).toEqual([]);
    const subject = { organisationId: "o1", auditor: camille };
    expect(refusedAct(colleague, "RateIndicator", subject)).toEqual({ code: "audit/not-the-auditor" });
    expect(refusedAct(colleague, "AttachEvidence", subject)).toEqual({ code: "audit/not-the-auditor" });
    expect(refusedAct(auditor, "RateIndicator", subject)).toBeNull();
  });

  it("les responsables de l’organisme pour leur part, jamais ses formateurs ni un autre organisme", () => {
    expect(acts(referent, ...lives.draft)).toEqual([
      ...["ConfirmDates", "AskOtherDates", "ObjectToAuditor", "AnswerPreliminaryQuestions"],
    ]);
    expect(acts(member("trainer"), ...lives.draft)).toEqual([]);
    expect(acts(member("referent", "o2"), ...lives.draft)).toEqual([]);
    expect(refusedAct(member("referent", "o2"), "ConfirmDates", { organisationId: "o1", auditor: camille })).toEqual({
      code: "access/not-found",
    });
  });

  it("le produit seul constate qu’un délai est écoulé", () => {
    expect(refusedAct(manager, "FailNonconformity", { organisationId: "o1", auditor: camille })).not.toBeNull();
  });

  it("le vérificateur, quand il y a quelque chose à vérifier et qu’il n’a jamais été l’auditeur", () => {
    expect(acts(reviewer, ...lives.plan_confirmed)).toEqual(["ReviewPlan"]);
    expect(acts(staff(camille, "auditor", "reviewer"), ...lives.plan_confirmed)).not.toContain("ReviewPlan");
    expect(acts(reviewer, ...lives.closed)).toEqual([]);
    expect(acts(reviewer, ...lives.closed, signed("auditor"), signed("organisation"), reportSubmitted)).toEqual([
      "ReviewReport",
    ]);
  });

  it("chaque partie signe une fois le procès-verbal", () => {
    expect(acts(auditor, ...lives.closed)).toContain("SignRecord");
    expect(acts(auditor, ...lives.closed, signed("auditor"))).not.toContain("SignRecord");
    expect(acts(referent, ...lives.closed, signed("auditor"))).toEqual(["SignRecord", "RefuseToSign"]);
    expect(acts(referent, ...lives.closed, signed("organisation"))).toEqual([]);
  });
});

describe("qui peut agir sur une non-conformité", () => {
  it("l’auditeur l’écrit et la retire pendant l’audit", () => {
    expect(actsOnFirst(auditor, ...lives.in_progress)).toEqual(["EditNonconformity", "RemoveNonconformity"]);
    expect(actsOnFirst(referent, ...lives.in_progress)).toEqual([]);
  });

  it("l’organisme exprime un désaccord dès la clôture, puis corrige ; l’auditeur répond", () => {
    expect(actsOnFirst(referent, ...lives.closed)).toEqual(["Disagree"]);
    expect(actsOnFirst(referent, ...lives.report_issued)).toEqual(["ProposeActionPlan", "Disagree"]);
    expect(actsOnFirst(auditor, ...lives.report_issued, planProposed)).toEqual([
      ...["AcceptPlan", "RefusePlan", "ExtendDeadline"],
    ]);
    expect(actsOnFirst(auditor, ...lives.report_issued, planProposed, planAccepted, evidenceSubmitted)).toEqual([
      ...["ClearNonconformity", "RefuseEvidence", "ExtendDeadline"],
    ]);
    // Whom the scheme names to give more time is decided with the scheme: the function alone is looked at here.
    expect(actsOnFirst(colleague, ...lives.report_issued, planProposed)).toEqual(["ExtendDeadline"]);
    expect(actsOnFirst(referent, ...lives.complete)).toEqual([]);
  });
});
