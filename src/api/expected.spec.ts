import { describe, expect, it } from "vitest";
import { z } from "zod";
import { fieldName } from "../contract/fields.sentences.ts";
import { civilDate, text } from "../contract/route.ts";
import { expectedOf } from "./expected.ts";

const nbsp = "\u00A0";
const body = z.object({
  points: z.array(z.object({ text: text(6000) })).max(2),
  email: z.email(),
  heldOn: civilDate,
  hours: z.number().max(10),
  kind: z.enum(["a", "b"]),
});

/** What a request that holds this is told, field by field. */
function told(sent: unknown): readonly string[] {
  const read = body.safeParse(sent, { reportInput: true });
  return (read.error?.issues ?? []).map((issue) => `${fieldName(issue.path)} (${expectedOf(issue)})`);
}

const right = { points: [{ text: "Bien." }], email: "ines@organisme.fr", heldOn: "2026-04-14", hours: 2, kind: "a" };

describe("une demande qui n’est pas comprise", () => {
  it("nomme en français les champs en cause, et dit ce qui est attendu", () => {
    expect(told({ ...right, points: [{ text: "x" }, { text: "a".repeat(6001) }] })).toEqual([
      `texte n°${nbsp}2 (6${nbsp}000${nbsp}caractères au plus)`,
    ]);
    expect(told({ ...right, points: [{ text: "  " }] })).toEqual([`texte n°${nbsp}1 (à indiquer)`]);
    expect(told({ ...right, email: "ines" })[0]).toContain("adresse électronique (une adresse complète est attendue");
    expect(told({ ...right, heldOn: "demain" })[0]).toContain("date de la session (une date est attendue");
    expect(told({ ...right, hours: 11 })).toEqual(["horaires (10 au plus)"]);
    expect(told({ ...right, kind: "c" })).toEqual(["nature (une des valeurs proposées est attendue)"]);
    expect(told({ ...right, points: [right, right, right] })).toContain(`points (2${nbsp}éléments au plus)`);
  });

  it("dit ce qui manque, et ce qui n’est pas de la bonne sorte", () => {
    expect(told({})).toContain("points (à indiquer)");
    expect(told({ ...right, hours: "deux" })).toEqual(["horaires (un nombre est attendu)"]);
    expect(told({ ...right, points: "un" })).toEqual(["points (une liste est attendue)"]);
  });

  it("ne montre jamais un nom que personne n’a à lire", () => {
    expect(fieldName(["inconnu", "xyz"])).toBe("une information");
    expect(fieldName(["constructor"])).toBe("une information");
    expect(fieldName(["points", 1, "xyz"])).toBe(`points n°${nbsp}2`);
  });
});
