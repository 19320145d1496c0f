import { describe, expect, it } from "vitest";
import { emptyContent } from "../../../domain/dossiers/content.model.ts";
import { merge, takeAll } from "../../ui/draft.merge.ts";
import { sections, withSection } from "./draft.merge.ts";

const base = withSection(emptyContent, "means", { tools: "Chat", onSite: "", distance: "" });
const withTools = (tools: string) => withSection(base, "means", { ...base.means, tools });
const withPlaces = (places: string) => withSection(base, "communication", { draft: "", places });

describe("Deux personnes qui remplissent la même candidature", () => {
  it("gardent chacune ce qu’elles ont écrit dans des rubriques différentes", () => {
    const merged = merge(sections, { base, mine: withTools("Image"), theirs: withPlaces("notre site") });
    expect(merged.conflicts).toEqual([]);
    expect(merged.content.means.tools).toBe("Image");
    expect(merged.content.communication.places).toBe("notre site");
  });

  it("choisissent quand elles ont écrit dans la même rubrique, et rien n’est écrasé d’ici là", () => {
    const merged = merge(sections, { base, mine: withTools("Image"), theirs: withTools("Texte") });
    expect(merged.conflicts).toEqual(["means"]);
    expect(merged.content.means.tools).toBe("Image");
    expect(
      takeAll(sections, { content: merged.content, theirs: withTools("Texte"), named: ["means"] }).means.tools,
    ).toBe("Texte");
  });

  it("n’ont rien à choisir quand elles ont écrit la même chose", () => {
    expect(merge(sections, { base, mine: withTools("Image"), theirs: withTools("Image") }).conflicts).toEqual([]);
  });
});
