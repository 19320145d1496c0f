import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { guessedMapping, keptMapping, leftOut, missingFields } from "./columns.ts";
import { judged } from "./known.ts";
import { type Cells, cellsOf, type LineContext, readLine } from "./lines.ts";
import { type ExamResult, weightOf } from "./result.model.ts";

const atelier = { id: "552100554", name: "L’Atelier numérique", since: day("2025-01-10") };
const context: LineContext = {
  today: day("2026-04-14"),
  competences: ["C1", "C2"],
  organisations: new Map([
    ["552100554", atelier],
    ["lateliernumerique", atelier],
    ["732829320", { id: "732829320", name: "Nova", since: day("2026-02-01") }],
  ]),
  reserved: new Map([["S-NOVA", { organisationId: "732829320", name: "Nova" }]]),
};
const good: Cells = {
  ...{ candidate: "K-1042", organisation: "552 100 554", session: "S-01", heldOn: "02/03/2026", juryOn: "14/03/2026" },
  ...{ outcome: "Reçue", C1: "acquis", C2: "oui", certificate: "CERT-9", sitting: "1" },
};
const result: ExamResult = {
  ...{ candidate: "K-1042", organisationId: "552100554", session: "S-01", heldOn: day("2026-03-02") },
  ...{ juryOn: day("2026-03-14"), outcome: "passed", certificate: "CERT-9", sitting: 1 },
  competences: [
    { code: "C1", acquired: true },
    { code: "C2", acquired: true },
  ],
};
const problemsOf = (change: Cells) => readLine({ ...good, ...change }, context).problems;

describe("une ligne de résultats", () => {
  it("se lit avec les mots et les dates qu’écrivent les gens", () => {
    expect(readLine(good, context)).toEqual({ result, problems: [] });
    const others = { organisation: "L'ATELIER NUMÉRIQUE", juryOn: "2026-03-14", heldOn: "2.3.2026", outcome: "ADMIS" };
    expect(readLine({ ...good, ...others }, context).result).toEqual(result);
    expect(readLine({ ...good, organisation: "55210055400013" }, context).result).toEqual(result);
    expect(readLine({ ...good, organisation: "candidat libre" }, context).result?.organisationId).toBeNull();
    expect(readLine({ ...good, organisation: "Libre" }, context).result?.organisationId).toBeNull();
  });

  it("dit tout ce qui manque à la fois", () => {
    expect(readLine({}, context)).toEqual({
      result: null,
      problems: ["candidate", "organisation", "session", "juryOn", "outcome"].map((field) => ({
        code: "missing",
        field,
      })),
    });
  });

  it("ne garde ni adresse électronique ni numéro de sécurité sociale à la place d’une référence", () => {
    expect(problemsOf({ candidate: "zoe@exemple.fr" })).toEqual([{ code: "personal", what: "email" }]);
    expect(problemsOf({ candidate: "2 85 05 78 006 084 36" })).toEqual([{ code: "personal", what: "social-security" }]);
  });

  it("nomme un organisme connu, habilité au jour du jury", () => {
    expect(problemsOf({ organisation: "999999999" })).toEqual([{ code: "organisation-unknown", value: "999999999" }]);
    expect(problemsOf({ organisation: "732829320", juryOn: "31/01/2026", heldOn: "" })).toEqual([
      { code: "organisation-not-habilitated", name: "Nova", on: "2026-01-31" },
    ]);
  });

  it("ne porte pas sur la session réservée à un autre organisme", () => {
    const another = [{ code: "session-of-another", session: "S-NOVA", name: "Nova" }];
    expect(problemsOf({ session: "S-NOVA" })).toEqual(another);
    expect(problemsOf({ session: "S-NOVA", organisation: "libre" })).toEqual(another);
    expect(problemsOf({ session: "S-NOVA", organisation: "732829320" })).toEqual([]);
  });

  it("a des dates qui existent, passées, le jury après l’examen", () => {
    expect(problemsOf({ juryOn: "29/02/2026" })).toEqual([
      { code: "date-wrong", field: "juryOn", value: "29/02/2026" },
    ]);
    expect(problemsOf({ juryOn: "15/04/2026" })).toEqual([{ code: "date-future", field: "juryOn", on: "2026-04-15" }]);
    expect(problemsOf({ heldOn: "15/03/2026" })).toEqual([{ code: "jury-before-exam" }]);
  });

  it("a un résultat en un mot, jamais un taux : « 70,0 % » n’en est pas un", () => {
    expect(problemsOf({ outcome: "70,0 %" })).toEqual([{ code: "outcome-unknown", value: "70,0 %" }]);
    expect(problemsOf({ outcome: "" })).toEqual([{ code: "missing", field: "outcome" }]);
    expect(problemsOf({ C2: "70,0 %" })).toEqual([{ code: "competence-unknown", competence: "C2", value: "70,0 %" }]);
  });

  it("ne dit pas reçu quand une compétence n’est pas acquise, ni un certificat sans réussite", () => {
    expect(problemsOf({ C2: "non acquis" })).toEqual([{ code: "outcome-contradicts", competences: ["C2"] }]);
    expect(problemsOf({ outcome: "non reçu" })).toEqual([{ code: "certificate-without-pass" }]);
    expect(problemsOf({ outcome: "non reçu", C2: "non", certificate: "" })).toEqual([]);
  });

  it("a un numéro de passage entier, ou aucun", () => {
    expect(problemsOf({ sitting: "1,5" })).toEqual([{ code: "sitting-wrong", value: "1,5" }]);
    expect(readLine({ ...good, sitting: "" }, context).result?.sitting).toBeNull();
  });
});

