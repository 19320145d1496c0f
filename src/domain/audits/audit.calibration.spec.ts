import { describe, expect, it } from "vitest";
import { given } from "../../../specs/given.ts";
import { added, closed, lives, rated } from "../../../specs/samples/audit.ts";
import { comparedOverall, comparedWithOthers, percentOf, ratedByCriterion } from "./audit.calibration.ts";
import { auditDecider } from "./audit.decide.ts";
import type { AuditEvent } from "./audit.events.ts";

const byThomas = (event: AuditEvent): AuditEvent => ({ ...event, by: "thomas" });
const opened = lives.opened;
const conforming = ["A1", "D1", "D2", "E1", "G1", "G2"].map((code) => rated(code, "conforming"));
const shares = (...events: readonly AuditEvent[]) => ratedByCriterion(given(auditDecider, ...opened, ...events).state);

describe("les chiffres d’étalonnage", () => {
  it("comptent, par critère, les indicateurs évalués et ceux qui ne sont pas conformes", () => {
    expect(shares(...conforming, rated("E2", "nonconforming"), added(), closed)).toEqual([
      { auditor: "camille", criterion: "A", rated: 1, nonconforming: 0 },
      { auditor: "camille", criterion: "D", rated: 2, nonconforming: 0 },
      { auditor: "camille", criterion: "E", rated: 2, nonconforming: 1 },
      { auditor: "camille", criterion: "G", rated: 2, nonconforming: 0 },
    ]);
  });

  it("ne comptent pas ce qui n’est pas applicable", () => {
    const found = shares(...conforming, rated("E2", "not_applicable"), closed);
    expect(found.find(({ criterion }) => criterion === "E")).toMatchObject({ rated: 1, nonconforming: 0 });
  });

  it("reviennent à qui a donné le résultat, dans un audit partagé", () => {
    const found = shares(...conforming, byThomas(rated("E2", "nonconforming")), added(), closed);
    expect(found.filter(({ criterion }) => criterion === "E")).toEqual([
      { auditor: "camille", criterion: "E", rated: 1, nonconforming: 0 },
      { auditor: "thomas", criterion: "E", rated: 1, nonconforming: 1 },
    ]);
  });

  it("attendent la clôture de l’audit", () => {
    expect(shares(...conforming)).toEqual([]);
    expect(ratedByCriterion({ status: "none" })).toEqual([]);
  });

  it("comparent une personne à toutes les autres, et disent quand les nombres sont trop petits", () => {
    const rows = [
      { auditor: "camille", criterion: "A", rated: 20, nonconforming: 4 },
      { auditor: "thomas", criterion: "A", rated: 15, nonconforming: 1 },
      { auditor: "helene", criterion: "A", rated: 10, nonconforming: 1 },
      { auditor: "camille", criterion: "D", rated: 19, nonconforming: 9 },
      { auditor: "thomas", criterion: "D", rated: 40, nonconforming: 4 },
    ];
    expect(comparedWithOthers(rows, "camille", 20)).toEqual([
      {
        ...{ criterion: "A", own: { rated: 20, nonconforming: 4 }, others: { rated: 25, nonconforming: 2 } },
        significant: true,
      },
      {
        ...{ criterion: "D", own: { rated: 19, nonconforming: 9 }, others: { rated: 40, nonconforming: 4 } },
        significant: false,
      },
    ]);
  });

  it("se comparent aussi tous critères ensemble, et se disent en parts entières", () => {
    const rows = [
      { auditor: "camille", criterion: "A", rated: 12, nonconforming: 4 },
      { auditor: "camille", criterion: "D", rated: 12, nonconforming: 2 },
      { auditor: "thomas", criterion: "D", rated: 40, nonconforming: 4 },
    ];
    expect(comparedOverall(rows, "camille", 20)).toMatchObject({
      ...{ own: { rated: 24, nonconforming: 6 }, others: { rated: 40, nonconforming: 4 }, significant: true },
    });
    expect(comparedOverall([], "camille", 20)).toBeNull();
    expect(percentOf({ rated: 3, nonconforming: 1 })).toBe(33);
    expect(percentOf({ rated: 0, nonconforming: 0 })).toBeNull();
  });
});
