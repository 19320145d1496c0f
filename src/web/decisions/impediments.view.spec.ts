import { describe, expect, it } from "vitest";
import { asSentence, impedimentOf, impedimentTo, listed, noticeWords } from "./impediments.view.ts";

describe("Pourquoi une personne ne décide pas", () => {
  it("se dit d’elle, et à elle", () => {
    const took = { code: "took-part-in-evaluation", acts: ["audit", "correction-verification"] };
    expect(impedimentOf(took)).toBe("a mené l’audit et vérifié les corrections");
    expect(impedimentTo(took)).toBe("vous avez mené l’audit et vérifié les corrections");
  });

  it("dit la fin d’une autorisation", () => {
    expect(impedimentOf({ code: "not-authorised", since: "2026-03-01" })).toBe(
      "n’a pas l’autorisation de décider (elle a pris fin le 1er mars 2026)",
    );
    expect(impedimentTo({ code: "not-authorised", since: null })).toBe("vous n’avez pas l’autorisation de décider");
  });

  it("ne montre jamais un code, même inconnu", () => {
    expect(impedimentOf({ code: "something-new" })).toBe("ne peut pas décider");
  });

  it("s’écrit en une phrase", () => {
    expect(asSentence("vous avez mené l’audit")).toBe("Vous avez mené l’audit.");
    expect(listed(["a", "b", "c"])).toBe("a, b et c");
  });
});

describe("Ce qui est à savoir d’une personne", () => {
  it("dit un lien terminé et sa fin", () => {
    expect(noticeWords({ code: "expired-link", kind: "consulting", until: "2023-05-31" })).toBe(
      "lien ancien avec l’organisme (une mission de conseil), terminé le 31 mai 2023",
    );
  });
});