describe("un résultat à côté de ceux du même candidat", () => {
  const read = (change: Cells = {}) => readLine({ ...good, ...change }, context);
  const kept = (change: Partial<ExamResult> = {}) => ({ result: { ...result, ...change }, line: null });

  it("nouveau, est ajouté ; le même, ne change rien ; différent, corrige en disant quoi", () => {
    expect(judged(read(), [], null)).toEqual({ outcome: "new", result });
    expect(judged(read(), [kept()], null)).toEqual({ outcome: "same", result });
    expect(judged(read({ outcome: "échec", C2: "non", certificate: "" }), [kept()], null)).toMatchObject({
      ...{ outcome: "correction", changes: ["outcome", "competences", "certificate"] },
    });
  });

  it("deux fois dans le même fichier pour la même session, est refusé la deuxième fois", () => {
    expect(judged(read(), [{ result, line: 12 }], null)).toEqual({
      outcome: "refused",
      problems: [{ code: "repeated", line: 12 }],
    });
  });

  it("ne prend pas le certificat d’un autre candidat, et garde le sien", () => {
    const certificate = result.certificate ?? "";
    expect(judged(read(), [], "K-2")).toEqual({
      outcome: "refused",
      problems: [{ code: "certificate-of-another", certificate, candidate: "K-2" }],
    });
    expect(judged(read(), [kept()], result.candidate)).toEqual({ outcome: "same", result });
  });

  it("sans numéro de passage, suit les passages déjà connus ; une absence n’en est pas un", () => {
    const before = kept({ session: "S-00", juryOn: day("2026-01-10"), outcome: "failed" });
    expect(judged(read({ sitting: "" }), [before], null)).toMatchObject({ outcome: "new", result: { sitting: 2 } });
    const absence = kept({ session: "S-00", juryOn: day("2026-01-10"), outcome: "absent" });
    expect(judged(read({ sitting: "" }), [absence], null)).toMatchObject({ outcome: "new", result: { sitting: 1 } });
  });

  it("n’est pas un deuxième premier passage", () => {
    const before = kept({ session: "S-00", juryOn: day("2026-01-10"), outcome: "failed" });
    const known = { outcome: "refused", problems: [{ code: "sitting-known", session: "S-00" }] };
    expect(judged(read(), [before], null)).toEqual(known);
    const later = kept({ session: "S-02", juryOn: day("2026-04-01") });
    expect(judged(read({ sitting: "" }), [later], null)).toEqual({
      ...known,
      problems: [{ code: "sitting-known", session: "S-02" }],
    });
  });

  it("ne compte dans le taux que présenté, la première fois, par un organisme", () => {
    expect(weightOf(result)).toMatchObject({ presented: 1, passed: 1 });
    expect(weightOf({ ...result, outcome: "failed" })).toMatchObject({ presented: 1, passed: 0 });
    for (const change of [
      { outcome: "absent" },
      { outcome: "withdrawn" },
      { sitting: 2 },
      { organisationId: null },
    ] as const)
      expect(weightOf({ ...result, ...change })).toMatchObject({ presented: 0, passed: 0 });
    expect(weightOf({ ...result, sitting: 2 })).toEqual({ presented: 0, passed: 0, presentedAgain: 1, passedAgain: 1 });
  });
});

describe("les colonnes d’un fichier de résultats", () => {
  const headings = [
    "N° candidat",
    "Nom",
    "SIREN organisme",
    "Session",
    "Date du jury",
    "Résultat final",
    "Compétence 1",
    "C2",
  ];

  it("se devinent par leurs titres, et le reste n’est pas gardé", () => {
    const mapping = guessedMapping(headings, ["C1", "C2"]);
    expect(mapping).toEqual({
      ...{ candidate: "N° candidat", organisation: "SIREN organisme", session: "Session", juryOn: "Date du jury" },
      ...{ outcome: "Résultat final", C1: "Compétence 1", C2: "C2" },
    });
    expect(missingFields(mapping)).toEqual([]);
    expect(leftOut(headings, mapping)).toEqual(["Nom"]);
    expect(cellsOf(["K-1", "Zoé", "552100554"], headings, mapping)).toMatchObject({ candidate: "K-1", session: "" });
  });

  it("gardent la correspondance d’un fichier d’avant, pour les titres qui y sont encore", () => {
    expect(keptMapping({ candidate: "Nom", outcome: "Mention" }, headings)).toEqual({ candidate: "Nom" });
    expect(missingFields({ candidate: "Nom" })).toEqual(["organisation", "session", "juryOn", "outcome"]);
  });
});
