import { describe, expect, it } from "vitest";
import { nonconformityAccepts } from "../../../domain/audits/nonconformity.decide.ts";
import { nonconformity } from "../audits.samples.ts";
import { askedBy, awaited, duesOf, inOrder, isLocked, lastDayOf, planGap, planStart } from "./points.view.ts";

const point = (id: string, some: Parameters<typeof nonconformity>[1]) => nonconformity(id, some);

describe("les non-conformités point par point", () => {
  it("dit ce qui est attendu, et de qui, à chaque état", () => {
    const statuses = Object.keys(nonconformityAccepts);
    const words = statuses.map((status) => awaited({ status: status as never }));
    expect(new Set(words).size).toBe(statuses.length);
  });

  it("met d’abord les points qui attendent le lecteur, à la fin ceux qui sont réglés", () => {
    const points = [
      point("réglé", { status: "cleared" }),
      point("ailleurs", { status: "plan_proposed", can: ["ProposeActionPlan", "SubmitEvidence", "Disagree"] }),
      point("à moi", { status: "plan_accepted", can: ["SubmitEvidence", "Disagree"] }),
    ];
    expect(inOrder(points).map(({ id }) => id)).toEqual(["à moi", "ailleurs", "réglé"]);
  });

  it("demande à l’organisme son plan puis ses preuves, à l’auditeur son avis", () => {
    expect(askedBy({ status: "open", can: ["ProposeActionPlan", "Disagree"] })).toBe("plan");
    expect(askedBy({ status: "evidence_refused", can: ["SubmitEvidence"] })).toBe("evidence");
    expect(askedBy({ status: "plan_proposed", can: ["AcceptPlan", "RefusePlan"] })).toBe("opinion");
    expect(askedBy({ status: "evidence_submitted", can: ["SubmitEvidence", "Disagree"] })).toBeNull();
  });

  it("verrouille un point levé ou échu", () => {
    expect(["open", "cleared", "failed"].map((status) => isLocked({ status: status as never }))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("donne la règle de chaque échéance, et la dernière pour les preuves", () => {
    const deadlines = [
      { what: "action_plan", dueOn: "2026-12-20", rule: "R-AUD-8" },
      { what: "correction_evidence", dueOn: "2027-03-05", rule: "R-AUD-8" },
    ];
    expect(duesOf({ deadlines }).map(({ what }) => what)).toEqual(["Plan d’actions", "Preuves de correction"]);
    expect(duesOf({ deadlines }).every(({ rule }) => rule !== "")).toBe(true);
    expect(lastDayOf({ deadlines })).toBe("2027-03-05");
  });

  it("dit ce qui manque encore à un plan d’actions", () => {
    const empty = planStart({ plan: null });
    expect(planGap(empty)).toBe("Dites la cause.");
    const written = { ...empty, cause: "a", correction: "b", correctiveAction: "c", responsible: "Inès" };
    expect(planGap(written)).toBe("Choisissez une échéance.");
    expect(planGap({ ...written, dueOn: "2026-12-20" })).toBeUndefined();
  });
});
