import { describe, expect, it } from "vitest";
import { preliminaryQuestions } from "../../../specs/samples/auditScheme.ts";
import { type DossierContent, emptyContent, type Trainer } from "../../domain/dossiers/content.model.ts";
import { answersTo, placeInWords, prefilledAnswers } from "./prefilledAnswers.ts";

const trainer = (name: string, status: Trainer["status"]): Trainer => ({
  ...{ id: name, name, status, competences: ["C1", "C2"] },
  ...{ aiPracticeMonths: 18, teachingHours: 90, qualifications: "" },
});

const sequence = (modality: "on_site" | "distance") => ({
  ...{ id: modality, title: "", modality, theoryHours: 3, practiceHours: 4, method: "" },
  ...{ formativeAssessment: "", material: "", cells: [] },
});

const content: DossierContent = {
  ...emptyContent,
  identity: {
    ...emptyContent.identity,
    sites: [
      { id: "1", siret: "55210055400013", name: "Siège", address: "4 rue des Tanneurs", owned: "own" },
      { id: "2", siret: "", name: "Salle louée", address: "12 quai de la Fosse", owned: "third_party" },
    ],
  },
  qualiopi: { ...emptyContent.qualiopi, kind: "certified", certifier: "Qualicert Ouest", validUntil: "2028-01-31" },
  people: {
    ...emptyContent.people,
    legalRepresentative: { name: "Claire", position: "Présidente", email: "", phone: "" },
    referent: { name: "Inès", position: "", email: "", phone: "" },
  },
  trainers: [trainer("Inès", "employed"), trainer("Paul", "independent")],
  programme: {
    ...emptyContent.programme,
    maximumTrainees: 8,
    sequences: [sequence("on_site"), sequence("distance"), sequence("on_site")],
  },
  subcontracting: { kind: "none", detail: "", intermediaries: false, intermediariesDetail: "" },
};

describe("les réponses que le dossier donne déjà", () => {
  it("reprennent lieux, formateurs, modalités, sous-traitance, Qualiopi et personnes présentes", () => {
    expect(prefilledAnswers(content, "remote")).toEqual({
      modalites: ["presentiel", "distance"],
      sites: [
        { lieu: "55210055400013", occupation: "propre" },
        { lieu: "12 quai de la Fosse", occupation: "tiers" },
      ],
      formateurs: [
        { nom: "Inès", competences: ["C1", "C2"], statut: "salarie" },
        { nom: "Paul", competences: ["C1", "C2"], statut: "independant" },
      ],
      sous_traitance: ["aucune"],
      intermediaires: "non",
      "qualiopi.certificateur": "Qualicert Ouest",
      "qualiopi.echeance": "2028-01-31",
      "publics.effectif_max": 8,
      "conditions.personnes": [
        { nom: "Claire", fonction: "Présidente (représentant légal)" },
        { nom: "Inès", fonction: "Référent habilitation" },
        { nom: "Paul", fonction: "Formateur" },
      ],
      "conditions.lieu": "a_distance",
    });
  });

  it("ne disent rien de ce que le dossier ne dit pas", () => {
    expect(prefilledAnswers(emptyContent, "documentary")).toEqual({
      ...{ modalites: [], sites: [], formateurs: [], intermediaires: "non", "conditions.personnes": [] },
      "conditions.lieu": "a_distance",
    });
  });
});

describe("les réponses gardées", () => {
  it("sont celles des questions posées, sans les vides", () => {
    const given = { "activite.ouvertes": 0, sous_traitance: [], formateurs: [{ nom: "Inès" }], inconnue: "perdue" };
    expect(answersTo(preliminaryQuestions, given)).toEqual({
      "activite.ouvertes": 0,
      formateurs: [{ nom: "Inès" }],
    });
  });
});

describe("un lieu tiré au sort", () => {
  it("se lit comme un SIRET quand la réponse en est un, ou comme l’adresse donnée", () => {
    expect(placeInWords("55210055400013").replaceAll("\u00A0", " ")).toBe("SIRET 552 100 554 00013");
    expect(placeInWords("12 quai de la Fosse")).toBe("12 quai de la Fosse");
  });
});
