import { describe, expect, it } from "vitest";
import { z } from "zod";
import { needsNewId, newCommandId } from "./commandId.ts";

describe("L’identifiant d’une commande", () => {
  it("a la forme attendue par le serveur, et n’est jamais deux fois le même", () => {
    const ids = Array.from({ length: 200 }, newCommandId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(z.uuidv4().safeParse(id).success).toBe(true);
  });

  it("reste le même après une coupure ou une panne : réessayer ne fait rien deux fois", () => {
    expect((["network", "broken", "signed-out"] as const).map(needsNewId)).toEqual([false, false, false]);
  });

  it("reste le même après un refus : c’est le même formulaire que l’on corrige", () => {
    expect(needsNewId("refused")).toBe(false);
  });

  it("change quand le dossier est relu", () => {
    expect(needsNewId("changed")).toBe(true);
  });
});
