import { describe, expect, it } from "vitest";
import type { Briefing } from "./briefing.query.ts";
import {
  inForceWords,
  isReader,
  leftFor,
  nextToRead,
  readingMinutes,
  readingOf,
  sessionGap,
  termsLeftFor,
  textAt,
  textMark,
} from "./briefing.view.ts";

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
  newTerms: [],
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
    expect(nextToRead(briefing, briefing.documents[1] ?? text("b"), "karim")?.code).toBe("c");
    const last = text("b");
    expect(nextToRead({ ...briefing, documents: [text("a", [reader]), last] }, last, "karim")).toBeUndefined();
  });

  it("ne demande de lire qu’aux personnes de l’organisme", () => {
    expect([isReader(briefing, "karim"), isReader(briefing, "camille")]).toEqual([true, false]);
  });

  it("annonce un temps de lecture, d’une minute au moins", () => {
    expect([readingMinutes({ markdown: "mot" }), readingMinutes({ markdown: "mot ".repeat(900) })]).toEqual([1, 5]);
  });

  it("distingue d’un texte la version du dossier de celle qui vient, et dit à qui il reste à la lire", () => {
    const coming = { ...text("a"), hash: "h-rewritten", effectiveOn: "2027-01-01" };
    const terms = { version: "1.1", effectiveOn: "2027-01-01", inForce: false, documents: [coming] };
    const told: Briefing = { ...briefing, newTerms: [{ ...terms, left: [{ personId: "karim", name: "Karim" }] }] };
    expect(textAt(told, "a", null)?.hash).toBe("h");
    expect(textAt(told, "a", textMark(coming).texte)).toBe(coming);
    expect(textAt(told, "a", "9")).toBeUndefined();
    expect(inForceWords(coming, "2026-12-01")).toBe("applicable à partir du 1er janvier 2027");
    expect(inForceWords(coming, "2027-01-01")).toContain("en vigueur depuis le");
    expect(termsLeftFor(told, "karim")).toHaveLength(1);
    expect(termsLeftFor(told, "paul")).toEqual([]);
  });
});

describe("Ce qui manque à une session d’information à enregistrer", () => {
  it("est un jour qui peut se lire, puis au moins une personne présente", () => {
    expect(sessionGap(undefined, ["karim"])).toContain("jour de la session");
    expect(sessionGap("2026-03-02", [])).toContain("personne présente");
    expect(sessionGap("2026-03-02", ["karim"])).toBeUndefined();
  });
});
