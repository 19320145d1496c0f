import { describe, expect, it } from "vitest";
import type { Authorisation, Link } from "../impartiality/person.events.ts";
import { day } from "../shared/calendar.ts";
import type { AssignedRole, AssignmentFacts, EvaluationAct, PersonStanding } from "./impartiality.model.ts";
import { assignmentCheck, checkedPoints, riskAnalysisNeeded } from "./impartiality.ts";

const on = day("2026-04-14");
const siren = "732829320";

const file: AssignmentFacts = {
  ...{ siren, scheme: "certifiag", qualiopi: { kind: "never" }, analysis: null, evaluations: [] },
  rules: { linkMonths: 24, qualiopiMonths: 24 },
};
const authorisation = (over: Partial<Authorisation> = {}): Authorisation => ({
  ...{ scheme: "certifiag", function: "audit", from: day("2026-01-01"), until: day("2026-12-31") },
  ...over,
});
const link = (over: Partial<Link> = {}): Link => ({
  ...{ siren, kind: "consulting", from: day("2020-01-01"), until: null },
  ...over,
});
const camille = (over: Partial<PersonStanding> = {}): PersonStanding => ({
  ...{ personId: "camille", links: [], authorisations: [authorisation()] },
  ...over,
});
const analysis = (over: Partial<NonNullable<AssignmentFacts["analysis"]>> = {}) => ({
  ...{ outcome: "acceptable" as const, excluded: [], reviewDueOn: day("2027-01-01") },
  ...over,
});
const as = (role: AssignedRole, person: PersonStanding, facts: AssignmentFacts = file) =>
  assignmentCheck(person, { role, on }, facts);
const did = (...acts: readonly EvaluationAct[]): AssignmentFacts => ({
  ...file,
  evaluations: acts.map((act) => ({ personId: "camille", act })),
});

describe("l’affectation d’une personne à un dossier", () => {
  it("est possible quand rien ne s’y oppose, et la vérification dit qui, pour quoi et quand", () => {
    expect(as("auditor", camille())).toEqual({
      ...{ personId: "camille", role: "auditor", on: "2026-04-14", eligible: true, reasons: [], notices: [] },
    });
  });

  it("donne toutes les raisons à la fois", () => {
    const check = as("auditor", camille({ links: [link()], authorisations: [] }), { ...file, qualiopi: null });
    expect(check.eligible).toBe(false);
    expect(check.reasons.map(({ code }) => code)).toEqual([
      "link-declared",
      "qualiopi-relation-unknown",
      "not-authorised",
    ]);
  });
});

describe("un lien déclaré", () => {
  it("empêche l’affectation tant qu’il dure", () => {
    expect(as("account_manager", camille({ links: [link()] })).reasons).toEqual([
      { code: "link-declared", kind: "consulting", from: "2020-01-01", until: null },
    ]);
  });

  it("empêche l’affectation jusqu’à vingt-quatre mois après sa fin, puis reste montré", () => {
    const recent = as("account_manager", camille({ links: [link({ until: day("2024-04-15") })] }));
    expect(recent.eligible).toBe(false);
    const old = as("account_manager", camille({ links: [link({ until: day("2024-04-14") })] }));
    expect(old.eligible).toBe(true);
    expect(old.notices).toEqual([{ code: "expired-link", kind: "consulting", until: "2024-04-14" }]);
  });

  it("empêche l’affectation dès qu’il est annoncé, même pour plus tard", () => {
    expect(as("auditor", camille({ links: [link({ from: day("2026-09-01") })] })).eligible).toBe(false);
  });

  it("avec un autre organisme ne change rien", () => {
    expect(as("auditor", camille({ links: [link({ siren: "356000000" })] })).eligible).toBe(true);
  });
});

