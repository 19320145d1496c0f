import { describe, expect, it } from "vitest";
import type { Section } from "../../domain/dossiers/completeness.ts";
import { type DossierContent, emptyContent } from "../../domain/dossiers/content.model.ts";
import { sections, withSection } from "../dossiers/application/draft.merge.ts";
import { createDraftKeeper, ToBeChosen, type Version } from "./draft.keeper.ts";

const tools = (text: string) => withSection(emptyContent, "means", { tools: text, onSite: "", distance: "" });
const places = (text: string) => withSection(emptyContent, "communication", { draft: "", places: text });

/** A server that keeps one draft, and what the keeper tells its screen. */
function setting() {
  let kept: Version<DossierContent> = { version: 3, content: emptyContent };
  let shown: DossierContent = emptyContent;
  let conflict: readonly Section[] = [];
  const keeper = createDraftKeeper(kept, {
    parts: sections,
    async save({ version, content }) {
      if (version !== kept.version) return null;
      kept = { version: version + 1, content };
      return { version: kept.version, savedAt: "2026-11-23T09:42:00.000Z" };
    },
    load: async () => kept,
    onShow: (content) => {
      shown = content;
    },
    onConflict: (sections) => {
      conflict = sections;
    },
  });
  return {
    keeper,
    kept: () => kept,
    shown: () => shown,
    conflict: () => conflict,
    elsewhere: (content: DossierContent) => {
      kept = { version: kept.version + 1, content };
    },
  };
}

describe("Le brouillon d’une candidature", () => {
  it("est enregistré sur la version où il a été écrit", async () => {
    const { keeper, kept } = setting();
    keeper.type(tools("Chat"));
    expect(await keeper.send()).toBe("2026-11-23T09:42:00.000Z");
    expect(kept()).toEqual({ version: 4, content: tools("Chat") });
  });

  it("reprend ce qu’un collègue a écrit dans une autre rubrique, puis s’enregistre", async () => {
    const { keeper, kept, shown, elsewhere } = setting();
    elsewhere(places("notre site"));
    keeper.type(tools("Chat"));
    await keeper.send();
    expect(kept().content.communication.places).toBe("notre site");
    expect(kept().content.means.tools).toBe("Chat");
    expect(shown().communication.places).toBe("notre site");
  });

  it("n’écrase rien quand la même rubrique a changé ailleurs : il attend que l’on choisisse", async () => {
    const { keeper, kept, conflict, elsewhere } = setting();
    elsewhere(tools("Image"));
    keeper.type(tools("Chat"));
    await expect(keeper.send()).rejects.toThrow(ToBeChosen);
    await expect(keeper.send()).rejects.toThrow(ToBeChosen);
    expect(kept().content.means.tools).toBe("Image");
    expect(conflict()).toEqual(["means"]);
  });

  it("garde ce qui est à l’écran, ou prend ce qui est enregistré, selon le choix fait", async () => {
    for (const whose of ["mine", "theirs"] as const) {
      const { keeper, kept, conflict, elsewhere } = setting();
      elsewhere(tools("Image"));
      keeper.type(tools("Chat"));
      await keeper.send().catch(() => undefined);
      keeper.choose(whose);
      await keeper.send();
      expect(kept().content.means.tools).toBe(whose === "mine" ? "Chat" : "Image");
      expect(conflict()).toEqual([]);
    }
  });

  it("prend une version plus récente lue entre-temps, jamais une plus ancienne", () => {
    const { keeper, shown } = setting();
    keeper.adopt({ version: 2, content: tools("Ancien") });
    expect(shown()).toEqual(emptyContent);
    keeper.adopt({ version: 5, content: tools("Récent") });
    expect(keeper.shown().means.tools).toBe("Récent");
  });
});
