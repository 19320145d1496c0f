import { describe, expect, it } from "vitest";
import { type Auditors, auditStanding, type Followed, otherRights, rowsOf, taskVerb } from "./auditors.view.ts";

const scheme = "certifiag";
const right = (fn: "audit" | "decision", until: string | null = null) => ({
  ...{ scheme, function: fn, from: "2025-01-01", until },
});
const person = (id: string, some: Partial<Followed> = {}): Followed => ({
  ...{ id, name: id, auditor: true, authorisations: [right("audit")], observations: [], renewals: [] },
  ...some,
});
const all = (...people: Followed[]): Auditors => ({ schemes: [{ id: scheme, name: "CertifIAG" }], people });
const ending = { code: "renew-authorisation", scheme, function: "audit", dueOn: "2026-12-31" } as const;

describe("la liste des auditeurs", () => {
  it("met d’abord ce qui prend fin le plus tôt, puis l’ordre des noms", () => {
    const rows = rowsOf(all(person("zoé"), person("bruno"), person("thomas", { renewals: [ending] })));
    expect(rows.map(({ name }) => name)).toEqual(["thomas", "bruno", "zoé"]);
  });

  it("dit de chacun s’il est autorisé, à renouveler, ou sans autorisation", () => {
    const labels = rowsOf(
      all(person("a"), person("b", { renewals: [ending] }), person("c", { authorisations: [] })),
    ).map((row) => [row.name, auditStanding(row)?.label]);
    expect(labels).toEqual([
      ["b", "À renouveler"],
      ["a", "Autorisé"],
      ["c", "Sans autorisation"],
    ]);
  });

  it("laisse de côté qui n’audite pas et n’est autorisé à rien, et nomme les autres autorisations", () => {
    const decider = person("d", { auditor: false, authorisations: [right("decision")] });
    const rows = rowsOf(all(decider, person("e", { auditor: false, authorisations: [] })));
    expect(rows.map((row) => [row.name, otherRights(row), auditStanding(row)])).toEqual([["d", "Décider", null]]);
  });
});

describe("ce qu’il y a à faire des personnes", () => {
  it("se dit avec la personne et l’autorisation", () => {
    const task = { ...ending, personId: "thomas", name: "Thomas Le Goff", rule: "R-IMP-4" };
    expect(taskVerb(task)).toBe("Renouveler l’autorisation d’auditer de Thomas Le Goff");
    expect(taskVerb({ ...task, code: "observe-auditor" })).toBe("Faire observer Thomas Le Goff en situation d’audit");
  });
});
