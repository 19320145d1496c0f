import { describe, expect, it } from "vitest";
import { emailHint, ndaRemark, postcodeHint, siretProblem, websiteHint } from "./checks.view.ts";
import { missingByPart, missingLines, unansweredLines, wrongAt } from "./missing.view.ts";
import { partAfter, partOf, partOfSection } from "./parts.ts";
import { pointWords } from "./points.sentences.ts";
import { stepsOf } from "./steps.view.ts";
import { whyNotYet } from "./submit.view.ts";

const points = [
  { id: "p1", section: "trainers", text: "Précisez les réalisations.", answer: null },
  { id: "p2", section: "identity", text: "Corrigez l’adresse.", answer: "C’est fait." },
];

describe("Le formulaire de candidature", () => {
  it("s’ouvre sur sa première partie, et finit par le dépôt", () => {
    expect(partOf(undefined)).toBe("organisme");
    expect(partOf("inconnue")).toBe("organisme");
    expect(partAfter("pieces")).toEqual({ id: "depot", label: "Vérifier et déposer" });
    expect(partAfter("depot")).toBeUndefined();
  });

  it("range chaque rubrique dans une partie", () => {
    expect(partOfSection("subcontracting").id).toBe("moyens");
    expect(partOfSection("rubrique inconnue").id).toBe("organisme");
  });

  it("dit sous la date qu’un certificat Qualiopi n’est plus valable, et rien sous ce qui n’est pas encore rempli", () => {
    const missing = [
      { code: "field-missing", section: "qualiopi", path: "qualiopi.number", label: "Numéro du certificat" },
      { code: "qualiopi-expired", section: "qualiopi", on: "2020-01-01" },
    ];
    expect(wrongAt(missing, "qualiopi.validUntil")).toBe(
      "Le certificat Qualiopi n’est plus valable depuis le 1er janvier 2020.",
    );
    expect(wrongAt(missing, "qualiopi.number")).toBeUndefined();
    expect(wrongAt([], "qualiopi.validUntil")).toBeUndefined();
  });

  it("mène, pour chaque chose manquante, au champ à remplir", () => {
    const missing = [
      { code: "competence-not-covered", section: "programme", competence: "C3" },
      { code: "field-missing", section: "identity", path: "identity.city", label: "Ville" },
    ];
    expect(missingLines(missing, [])).toEqual([
      { text: "Ville", part: "organisme", anchor: "identity.city" },
      {
        ...{ part: "programme", anchor: "programme.sequences" },
        text: "Une séquence principale pour la compétence C3",
      },
    ]);
  });

  it("compte dans chaque partie ce qui manque et les points sans réponse", () => {
    const lines = missingLines(
      [{ code: "field-missing", section: "identity", path: "identity.city", label: "Ville" }],
      [],
    );
    const steps = stepsOf({ id: "d1", points }, lines);
    const waiting = Object.fromEntries(steps.map(({ id, missing }) => [id, missing]));
    expect(waiting).toMatchObject({ organisme: 1, formateurs: 1, qualiopi: 0, depot: 2 });
  });

  it("met les points sans réponse dans la liste de ce qui manque", () => {
    expect(missingByPart(unansweredLines(points)).map(({ label }) => label)).toEqual(["Formateurs"]);
  });

  it("explique pourquoi la candidature ne peut pas encore être déposée", () => {
    expect(whyNotYet(0, 0)).toBeUndefined();
    expect(whyNotYet(3, 0)).toBe("Il reste 3\u00a0points à compléter.");
    expect(whyNotYet(0, 1)).toBe("Répondez d’abord au point demandé.");
    expect(whyNotYet(2, 2)).toBe("Répondez d’abord aux 2 points demandés.");
  });

  it("dit en mots chaque observation, sans jamais montrer un code", () => {
    expect(pointWords({ code: "programme-under-recommended", minutes: 2040, recommended: 2100 })).toBe(
      "Durée totale de 34\u00a0h, pour 35\u00a0h conseillées",
    );
    expect(pointWords({ code: "nouveau-code" })).toBe("Un point à vérifier");
  });
});

describe("Les numéros saisis", () => {
  it("d’un établissement ont 14 chiffres, une clé juste, et le SIREN de l’organisme", () => {
    expect(siretProblem("552 100 554 00013", "552100554")).toBeUndefined();
    expect(siretProblem("55210055400013", "852379890")).toContain("n’est pas celui d’un établissement");
    expect(siretProblem("5521005540", "552100554")).toContain("14 chiffres");
    expect(siretProblem("55210055400014", "552100554")).toContain("mal recopié");
  });

  it("d’une déclaration d’activité avertissent sans empêcher", () => {
    expect(ndaRemark("52 44 09876 44")).toBeUndefined();
    expect(ndaRemark("123")).toContain("Vous pouvez déposer quand même");
  });

  it("d’une adresse électronique ont une arobase et un domaine", () => {
    expect(emailHint("ines@organisme.fr")).toBeUndefined();
    expect(emailHint("ines@organisme")).toContain("n’est pas complète");
  });

  it("d’un code postal ont cinq chiffres", () => {
    expect(postcodeHint("75013")).toBeUndefined();
    expect(postcodeHint("75 013")).toContain("sans espace");
  });

  it("de l’adresse d’un site, facultative, disent comment elle commence", () => {
    expect(websiteHint("")).toBeUndefined();
    expect(websiteHint("https://www.organisme.fr")).toBeUndefined();
    expect(websiteHint("www.organisme.fr")).toContain("commence par https://");
  });
});
