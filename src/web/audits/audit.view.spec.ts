import { describe, expect, it } from "vitest";
import { auditStatuses } from "../../contract/auditView.ts";
import { actionWords, movedTo, nowsOf, partsOf, stepsOf } from "./audit.view.ts";
import { audit, grid, indicator, nonconformity, plan } from "./audits.samples.ts";

const meeting = { at: "2026-12-14T08:00:00Z", present: [] };

describe("les parties de l’audit", () => {
  it("n’ouvre que la vue d’ensemble et le référentiel tant que l’audit n’est pas programmé", () => {
    expect(partsOf(null, true)).toEqual(["overview", "referential"]);
  });

  it("ne montre pas une partie qui n’a pas pu commencer", () => {
    expect(partsOf(audit(), true)).toEqual(["overview", "referential"]);
    expect(partsOf(audit({ grid: grid(indicator("A1")), plan: plan() }), true)).toEqual([
      ...["overview", "plan", "evidence", "referential"],
    ]);
  });

  it("propose à l’organisme, et à lui seul, de répéter l’audit", () => {
    expect(partsOf(null, false)).toContain("rehearsal");
    expect(partsOf(audit(), false)).toContain("rehearsal");
    expect(partsOf(audit(), true)).not.toContain("rehearsal");
  });

  it("cache à l’organisme la grille d’un audit en cours : sa progression ne lui est pas donnée", () => {
    const underWay = audit({ status: "in_progress", grid: grid(indicator("A1")), opening: meeting });
    expect(partsOf(underWay, false)).not.toContain("grid");
  });

  it("montre les non-conformités à partir de la clôture, s’il y en a", () => {
    expect(partsOf(audit({ nonconformities: [nonconformity("n1")] }), true)).not.toContain("nonconformities");
    expect(partsOf(audit({ nonconformities: [nonconformity("n1")], closing: meeting }), true)).toContain(
      "nonconformities",
    );
  });
});

describe("l’adresse d’un audit", () => {
  const initial = { auditId: "d1", dossierId: "d1" };

  it("mène un audit initial, tapé comme un autre, à la même partie de son dossier", () => {
    expect(movedTo("/audits/d1", initial)).toBe("/dossiers/d1/audit");
    expect(movedTo("/audits/d1/rapport", initial)).toBe("/dossiers/d1/audit/rapport");
    expect(movedTo("/audits/d1/inconnue/", initial)).toBe("/dossiers/d1/audit");
  });

  it("laisse où il est ce qui est déjà à sa place", () => {
    expect(movedTo("/dossiers/d1/audit/rapport", initial)).toBeNull();
    expect(movedTo("/audits/a2/rapport", { auditId: "a2", dossierId: "d1" })).toBeNull();
  });
});

describe("ce qu’il y a à faire", () => {
  const task = (code: string, mine: boolean, owner: string) => ({ code, mine, owner, dueOn: null, rule: "R-AUD-3" });

  it("met d’abord ce qui revient au lecteur, avec les mots de celui qui agit", () => {
    const tasks = [task("confirm-dates", false, "organisation"), task("answer-preliminary", true, "organisation")];
    const [first, second] = nowsOf(audit({ tasks }), { organisationName: "Studio Plume" });
    expect(first).toMatchObject({ part: "questions", yours: true, hand: "Studio Plume" });
    expect(first?.what).toBe("Répondre aux questions préliminaires de l’audit");
    expect(second).toMatchObject({ part: "overview", what: "Confirmation des dates de l’audit" });
  });

  it("mène chaque tâche à sa partie", () => {
    const codes = ["send-plan", "conduct-audit", "sign-record-as-organisation", "issue-report", "settle-objection"];
    const nows = nowsOf(audit({ tasks: codes.map((code) => task(code, true, "Camille")) }), { organisationName: "" });
    expect(nows.map(({ part }) => part)).toEqual(["plan", "grid", "closing", "report", "overview"]);
  });

  it("propose de reprendre une grille déjà ouverte", () => {
    expect(actionWords({ code: "conduct-audit" }, { status: "in_progress" })).toBe("Reprendre la grille");
    expect(actionWords({ code: "conduct-audit" }, { status: "plan_sent" })).toBe("Ouvrir l’audit");
  });
});

describe("les étapes de l’audit", () => {
  const current = (status: (typeof auditStatuses)[number]) =>
    stepsOf(audit({ status })).find(({ state }) => state === "current" || state === "stopped")?.label ?? "terminé";

  it("place chaque statut sur la ligne", () => {
    expect(Object.fromEntries(auditStatuses.map((status) => [status, current(status)]))).toEqual({
      ...{ draft: "Préparation", preliminary_answered: "Plan", plan_generated: "Plan", plan_confirmed: "Plan" },
      ...{ plan_reviewed: "Plan", plan_sent: "Audit", opened: "Audit", in_progress: "Audit", closed: "Rapport" },
      ...{ report_issued: "Corrections", follow_up: "Corrections", complete: "terminé" },
      ...{ postponed: "Préparation", cancelled: "Préparation" },
    });
  });

  it("note la date de l’audit, puis celle du rapport, au jour de Paris", () => {
    const issued = { version: 1, issuedAt: "2026-12-20T23:30:00Z", correction: null };
    const texts = { conclusion: "", summary: "", strengths: "", observations: "" };
    const notes = stepsOf(audit({ plan: plan(), reports: [{ ...texts, ...issued }] })).map(({ note }) => note);
    expect(notes).toEqual([undefined, undefined, "14 décembre 2026", "Émis le 21 décembre 2026", undefined]);
  });
});
