import { describe, expect, it } from "vitest";
import type { Review } from "./communication.query.ts";
import { awaitsAnswer, badgeOf, inOrder, kindOf } from "./communication.view.ts";

const review: Review = {
  ...{ id: "r1", position: 1, status: "requested", found: false, published: false, on: "2026-07-09" },
  ...{ address: "Projet de page", files: [], finding: null, dueOn: "2026-07-17", answer: null, correction: null },
};

describe("une publication relue", () => {
  it("dit ce qu’elle est et qui a la main", () => {
    expect(kindOf(review)).toContain("Projet");
    expect(kindOf({ found: false, published: true })).toContain("Page publiée");
    expect(kindOf({ found: true, published: true })).toContain("certificateur");
    const statuses = ["requested", "to-correct", "corrected", "conforming"] as const;
    expect(statuses.map((status) => badgeOf({ status }).label)).toEqual([
      ...["Relecture en cours", "À corriger", "Correction à vérifier", "Conforme"],
    ]);
    expect(statuses.map((status) => awaitsAnswer({ ...review, status }))).toEqual([true, false, true, false]);
  });

  it("passe après ce qui attend encore quelqu’un quand elle est conforme", () => {
    const done = { ...review, id: "r0", status: "conforming" } as const;
    expect(inOrder([done, review]).map(({ id }) => id)).toEqual(["r1", "r0"]);
  });
});
