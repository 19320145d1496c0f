import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import type { StaffRole } from "./actor.ts";
import {
  conflictsOf,
  type DecidersFacts,
  deciderRefusal,
  eligibleDeciders,
  lackingToDecide,
} from "./impartiality.deciders.ts";
import type { PersonStanding } from "./impartiality.model.ts";

const on = day("2026-04-14");
const file: DecidersFacts = {
  ...{ siren: "732829320", scheme: "certifiag", qualiopi: { kind: "current" }, abstained: ["bruno"] },
  analysis: { outcome: "acceptable", excluded: ["denis"], reviewDueOn: day("2027-01-01") },
  evaluations: [
    { personId: "camille", act: "audit" },
    { personId: "camille", act: "correction-verification" },
  ],
  rules: { linkMonths: 24, qualiopiMonths: 24 },
};
const person = (personId: string, over: Partial<PersonStanding> = {}): PersonStanding => ({
  ...{ personId, links: [] },
  authorisations: [{ scheme: "certifiag", function: "decision", from: day("2026-01-01"), until: null }],
  ...over,
});
const family = { siren: "732829320", kind: "family", from: day("2010-01-01"), until: null } as const;
const refusal = (who: PersonStanding, facts = file) => deciderRefusal(who, { role: "decision_maker", on }, facts);

describe("les décideurs possibles d’un dossier", () => {
  it("dit, pour chacun, s’il peut décider et sinon pourquoi", () => {
    const people = [
      person("alice"),
      person("bruno"),
      person("camille"),
      person("denis"),
      person("emma", { links: [family] }),
    ];
    expect(
      eligibleDeciders(people, file, on).map(({ personId, eligible, reasons }) => [
        personId,
        eligible,
        reasons.map(({ code }) => code),
      ]),
    ).toEqual([
      ["alice", true, []],
      ["bruno", false, ["abstained"]],
      ["camille", false, ["took-part-in-evaluation"]],
      ["denis", false, ["excluded-by-risk-analysis"]],
      ["emma", false, ["link-declared"]],
    ]);
  });

  it("refuse l’évaluateur en nommant ce qu’il a fait", () => {
    expect(refusal(person("camille"))).toEqual({
      code: "decision/took-part-in-evaluation",
      acts: ["audit", "correction-verification"],
    });
  });

  it("dit ce qui manque à qui pourrait le devenir, et n’y compte ni qui a évalué, ni qui a un lien", () => {
    const lacking = (who: PersonStanding, ...staff: readonly StaffRole[]) =>
      lackingToDecide({ ...who, staff }, file, on);
    expect(lacking(person("alice"), "decision_maker")).toEqual([]);
    expect(lacking(person("alice"), "auditor")).toEqual(["function"]);
    expect(lacking(person("alice"), "observer")).toBeNull();
    expect(lacking(person("fanny", { authorisations: [] }), "decision_maker")).toEqual(["authorisation"]);
    expect(lacking(person("fanny", { authorisations: [] }))).toEqual(["function", "authorisation"]);
    for (const who of [person("camille"), person("bruno"), person("denis"), person("emma", { links: [family] })])
      expect(lacking(who, "decision_maker")).toBeNull();
  });

  it("ferme la délibération en cas de lien, d’exclusion ou d’abstention, pas pour avoir évalué ni faute d’autorisation", () => {
    const closing = (who: PersonStanding) => conflictsOf(who, file, on).map(({ code }) => code);
    expect(closing(person("emma", { links: [family] }))).toEqual(["link-declared"]);
    expect(closing(person("denis"))).toEqual(["excluded-by-risk-analysis"]);
    expect(closing(person("bruno"))).toEqual(["abstained"]);
    expect(closing(person("camille", { authorisations: [] }))).toEqual([]);
  });

  it("refuse chaque autre empêchement par sa raison", () => {
    expect(refusal(person("alice"))).toBeNull();
    expect(refusal(person("bruno"))).toEqual({ code: "decision/abstained" });
    expect(refusal(person("denis"))).toEqual({ code: "decision/excluded-by-risk-analysis" });
    expect(refusal(person("emma", { links: [family] }))).toEqual({
      ...{ code: "decision/link-declared", kind: "family", from: "2010-01-01", until: null },
    });
    expect(refusal(person("fanny", { authorisations: [] }))).toEqual({ code: "decision/not-authorised", since: null });
    expect(refusal(person("alice"), { ...file, analysis: null })).toEqual({
      code: "decision/risk-analysis-missing",
      relation: "current",
    });
    expect(refusal(person("alice"), { ...file, qualiopi: null })).toEqual({
      code: "decision/qualiopi-relation-unknown",
    });
  });

  it("n’exige aucune autorisation de décider pour la revue qui précède la décision", () => {
    const reviewer = person("fanny", { authorisations: [] });
    expect(deciderRefusal(reviewer, { role: "file_reviewer", on }, file)).toBeNull();
  });
});
