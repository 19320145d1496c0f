import { describe, expect, it } from "vitest";
import type { RehearsalNotes } from "../../../domain/audits/rehearsal.ts";
import { createNotesKeeper, type KeptNotes } from "./notes.keeper.ts";

const ready = { rating: "conforming", note: "" } as const;
const missing = { rating: "nonconforming", note: "À écrire" } as const;

/** The notes of an organisation on the server, and what the screen shows. */
function house(first: RehearsalNotes = {}) {
  let kept: KeptNotes = { version: 1, notes: first };
  const shown: RehearsalNotes[] = [];
  const keeper = createNotesKeeper(kept, {
    save: async ({ version, notes }) => {
      if (version !== kept.version) return null;
      kept = { version: version + 1, notes };
      return { version: kept.version, savedAt: "2026-11-30T10:42:00Z" };
    },
    load: async () => kept,
    onShow: (notes) => shown.push(notes),
  });
  return {
    keeper,
    shown,
    kept: () => kept,
    savedElsewhere: (notes: RehearsalNotes) => {
      kept = { version: kept.version + 1, notes };
    },
  };
}

describe("les notes de la répétition", () => {
  it("s’enregistrent sur la version où elles ont été écrites", async () => {
    const { keeper, kept } = house();
    keeper.type({ A1: ready });
    expect(await keeper.send()).toBe("2026-11-30T10:42:00Z");
    keeper.type({ A1: ready, D1: missing });
    await keeper.send();
    expect(kept()).toEqual({ version: 3, notes: { A1: ready, D1: missing } });
  });

  it("se joignent à celles qu’une autre personne de l’organisme a enregistrées entre-temps", async () => {
    const { keeper, kept, shown, savedElsewhere } = house({ A1: missing });
    savedElsewhere({ A1: missing, E1: ready });
    keeper.type({ A1: ready });
    await keeper.send();
    expect(kept().notes).toEqual({ A1: ready, E1: ready });
    expect(shown).toEqual([{ A1: ready, E1: ready }]);
  });

  it("reprennent ce qui vient d’ailleurs, jamais une version plus ancienne", () => {
    const { keeper, shown } = house();
    keeper.adopt({ version: 1, notes: { A1: missing } });
    keeper.adopt({ version: 2, notes: { A1: ready } });
    expect(shown).toEqual([{ A1: ready }]);
    expect(keeper.shown()).toEqual({ A1: ready });
  });
});
