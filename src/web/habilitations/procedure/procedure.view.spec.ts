import { describe, expect, it } from "vitest";
import type { Notice, Point, Procedure } from "./procedure.query.ts";
import { correctionBadge, isEmpty, pointBadge, rightsOf, stepsOf, stillOpen, titleOf } from "./procedure.view.ts";

const today = "2026-11-20";
const point: Point = {
  ...{ aim: "suspension", code: "SUS-07", label: "Communication", detail: "Trois pages.", files: [], answers: [] },
  ...{ until: "2026-11-25", dropped: null, failing: false },
};
const answer = { text: "Corrigé.", files: [], byName: "Claire", on: "2026-11-18", late: false };
const notice: Notice = { aim: "suspension", issuedOn: "2026-11-08", notifiedOn: null, reference: null, until: null };

describe("un point de la procédure", () => {
  it("attend sa réponse, l’a reçue, à temps ou en retard, ou reste sans réponse", () => {
    expect(pointBadge(point, today).label).toBe("Réponse attendue");
    expect(pointBadge({ ...point, answers: [answer] }, today).label).toBe("Répondu");
    expect(pointBadge({ ...point, answers: [{ ...answer, late: true }] }, today).label).toBe("Réponse en retard");
    expect(pointBadge(point, "2026-11-26").label).toBe("Sans réponse");
  });

  it("abandonné, est fermé quoi qu’on ait répondu", () => {
    const dropped = { ...point, answers: [answer], dropped: answer };
    expect(pointBadge(dropped, today)).toEqual({ tone: "success", label: "Point abandonné" });
    expect(stillOpen([point, dropped])).toEqual([point]);
  });
});

describe("les étapes de griefs", () => {
  const states = (one: Notice, day: string) => stepsOf(one, day, 15).map(({ state }) => state);
  const presented = { ...notice, notifiedOn: "2026-11-10", reference: "1A 1", until: "2026-11-25" };

  it("attendent la lettre, puis les observations, puis la décision", () => {
    expect(states(notice, today)).toEqual(["done", "now", "next", "next"]);
    expect(states(presented, today)).toEqual(["done", "done", "now", "next"]);
    expect(states(presented, "2026-11-26")).toEqual(["done", "done", "done", "now"]);
  });
});

describe("la procédure", () => {
  const empty: Procedure = {
    ...{ id: "h", position: 1, number: "H-1", dossierId: "d", organisationId: "o", organisationName: "O" },
    ...{ effectiveOn: "2026-01-01", status: "active", awaitsDecision: false, notices: [], points: [] },
    ...{ suspension: null, removal: null, verifiedByMe: false },
    rules: { observationDays: 15, proofDaysBeforeEnd: 15, reviewDays: 15 },
  };

  it("est vide, ou dit ce qui est en cours", () => {
    expect(isEmpty(empty)).toBe(true);
    expect(isEmpty({ ...empty, points: [point] })).toBe(false);
    expect(titleOf(empty)).toBe("Procédure");
    expect(titleOf({ ...empty, notices: [notice] })).toBe("Griefs et observations");
  });

  it("donne à chacun ce que les règles d’accès lui donnent", () => {
    expect(rightsOf(true, (action) => action === "habilitation.verify")).toEqual({
      ...{ staff: true, answers: false, decides: false, verifies: true, notifies: false },
    });
  });

  it("dit où en est chaque correction", () => {
    expect(correctionBadge.filed.label).toContain("à temps");
    expect(correctionBadge["filed-late"].label).toContain("en retard");
  });
});