describe("la relation avec la certification Qualiopi", () => {
  it("doit être connue avant toute affectation", () => {
    expect(as("account_manager", camille(), { ...file, qualiopi: null }).reasons).toEqual([
      { code: "qualiopi-relation-unknown" },
    ]);
  });

  it("présente, récente ou demandée, elle attend une analyse de risques approuvée", () => {
    for (const qualiopi of [
      { kind: "current" },
      { kind: "requested" },
      { kind: "former", until: day("2024-04-15") },
    ] as const) {
      expect(as("auditor", camille(), { ...file, qualiopi }).reasons).toEqual([
        { code: "risk-analysis-missing", relation: qualiopi.kind },
      ]);
      expect(as("auditor", camille(), { ...file, qualiopi, analysis: analysis() }).eligible).toBe(true);
    }
  });

  it("ancienne de vingt-quatre mois, elle n’en demande plus", () => {
    expect(riskAnalysisNeeded({ kind: "former", until: day("2024-04-14") }, on, 24)).toBe(false);
    expect(as("auditor", camille(), { ...file, qualiopi: { kind: "former", until: day("2024-04-14") } }).eligible).toBe(
      true,
    );
  });

  it("écarte les personnes qui agissent sur le dossier Qualiopi, et elles seules", () => {
    const facts: AssignmentFacts = {
      ...file,
      qualiopi: { kind: "current" },
      analysis: analysis({ excluded: ["camille"] }),
    };
    expect(as("auditor", camille(), facts).reasons).toEqual([{ code: "excluded-by-risk-analysis" }]);
    expect(as("auditor", camille({ personId: "alice" }), facts).eligible).toBe(true);
  });

  it("inacceptable, elle arrête le dossier, sauf pour prononcer le refus qui en découle", () => {
    const facts: AssignmentFacts = {
      ...file,
      qualiopi: { kind: "current" },
      analysis: analysis({ outcome: "unacceptable" }),
    };
    expect(as("auditor", camille(), facts).reasons).toEqual([{ code: "risk-unacceptable" }]);
    const decides = camille({ authorisations: [authorisation({ function: "decision" })] });
    expect(as("decision_maker", decides, facts).eligible).toBe(true);
  });

  it("signale une analyse dont la revue annuelle est en retard", () => {
    const facts: AssignmentFacts = {
      ...{ ...file, qualiopi: { kind: "current" } },
      analysis: analysis({ reviewDueOn: day("2026-04-13") }),
    };
    const check = as("auditor", camille(), facts);
    expect(check.eligible).toBe(true);
    expect(check.notices).toEqual([{ code: "risk-analysis-review-due", dueOn: "2026-04-13" }]);
  });
});

describe("l’autorisation", () => {
  it("est demandée pour auditer, valider un programme ou décider, et pour rien d’autre", () => {
    const nobody = camille({ authorisations: [] });
    const refused = (role: AssignedRole) =>
      as(role, nobody).reasons.map((reason) => "function" in reason && reason.function);
    expect(refused("auditor")).toEqual(["audit"]);
    expect(refused("programme_checker")).toEqual(["programme"]);
    expect(refused("decision_maker")).toEqual(["decision"]);
    for (const role of ["account_manager", "reviewer", "file_reviewer", "signatory"] as const) {
      expect(refused(role)).toEqual([]);
    }
  });

  it("vaut jusqu’à son dernier jour inclus, puis la date de fin est dite", () => {
    expect(as("auditor", camille({ authorisations: [authorisation({ until: on })] })).eligible).toBe(true);
    expect(as("auditor", camille({ authorisations: [authorisation({ until: day("2026-04-13") })] })).reasons).toEqual([
      { code: "not-authorised", function: "audit", since: "2026-04-14" },
    ]);
  });

  it("ne vaut ni avant son premier jour, ni pour un autre dispositif", () => {
    const missing = [{ code: "not-authorised", function: "audit", since: null }];
    expect(as("auditor", camille({ authorisations: [authorisation({ from: day("2026-04-15") })] })).reasons).toEqual(
      missing,
    );
    expect(as("auditor", camille({ authorisations: [authorisation({ scheme: "autre" })] })).reasons).toEqual(missing);
  });
});

describe("la participation à l’évaluation", () => {
  it("interdit de vérifier son propre audit et d’auditer ce qu’on a vérifié", () => {
    expect(as("reviewer", camille(), did("audit")).reasons).toEqual([
      { code: "took-part-in-evaluation", acts: ["audit"] },
    ]);
    expect(as("auditor", camille(), did("plan-review")).eligible).toBe(false);
    expect(as("auditor", camille(), did("admissibility")).eligible).toBe(true);
  });

  it("interdit la revue et la décision à quiconque a pris part, de quelque façon que ce soit", () => {
    const decides = camille({ authorisations: [authorisation({ function: "decision" })] });
    for (const act of [
      ...(["admissibility", "programme-check", "audit"] as const),
      ...(["correction-verification", "plan-review", "report-review"] as const),
    ]) {
      expect(as("decision_maker", decides, did(act)).reasons).toEqual([
        { code: "took-part-in-evaluation", acts: [act] },
      ]);
      expect(as("file_reviewer", decides, did(act)).eligible).toBe(false);
    }
    expect(as("decision_maker", { ...decides, personId: "alice" }, did("audit")).eligible).toBe(true);
  });
});

describe("ce qui a été vérifié avant une désignation", () => {
  const empty = (check: ReturnType<typeof as>) =>
    checkedPoints(check).map(({ point, reasons }) => [point, reasons.map(({ code }) => code)]);

  it("se dit point par point : l’autorisation, les liens, l’autre dossier, les actes sur ce dossier", () => {
    expect(empty(as("auditor", camille()))).toEqual([
      ["authorisation", []],
      ["links", []],
      ["other-file", []],
      ["evaluation", []],
    ]);
  });

  it("range chaque empêchement sous son point", () => {
    const facts = { ...did("plan-review"), qualiopi: null };
    expect(empty(as("auditor", camille({ links: [link()], authorisations: [] }), facts))).toEqual([
      ["authorisation", ["not-authorised"]],
      ["links", ["link-declared"]],
      ["other-file", ["qualiopi-relation-unknown"]],
      ["evaluation", ["took-part-in-evaluation"]],
    ]);
  });
});
