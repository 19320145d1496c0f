import { describe, expect, it } from "vitest";
import type { Stage } from "../../domain/journey/journey.model.ts";
import type { Dossier } from "./dossier.query.ts";
import { stageNames } from "./dossiers.sentences.ts";
import { badgeOf, sidesOf, stageWords } from "./dossiers.view.ts";
import { sideAt, tabsOf, whyClosed } from "./tabs.view.ts";

const statuses: readonly Dossier["status"][] = [
  ...(["draft", "submitted", "incomplete", "refusal_proposed"] as const),
  ...(["accepted", "refused", "abandoned", "concluded"] as const),
];
const at = (status: Dossier["status"], stage: Stage = "admissibility") => ({ status, stage, managerName: null });
const never = { wasAccepted: false };

describe("Le statut d’un dossier", () => {
  it("a un mot pour chaque état, pour le certificateur comme pour l’organisme", () => {
    for (const status of statuses)
      for (const audience of ["staff", "organisation"] as const)
        expect(badgeOf(at(status), audience).label).not.toBe("");
  });

  it("a un mot pour chaque étape d’un dossier recevable", () => {
    const stages = ["briefing", "audit", "quiz", "review", "decision", "agreement"] as const;
    const labels = stages.map((stage) => badgeOf(at("accepted", stage), "staff").label);
    expect(labels).toEqual(["Recevable", "En audit", "QCM à passer", "En revue", "En décision", "Convention à signer"]);
  });

  it("passe de « Déposée » à « En instruction » quand quelqu’un suit le dossier", () => {
    expect(badgeOf(at("submitted"), "staff").label).toBe("Déposée");
    expect(badgeOf({ ...at("submitted"), managerName: "Camille" }, "staff").label).toBe("En instruction");
  });

  it("ne dit pas à l’organisme qu’un refus est proposé, tant qu’il n’est pas prononcé", () => {
    expect(badgeOf(at("refusal_proposed"), "staff").label).toBe("Refus proposé");
    expect(badgeOf(at("refusal_proposed"), "organisation").label).toBe("En instruction");
  });

  it("nomme chaque étape, et rien pour un mot inconnu", () => {
    for (const stage of Object.keys(stageNames)) expect(stageWords(stage)).not.toBe("");
    expect(stageWords("autre")).toBe("");
  });
});

describe("Les rubriques d’un dossier", () => {
  it("se réduisent à ce qui peut être rempli tant que la candidature est un brouillon", () => {
    expect(sidesOf({ status: "draft", ...never }, "organisation")).toEqual([
      ...["summary", "application", "documents", "exchanges", "history"],
    ]);
  });

  it("ouvrent les étapes du parcours une fois la candidature recevable", () => {
    const sides = sidesOf({ status: "accepted", ...never }, "organisation");
    expect(sides).toEqual(expect.arrayContaining(["briefing", "audit", "quiz", "decision", "agreement"]));
    expect(sides).not.toContain("admissibility");
  });

  it("réservent l’avis sur la recevabilité au certificateur", () => {
    expect(sidesOf({ status: "submitted", ...never }, "staff")).toContain("admissibility");
    for (const status of ["accepted", "concluded", "refused"] as const)
      expect(sidesOf({ status, ...never }, "staff")).toContain("admissibility");
    expect(sidesOf({ status: "submitted", ...never }, "organisation")).not.toContain("admissibility");
  });

  it("montrent la décision d’un refus proposé au certificateur seul, d’un refus prononcé à tous", () => {
    expect(sidesOf({ status: "refusal_proposed", ...never }, "staff")).toContain("decision");
    expect(sidesOf({ status: "refusal_proposed", ...never }, "organisation")).not.toContain("decision");
    expect(sidesOf({ status: "refused", ...never }, "organisation")).toContain("decision");
  });

  it("ne montrent pas l’audit d’une candidature refusée avant d’être recevable", () => {
    expect(sidesOf({ status: "refused", wasAccepted: false }, "staff")).not.toContain("audit");
    expect(sidesOf({ status: "refused", wasAccepted: true }, "staff")).toContain("audit");
  });

  it("se reconnaissent à leur adresse, même quand elles ne sont pas encore ouvertes", () => {
    expect(sideAt("d1", "/dossiers/d1")).toBe("summary");
    expect(sideAt("d1", "/dossiers/d1/")).toBe("summary");
    expect(sideAt("d1", "/espace/dossiers/d1/qcm")).toBe("quiz");
    expect(sideAt("d1", "/dossiers/d1/candidature/personnes")).toBe("application");
    expect(sideAt("d1", "/dossiers/d1/suivi")).toBeUndefined();
  });

  it("disent quand elles s’ouvriront, ou pourquoi elles ne s’ouvriront pas", () => {
    const draft = { status: "draft", ...never } as const;
    for (const side of ["programme", "briefing", "audit", "quiz", "decision", "agreement"] as const)
      expect(whyClosed(side, draft, "organisation"), side).toMatch(/^Elle s’ouvre /);
    for (const side of ["summary", "application", "documents", "exchanges", "history", undefined] as const)
      expect(whyClosed(side, draft, "organisation"), side).toBeUndefined();
    expect(whyClosed("admissibility", draft, "organisation")).toContain("le travail du certificateur");
    expect(whyClosed("audit", { status: "abandoned", ...never }, "staff")).toContain("s’est arrêté avant");
    expect(whyClosed("audit", { status: "accepted", ...never }, "staff")).toBeUndefined();
  });

  it("comptent sur la candidature les points qui attendent une réponse", () => {
    const points = [
      { id: "p1", section: "identity", text: "…", answer: null },
      { id: "p2", section: "trainers", text: "…", answer: "fait" },
    ];
    const tabs = tabsOf({ id: "d1", status: "incomplete", points, ...never }, "organisation");
    expect(tabs.find(({ label }) => label === "Candidature")).toEqual({
      ...{ label: "Candidature", to: "/dossiers/d1/candidature", waiting: 1 },
    });
  });
});
