import { describe, expect, it } from "vitest";
import { answerTo, emptyRenewal, type RenewalContent } from "../../domain/renewals/renewal.content.ts";
import { merge, takeAll } from "../ui/draft.merge.ts";
import { partNames, renewalParts, withStatement } from "./draft.merge.ts";

const said = (content: RenewalContent, code: string, text: string): RenewalContent => ({
  ...content,
  answers: { ...content.answers, [code]: { ...answerTo(content, code), text } },
});
const base = said(emptyRenewal, "PS-05", "Supports de 2025");

describe("Deux personnes qui remplissent le même renouvellement", () => {
  it("gardent chacune leurs points, leurs déclarations et la date du certificat", () => {
    const mine = withStatement(said(base, "PS-02", "Certificat renouvelé"), "exact", true);
    const theirs = {
      ...withStatement(said(base, "PS-06", "Déroulé joint"), "links", true),
      qualiopiUntil: "2029-03-28",
    };
    const { content, conflicts } = merge(renewalParts, { base, mine, theirs });
    expect(conflicts).toEqual([]);
    expect(content.answers).toMatchObject({
      ...{ "PS-02": { text: "Certificat renouvelé" }, "PS-05": { text: "Supports de 2025" } },
      "PS-06": { text: "Déroulé joint" },
    });
    expect([...content.sworn].sort()).toEqual(["exact", "links"]);
    expect(content.qualiopiUntil).toBe("2029-03-28");
  });

  it("choisissent quand elles ont répondu au même point, et rien n’est écrasé d’ici là", () => {
    const theirs = said(base, "PS-05", "Supports révisés en octobre");
    const { content, conflicts } = merge(renewalParts, { base, mine: said(base, "PS-05", "Supports révisés"), theirs });
    expect(partNames(conflicts)).toBe("PS-05");
    expect(answerTo(content, "PS-05").text).toBe("Supports révisés");
    const taken = takeAll(renewalParts, { content, theirs, named: conflicts });
    expect(answerTo(taken, "PS-05").text).toBe("Supports révisés en octobre");
  });

  it("ne retrouvent pas une déclaration que l’une d’elles a retirée", () => {
    const sworn = withStatement(base, "exact", true);
    const { content } = merge(renewalParts, { base: sworn, mine: base, theirs: said(sworn, "PS-02", "Fait") });
    expect(content.sworn).toEqual([]);
    const theirs = { base: sworn, mine: said(sworn, "PS-02", "Fait"), theirs: base };
    expect(merge(renewalParts, theirs).content.sworn).toEqual([]);
  });
});
