import { describe, expect, it } from "vitest";
import { nonconformityAccepts } from "../../../domain/audits/nonconformity.decide.ts";
import { nonconformity } from "../audits.samples.ts";
import {
  askedBy,
  duesOf,
  firstLaterDay,
  handOf,
  inOrder,
  isLocked,
  lastDayOf,
  planGap,
  planStart,
  turnOf,
} from "./points.view.ts";

const point = (id: string, some: Parameters<typeof nonconformity>[1]) => nonconformity(id, some);

describe("les non-conformités point par point", () => {
  it("dit à chacun à qui est la main, à chaque état", () => {
    const statuses = Object.keys(nonconformityAccepts);
    const words = statuses.map((status) => handOf({ status: status as never, can: [] }).words);
    expect(new Set(words).size).toBe(statuses.length);
    expect(handOf({ status: "open", can: ["ProposeActionPlan"] })).toEqual({
      ...{ tone: "yours", words: "À vous de proposer un plan d’actions." },
    });
    expect(handOf({ status: "open", can: ["ExtendDeadline"] })).toEqual({
      ...{ tone: "theirs", words: "En attente de l’organisme\u00a0: son plan d’actions." },
    });
    expect(handOf({ status: "evidence_submitted", can: ["ClearNonconformity"] }).tone).toBe("yours");
    expect(handOf({ status: "cleared", can: [] }).tone).toBe("settled");
  });

  it("raconte chaque tour : qui, de quel côté, quoi, et avec quels mots", () => {
    const turn = { by: "Inès Roy", at: "2026-12-01T09:00:00Z", plan: null, evidence: [], extended: null };
    const said = (some: object) => turnOf({ ...turn, act: "cleared", side: "auditor", words: null, ...some }, nothing);
    const nothing = { consequence: null };
    expect(said({ words: "Vu." })).toEqual({
      ...{ who: "Inès Roy", side: "auditeur", what: "lève la non-conformité", words: "Vu." },
    });
    const extended = { what: "correction_evidence", until: "2027-01-15" } as const;
    expect(said({ act: "extension", extended, words: "Travaux." }).what).toBe(
      "prolonge le délai des preuves de correction jusqu’au vendredi 15 janvier 2027",
    );
    expect(said({ act: "disagreement", side: "organisation", words: "Non." }).words).toBeNull();
    const failed = turnOf(
      { ...turn, act: "failure", side: "product", words: null },
      { consequence: "sanction_procedure" },
    );
    expect(failed).toMatchObject({ who: "", side: "" });
    expect(failed.words).toContain("sanction");
  });

  it("ne propose qu’une échéance plus tardive", () => {
    const deadlines = [{ what: "action_plan", dueOn: "2026-12-20", rule: "", extended: false }];
    expect(firstLaterDay({ deadlines }, "action_plan", "2026-12-01")).toBe("2026-12-21");
    expect(firstLaterDay({ deadlines }, "action_plan", "2027-01-10")).toBe("2027-01-10");
    expect(firstLaterDay({ deadlines }, "correction_evidence", "2026-12-01")).toBe("2026-12-01");
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
      { what: "action_plan", dueOn: "2026-12-20", rule: "R-AUD-8", extended: false },
      { what: "correction_evidence", dueOn: "2027-03-05", rule: "R-AUD-8", extended: true },
    ];
    expect(duesOf({ deadlines }).map(({ what }) => what)).toEqual(["Plan d’actions", "Preuves de correction"]);
    expect(duesOf({ deadlines }).map(({ rule }) => rule)).toEqual([
      ...["Délai compté depuis l’émission du rapport", "Délai prolongé, avec son motif dans l’échange"],
    ]);
    expect(lastDayOf({ deadlines })).toBe("2027-03-05");
  });

  it("reprend un plan d’actions où il en était : ce qui était en train de s’écrire, sinon ce qui avait été proposé", () => {
    const plan = { cause: "a", correction: "b", correctiveAction: "c", responsible: "Inès", dueOn: "2026-12-20" };
    expect(planStart({ plan })).toEqual(plan);
    expect(planStart({ plan }, { cause: "autre", dueOn: "2026-12-27" })).toEqual({
      ...{ ...plan, cause: "autre", dueOn: "2026-12-27" },
    });
    expect(planStart({ plan: null }, { cause: "autre" }).correction).toBe("");
    expect(planStart({ plan }, { dueOn: "" }).dueOn).toBeUndefined();
  });

  it("dit ce qui manque encore à un plan d’actions", () => {
    const empty = planStart({ plan: null });
    expect(planGap(empty)).toBe("Dites la cause.");
    const written = { ...empty, cause: "a", correction: "b", correctiveAction: "c", responsible: "Inès" };
    expect(planGap(written)).toBe("Choisissez une échéance.");
    expect(planGap({ ...written, dueOn: "2026-12-20" })).toBeUndefined();
  });
});
