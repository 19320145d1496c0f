import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  added,
  auditFacts,
  camille,
  duringAudit,
  eligible,
  elise,
  lives,
  nonconformity,
  planReviewed,
  rated,
  rene,
} from "../../../specs/samples/audit.ts";
import { planRequest } from "../../../specs/samples/auditScheme.ts";
import type { Actor } from "../access/actor.ts";
import { openActs, openActsOn } from "./audit.access.ts";
import type { AuditCommand, Command } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";
import type { AuditRefusal } from "./audit.refusals.ts";

const byElise = { by: elise, at: duringAudit };
const { check } = eligible;
const share: Command<"ShareCriteria"> = { type: "ShareCriteria", ...byElise, auditor: "nora", criteria: ["E", "G"] };
const shared: AuditEvent = { type: "CriteriaShared", ...byElise, auditor: "nora", criteria: ["E", "G"], check };
const together = [...lives.opened, shared];

const refused = (command: AuditCommand, refusal: AuditRefusal, events: readonly AuditEvent[] = together) =>
  given(auditDecider, ...events)
    .when(command, auditFacts)
    .thenRefused(refusal);
const stateAfter = (...events: readonly AuditEvent[]) => given(auditDecider, ...events).state;

describe("partager un audit entre auditeurs", () => {
  it("confie des critères à une personne aussi éligible que l’auditeur, de la programmation à la clôture", () => {
    for (const status of ["draft", "plan_sent", "in_progress"] as const)
      given(auditDecider, ...lives[status])
        .when(share, auditFacts)
        .thenAccepted(shared);
    expect(stateAfter(...together)).toMatchObject({
      ...{ auditor: camille, auditors: [camille, "nora"], sharing: [{ auditor: "nora", criteria: ["E", "G"] }] },
    });
    const unfit = { ...check, eligible: false, reasons: [{ code: "excluded-by-risk-analysis" }] } as const;
    given(auditDecider, ...lives.draft)
      .when(share, { ...auditFacts, assignment: { ...eligible, check: unfit } })
      .thenRefused({ code: "audit/auditor-not-eligible", reasons: unfit.reasons });
  });

  it("ne confie rien à l’auditeur lui-même, ni à qui a vérifié le plan, ni un critère inconnu", () => {
    refused({ ...share, auditor: camille }, { code: "audit/already-the-auditor" }, lives.draft);
    expect(planReviewed.by).toBe(rene);
    refused({ ...share, auditor: rene }, { code: "audit/auditor-reviewed-this-audit" }, lives.plan_sent);
    refused({ ...share, criteria: ["Z"] }, { code: "audit/criterion-unknown", criterion: "Z" }, lives.draft);
  });

  it("n’a qu’une personne par critère : le confier à une autre le retire à la première", () => {
    const other: AuditEvent = { ...shared, auditor: "paul", criteria: ["G"] };
    expect(stateAfter(...together, other)).toMatchObject({
      sharing: [
        { auditor: "nora", criteria: ["E"] },
        { auditor: "paul", criteria: ["G"] },
      ],
    });
  });

  it("se reprend, même à qui n’est plus éligible, si la personne était de l’équipe", () => {
    const none: AuditEvent = { ...shared, criteria: [] };
    given(auditDecider, ...together)
      .when({ ...share, criteria: [] }, auditFacts)
      .thenAccepted(none);
    expect(stateAfter(...together, none)).toMatchObject({ sharing: [], auditors: [camille, "nora"] });
    refused({ ...share, criteria: [] }, { code: "audit/not-in-the-team" }, lives.opened);
  });

  it("ne change plus une fois l’audit clos", () => {
    refused(share, { code: "audit/not-now", status: "closed" }, lives.closed);
  });

  it("cesse pour qui devient l’auditeur", () => {
    const replaced: AuditEvent = { type: "AuditorReplaced", ...byElise, auditor: "nora", reason: "ill", check };
    expect(stateAfter(...together, replaced)).toMatchObject({ auditor: "nora", sharing: [] });
  });
});

describe("dans une équipe d’audit", () => {
  const byNora = { by: "nora", at: duringAudit };
  const rate: Command<"RateIndicator"> = {
    ...{ type: "RateIndicator", ...byNora, indicator: "E2", rating: "nonconforming", note: null },
  };
  const { id, indicator } = nonconformity();
  const write: Command<"AddNonconformity"> = {
    ...{ type: "AddNonconformity", ...byNora, id, indicator, finding: "finding", risk: "risk" },
    ...{ grade: null, gradeReason: null },
  };
  const ofAnother = (criterion: string, auditor: string) =>
    ({ code: "audit/criterion-of-another", criterion, auditor }) as const;

  it("chacun saisit dans ses critères, et sait sinon à qui ils sont confiés", () => {
    const { when } = given(auditDecider, ...together);
    when(rate, auditFacts).thenAccepted({ ...rated("E2", "nonconforming"), by: "nora" });
    when(write, auditFacts).thenAccepted({ ...added(), by: "nora" });
    when({ ...rate, indicator: "A1" }, auditFacts).thenRefused(ofAnother("A", camille));
    when({ ...write, indicator: "A1" }, auditFacts).thenRefused(ofAnother("A", camille));
    const others = [...together, { ...shared, auditor: "paul", criteria: ["A"] }];
    refused({ ...rate, indicator: "A1" }, ofAnother("A", "paul"), others);
    refused({ ...write, type: "EditNonconformity", by: "paul" }, ofAnother("E", "nora"), [...others, added()]);
    refused({ type: "RemoveNonconformity", ...byNora, by: "paul", id }, ofAnother("E", "nora"), [...others, added()]);
  });

  it("l’auditeur saisit partout, et seul ouvre, clôt, signe et remet le rapport", () => {
    const { when } = given(auditDecider, ...together);
    expect(when({ ...rate, by: camille }, auditFacts).decision.accepted).toBe(true);
    const closing = { present: planRequest.people, strengths: null, observations: null };
    when({ type: "CloseAudit", ...byNora, ...closing }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
    refused({ type: "OpenAudit", ...byNora, present: [] }, { code: "audit/not-the-auditor" }, [
      ...lives.plan_sent,
      shared,
    ]);
  });

  it("qui n’en est pas ne saisit rien", () => {
    refused({ ...rate, by: "paul" }, { code: "audit/not-the-auditor" });
  });

  it("les écrans offrent à chacun ce qu’il peut faire", () => {
    const nora: Actor = { id: "nora", staff: ["auditor"], memberships: [] };
    const state = stateAfter(...together, added(), added({ id: "nc2", indicator: "A1" }));
    expect(openActs(nora, state)).toEqual(expect.arrayContaining(["RateIndicator", "AttachPhoto", "AddNonconformity"]));
    expect(openActs(nora, state)).not.toContain("CloseAudit");
    const written = "nonconformities" in state ? state.nonconformities : [];
    expect(written.map((one) => openActsOn(one, nora, state))).toEqual([
      ["EditNonconformity", "RemoveNonconformity"],
      [],
    ]);
  });
});
