import { describe, expect, it } from "vitest";
import { networkProblem, problemOf, referenceOf } from "./problemOf.ts";

describe("Ce que l’on dit quand une demande n’aboutit pas", () => {
  it("reprend la phrase du refus, sans jamais montrer son code", () => {
    const problem = problemOf(
      422,
      { code: "audit/major-still-open", title: "Impossible", detail: "Une majeure reste." },
      null,
    );
    expect(problem).toMatchObject({ kind: "refused", title: "Impossible", detail: "Une majeure reste." });
  });

  it("range les erreurs de saisie par champ", () => {
    const fields = [{ path: "siret", message: "14 chiffres attendus" }];
    expect(problemOf(400, { code: "not-understood", fields }, null).fields).toEqual({ siret: "14 chiffres attendus" });
  });

  it("explique qu’un autre a modifié le dossier, et que la saisie est gardée", () => {
    const problem = problemOf(409, { code: "changed-meanwhile", detail: "…" }, null);
    expect(problem.kind).toBe("changed");
    expect(problem.detail).toContain("votre saisie est gardée");
  });

  it("distingue une session terminée d’un refus", () => {
    expect(problemOf(401, {}, null).kind).toBe("signed-out");
    expect(problemOf(403, {}, null).kind).toBe("refused");
  });

  it("dit à qui se connecte que l’adresse ou le mot de passe est faux, sans parler d’une session terminée", () => {
    const detail = "Adresse ou mot de passe incorrect.";
    const wrong = problemOf(401, { code: "identity/wrong-credentials", title: "Connexion", detail }, null);
    expect(wrong).toMatchObject({ kind: "refused", detail });
  });

  it("donne une référence quand la machine est en cause, et seulement alors", () => {
    expect(problemOf(500, {}, "req-42")).toMatchObject({ kind: "broken", reference: "req-42" });
    expect(problemOf(422, {}, "req-42").reference).toBeUndefined();
    expect(problemOf(503, {}, "req-42").reference).toBeUndefined();
  });

  it("ne demande de communiquer une référence que si elle permet de retrouver la panne", () => {
    const when = "lundi 30 novembre 2026 à 10 h 42";
    expect(referenceOf(networkProblem, "/audits", when)).toBeUndefined();
    expect(referenceOf(problemOf(503, {}, "req-42"), "/audits", when)).toBeUndefined();
    expect(referenceOf(problemOf(500, {}, "req-42"), "/audits", when)).toBe(`req-42, ${when}`);
    expect(referenceOf(undefined, "/audits", when)).toBe(`/audits, ${when}`);
  });
});
