import { describe, expect, it } from "vitest";
import { readList } from "../../ui/listState.ts";
import type { Appeal, AppealRow } from "./appeal.query.ts";
import { answersArguments, csvRows, filtered, groundsFor, outcomesOf } from "./appeals.view.ts";

const row: AppealRow = {
  ...{ id: "1", number: "R-2026-0001", organisationId: "552100554", organisationName: "Atelier Numérique" },
  ...{ dossierId: "d1", habilitationId: "h1", kind: "suspension", decidedAt: "2026-10-30T09:00:00.000Z" },
  ...{ status: "assigned", handlerName: "Sylvie", deciderName: "Laurence", receivedOn: "2026-11-16", late: false },
  ...{ decideBy: "2026-12-16", concludedOn: null, outcome: null },
};
const appeal: Appeal = {
  ...{ id: "1", position: 2, number: "R-2026-0001", status: "assigned", late: false, receivedOn: "2026-11-16" },
  ...{ onBehalf: false, decideBy: "2026-12-16", extended: false, organisation: { id: "552100554", name: "Atelier" } },
  contested: {
    ...{ kind: "suspension", dossierId: "d1", habilitationId: "h1", decidedAt: "2026-10-30T09:00:00.000Z" },
    ...{ notifiedOn: null, appealUntil: null },
  },
  ...{ arguments: [], complements: [], files: [], handler: null, decider: null, mine: true, candidates: [] },
  ...{ decision: null, accepts: [], rules: { extensionDays: 30 } },
  grounds: [
    { code: "APP-01", label: "Accueilli", detailRequired: "", acts: ["uphold_appeal"] },
    { code: "APP-03", label: "Rejeté", detailRequired: "", acts: ["reject_appeal"] },
  ],
};

describe("le registre des appels", () => {
  it("se filtre par l’adresse et s’exporte", () => {
    expect(filtered([row], readList("decision=suspension&q=552100554"))).toEqual([row]);
    expect(filtered([row], readList("issue=upheld"))).toEqual([]);
    const [heads, first] = csvRows([row]);
    expect(first).toHaveLength(heads?.length ?? 0);
  });
});

describe("la décision d’un appel", () => {
  it("n’offre à un appel tardif que l’irrecevabilité", () => {
    expect(outcomesOf(appeal)).toHaveLength(4);
    expect(outcomesOf({ ...appeal, late: true })).toEqual(["inadmissible"]);
  });

  it("repose sur les motifs prévus pour elle", () => {
    expect(groundsFor(appeal, "upheld").map(({ code }) => code)).toEqual(["APP-01"]);
    expect(groundsFor(appeal, "rejected").map(({ code }) => code)).toEqual(["APP-03"]);
  });

  it("répond à chaque argument quand elle ne l’accueille pas entièrement", () => {
    expect(answersArguments("rejected", appeal)).toBe(true);
    expect(answersArguments("partly", appeal)).toBe(true);
    expect(answersArguments("upheld", appeal)).toBe(false);
    expect(answersArguments("inadmissible", { ...appeal, late: true })).toBe(false);
  });
});
