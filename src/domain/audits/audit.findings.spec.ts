import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import {
  added,
  auditFacts,
  camille,
  duringAudit,
  lives,
  nonconformity,
  rated,
  rene,
} from "../../../specs/samples/audit.ts";
import type { Command } from "./audit.commands.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";

const act = { by: camille, at: duringAudit };
const writing = { finding: "finding", risk: "risk", grade: null, gradeReason: null } as const;
const add: Command<"AddNonconformity"> = { type: "AddNonconformity", ...act, id: "nc1", indicator: "E2", ...writing };
const edit: Command<"EditNonconformity"> = { type: "EditNonconformity", ...act, id: "nc1", ...writing };
const onSite = given(auditDecider, ...lives.opened);
const written = given(auditDecider, ...lives.in_progress);

/** The same audit, in a scheme that grades; E1 had a minor nonconformity that was never cleared. */
const graded = given(
  auditDecider,
  ...lives.opened.map(
    (event): AuditEvent =>
      event.type === "PlanGenerated" ? { ...event, grading: { minorsPerMajor: 5 }, unclearedMinors: ["E1"] } : event,
  ),
);

describe("écrire une non-conformité", () => {
  it("demande un constat et un risque", () => {
    onSite.when(add, auditFacts).thenAccepted(added());
    onSite.when({ ...add, finding: null, risk: null }, auditFacts).thenRefused({
      ...{ code: "audit/text-missing", texts: ["finding", "risk"] },
    });
    onSite.when({ ...add, risk: null }, auditFacts).thenRefused({ code: "audit/text-missing", texts: ["risk"] });
  });

  it("peut se faire plusieurs fois pour un même indicateur, jamais deux fois sous le même identifiant", () => {
    written.when({ ...add, id: "nc2" }, auditFacts).thenAccepted(added({ id: "nc2" }));
    written.when(add, auditFacts).thenRefused({ code: "audit/nonconformity-already-written", id: "nc1" });
  });

  it("refuse un indicateur écarté, inconnu, ou coté autrement que non conforme", () => {
    onSite
      .when({ ...add, indicator: "A5" }, auditFacts)
      .thenRefused({ code: "audit/indicator-set-aside", indicator: "A5" });
    onSite
      .when({ ...add, indicator: "Z1" }, auditFacts)
      .thenRefused({ code: "audit/indicator-unknown", indicator: "Z1" });
    given(auditDecider, ...lives.opened, rated("E2", "conforming"))
      .when(add, auditFacts)
      .thenRefused({ code: "audit/rating-contradicts-nonconformity", indicator: "E2" });
  });

  it("n’appartient qu’à l’auditeur, comme la corriger ou la retirer", () => {
    for (const command of [add, edit, { type: "RemoveNonconformity", ...act, id: "nc1" } as const])
      written.when({ ...command, by: rene }, auditFacts).thenRefused({ code: "audit/not-the-auditor" });
  });

  it("se corrige et se retire avant la clôture", () => {
    const edited: AuditEvent = {
      ...{ type: "NonconformityEdited", ...act, id: "nc1", finding: "better", risk: "risk", grade: "binary" },
      gradeReason: null,
    };
    const removed: AuditEvent = { type: "NonconformityRemoved", ...act, id: "nc1" };
    written.when({ ...edit, finding: "better" }, auditFacts).thenAccepted(edited);
    written
      .when({ ...edit, finding: null }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["finding"] });
    written.when({ type: "RemoveNonconformity", ...act, id: "nc1" }, auditFacts).thenAccepted(removed);
    expect(given(auditDecider, ...lives.in_progress, edited).state).toMatchObject({
      nonconformities: [{ ...nonconformity(), finding: "better", status: "open" }],
    });
    expect(given(auditDecider, ...lives.in_progress, removed).state).toMatchObject({ nonconformities: [] });
  });

  it("refuse de corriger ou de retirer une non-conformité inconnue", () => {
    onSite.when(edit, auditFacts).thenRefused({ code: "audit/nonconformity-unknown", id: "nc1" });
    onSite
      .when({ type: "RemoveNonconformity", ...act, id: "nc1" }, auditFacts)
      .thenRefused({ code: "audit/nonconformity-unknown", id: "nc1" });
  });
});

describe("graduer une non-conformité", () => {
  const chosen = { grade: "minor", gradeReason: "isolated" } as const;

  it("n’a pas lieu quand le dispositif ne gradue pas", () => {
    onSite.when({ ...add, ...chosen }, auditFacts).thenRefused({ code: "audit/scheme-does-not-grade" });
  });

  it("se fait par l’auditeur, qui dit pourquoi", () => {
    graded.when({ ...add, ...chosen }, auditFacts).thenAccepted(added(chosen));
    graded.when(add, auditFacts).thenRefused({ code: "audit/text-missing", texts: ["grade"] });
    graded
      .when({ ...add, grade: "major" }, auditFacts)
      .thenRefused({ code: "audit/text-missing", texts: ["grade_reason"] });
  });

  it("donne toujours une majeure pour un indicateur qui ne se gradue pas", () => {
    graded.when({ ...add, indicator: "A1" }, auditFacts).thenAccepted(added({ indicator: "A1", grade: "major" }));
    graded
      .when({ ...add, indicator: "A1", ...chosen }, auditFacts)
      .thenRefused({ code: "audit/always-major", indicator: "A1" });
  });

  it("donne une majeure quand la mineure de l’audit précédent n’a pas été levée", () => {
    graded.when({ ...add, indicator: "E1" }, auditFacts).thenAccepted(added({ indicator: "E1", grade: "major" }));
    graded
      .when({ ...add, indicator: "E1", ...chosen }, auditFacts)
      .thenRefused({ code: "audit/minor-becomes-major", indicator: "E1" });
  });
});
