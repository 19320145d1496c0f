import { describe, expect, it } from "vitest";
import type { Briefing } from "./briefing.query.ts";
import { isReader, leftFor, nextToRead, readingMinutes, readingOf } from "./briefing.view.ts";

const reader = { personId: "karim", name: "Karim", at: "2026-03-02T09:00:00.000Z" };
const text = (code: string, acknowledgedBy: Briefing["documents"][number]["acknowledgedBy"] = []) => ({
  ...{ code, title: code, kind: "terms" as const, version: "1.0", effectiveOn: "2026-01-01", hash: "h" },
  ...{ markdown: "un deux", acknowledgedBy },
});
const member = {
  personId: "karim",
  name: "Karim",
  roles: ["referent" as const],
  required: true,
  attended: false,
  toRead: ["b", "c"],
};
const briefing: Briefing = {
  ...{
    position: 1,
    open: true,
    complete: false,
    completedOn: null,
    dueOn: null,
    title: "",
    topics: [],
    kinds: [],
    sessions: [],
  },
  documents: [text("a", [reader]), text("b"), text("c")],
  people: [member],
};

describe("l’étape du règlement", () => {
  it("dit à chacun ce qui lui reste", () => {
    expect(leftFor(member)).toEqual(["la session d’information", "2 textes à lire"]);
    expect(leftFor({ ...member, attended: true, toRead: ["b"] })).toEqual(["un texte à lire"]);
    expect(leftFor({ ...member, attended: true, toRead: [] })).toEqual([]);
  });

  it("distingue ce que la personne a lu de ce qu’un collègue a lu", () => {
    expect(briefing.documents.map((one) => readingOf(one, "karim"))).toEqual(["acknowledged", "to-read", "to-read"]);
    expect(readingOf(text("a", [reader]), "claire")).toBe("to-read");
  });

  it("mène au texte suivant, puis à rien", () => {
    expect(nextToRead(briefing, "b", "karim")?.code).toBe("c");
    expect(nextToRead({ ...briefing, documents: [text("a", [reader]), text("b")] }, "b", "karim")).toBeUndefined();
  });

  it("ne demande de lire qu’aux personnes de l’organisme", () => {
    expect([isReader(briefing, "karim"), isReader(briefing, "camille")]).toEqual([true, false]);
  });

  it("annonce un temps de lecture, d’une minute au moins", () => {
    expect([readingMinutes({ markdown: "mot" }), readingMinutes({ markdown: "mot ".repeat(900) })]).toEqual([1, 5]);
  });
});
