import { describe, expect, it } from "vitest";
import { question } from "../../../specs/samples/exchangedBank.ts";
import { exchangedFrom, proposedFrom, shortcomingsOf, standingsOf } from "./exchange.wording.ts";
import type { Wording } from "./wording.model.ts";

const themes = [
  { code: "T1", title: "Règles de l’habilitation" },
  { code: "T2", title: "Inscription et examen" },
];
const rules = { themes: ["T1", "T2"], options: 2 };
const asked = { rank: 1, reference: "T1-001" };
const proposed = (given: Parameters<typeof question>[0] = {}) => proposedFrom(question(given), themes, null);
const inBank = (given: Parameters<typeof question>[0] = {}): Wording => ({ ...proposed(given), difficulty: "facile" });

describe("une question lue dans un fichier", () => {
  it("prend le thème dont elle dit le code ou le titre, sans égard aux accents ni à la casse", () => {
    expect(proposed({ theme: "T2" }).theme).toBe("T2");
    expect(proposed({ theme: "REGLES DE L'HABILITATION" }).theme).toBe("T1");
    expect(proposed({ theme: "Géographie" }).theme).toBe("");
    expect(proposed({ theme: null }).theme).toBe("");
  });

  it("dit ce qui peut être complété pour toutes à la fois, et ce qui est à récrire", () => {
    const bare = proposed({ theme: null, difficulty: null, explanation: "", source: null });
    expect(shortcomingsOf(bare, rules)).toEqual({
      lacks: ["theme", "explanation", "source", "difficulty"],
      faults: [],
    });
    expect(shortcomingsOf(proposed(), { ...rules, options: 4 })).toEqual({
      lacks: [],
      faults: [{ fault: "option-count", given: 2, wanted: 4 }],
    });
  });

  it("est reconnue quand la banque la tient mot pour mot, l’ordre des réponses ne comptant pas", () => {
    const { options } = question();
    const wording = proposed({ options: options.toReversed() });
    const standings = standingsOf([{ ...asked, reference: null, wording }], [{ code: "T1-009", wording: inBank() }]);
    expect(standings.get(1)).toEqual({ standing: "same", code: "T1-009" });
  });

  it("dont la clé a changé n’est pas la même : elle est une autre rédaction de son numéro", () => {
    const options = question().options.map(({ text, correct }) => ({ text, correct: !correct }));
    const standings = standingsOf(
      [{ ...asked, wording: proposed({ options }) }],
      [{ code: "T1-001", wording: inBank() }],
    );
    expect(standings.get(1)).toEqual({ standing: "changed", code: "T1-001" });
  });

  it("écrite deux fois dans le fichier n’est proposée qu’une fois", () => {
    const wording = proposed({ text: "Une autre question ?" });
    const items = [1, 2].map((rank) => ({ rank, reference: null, wording }));
    const standings = standingsOf(items, [{ code: "T1-001", wording: inBank() }]);
    expect([...standings.values()]).toEqual([{ standing: "new" }, { standing: "repeated", rank: 1 }]);
  });

  it("exportée puis relue est la même", () => {
    const wording = inBank();
    expect(proposedFrom(exchangedFrom("T1-001", wording, []), themes, null)).toEqual(wording);
  });
});
