import { describe, expect, it } from "vitest";
import { grid, indicator, nonconformity } from "../audits.samples.ts";
import { gapsOf, newPoint, readiness } from "./drafts.view.ts";
import {
  changedDrafts,
  choiceRefusal,
  draftOf,
  draftsOf,
  flushed,
  typed,
  typingOf,
  unfinished,
  withResult,
  written,
} from "./typing.view.ts";

const findings = { grid: grid(indicator("A1"), indicator("A2", { gradable: true })), nonconformities: [] };
const nothing = typingOf({});
const note = (text: string, rating: "conforming" | "not_applicable" | null = null) => ({ rating, note: text });

describe("ce qui est tapé dans la grille", () => {
  it("part dès qu’un résultat est choisi, avec la remarque", () => {
    const { entries, typing } = flushed(typed(nothing, "A1", note(" Vu. ", "conforming")), findings, "A1");
    expect(entries).toEqual([{ kind: "rate", indicator: "A1", rating: "conforming", note: "Vu." }]);
    expect(typing).toEqual(nothing);
  });

  it("garde une remarque sans résultat, et un « non applicable » sans motif", () => {
    const remark = flushed(typed(nothing, "A1", note("Vu.")), findings, "A1");
    expect(remark.entries).toEqual([]);
    expect(draftOf(remark.typing, findings, "A1").note).toBe("Vu.");
    const reasonless = typed(nothing, "A1", note("", "not_applicable"));
    expect(flushed(reasonless, findings, "A1").entries).toEqual([]);
    expect(unfinished(reasonless, findings)).toEqual(["A1"]);
  });

  it("dit pourquoi une saisie n’est pas partie", () => {
    expect(readiness(note("Vu."), note(""))).toBe("result-missing");
    expect(readiness(note("", "not_applicable"), note(""))).toBe("reason-missing");
    expect(readiness(note("Vu.", "conforming"), note("Vu.", "conforming"))).toBe("same");
  });

  it("ouvre une non-conformité à écrire quand le résultat est « non conforme », et la referme si rien n’y est écrit", () => {
    const opened = withResult(nothing, findings, { code: "A1", rating: "nonconforming", id: "n1" });
    expect(draftsOf(opened, findings, "A1")).toMatchObject([{ id: "n1", finding: "" }]);
    const back = withResult(opened, findings, { code: "A1", rating: "conforming", id: "n2" });
    expect(draftsOf(back, findings, "A1")).toEqual([]);
  });

  it("refuse de changer le résultat tant qu’une non-conformité est écrite", () => {
    const point = { ...newPoint("n1", "A1"), finding: "Un fait." };
    expect(choiceRefusal(written(nothing, point), findings, { code: "A1", rating: "conforming" })).toContain(
      "Retirez-la",
    );
    expect(choiceRefusal(nothing, findings, { code: "A1", rating: "conforming" })).toBeNull();
    const kept = { ...findings, nonconformities: [nonconformity("n1")] };
    expect(choiceRefusal(nothing, kept, { code: "A1", rating: "not_applicable" })).toContain("Retirez-la");
  });

  it("n’enregistre une non-conformité que complète", () => {
    const half = written(nothing, { ...newPoint("n1", "A1"), finding: "Un fait." });
    expect(flushed(half, findings, "A1")).toMatchObject({ entries: [], typing: half });
    const whole = written(nothing, { ...newPoint("n1", "A1"), finding: "Un fait.", risk: "Un risque." });
    expect(flushed(whole, findings, "A1")).toMatchObject({ entries: [{ kind: "write", id: "n1" }], typing: nothing });
  });

  it("garde un texte trop long sur l’appareil, entier, tant qu’il n’est pas raccourci", () => {
    const remark = typed(nothing, "A1", note("a".repeat(6001), "conforming"));
    expect(readiness(note("a".repeat(6001), "conforming"), note(""))).toBe("too-long");
    expect(flushed(remark, findings, "A1")).toEqual({ entries: [], typing: remark });
    expect(flushed(typed(nothing, "A1", note("a".repeat(6000), "conforming")), findings, "A1").entries).toHaveLength(1);
    const long = written(nothing, { ...newPoint("n1", "A1"), finding: "Un fait.", risk: "r".repeat(6001) });
    expect(flushed(long, findings, "A1")).toMatchObject({ entries: [], typing: long });
  });

  it("demande un niveau et son motif là où l’auditeur le choisit", () => {
    const point = { ...newPoint("n1", "A2"), finding: "Un fait.", risk: "Un risque." };
    expect(gapsOf(point, true)).toEqual(["grade"]);
    expect(gapsOf({ ...point, grade: "minor" }, true)).toEqual(["gradeReason"]);
    expect(gapsOf(point, false)).toEqual([]);
  });

  it("ne renvoie pas une non-conformité inchangée", () => {
    const kept = { ...findings, nonconformities: [nonconformity("n1")] };
    const same = written(nothing, { ...newPoint("n1", "A1"), finding: "Le constat.", risk: "Le risque." });
    expect(flushed(same, kept, "A1")).toEqual({ entries: [], typing: nothing });
  });

  it("se retrouve sur l’appareil tel qu’il était, et n’y laisse rien une fois parti", () => {
    const typing = written(typed(nothing, "A1", note("Vu.")), newPoint("n1", "A1"));
    const drafts = changedDrafts(nothing, typing);
    expect(drafts.map(([name]) => name)).toEqual(["indicator:A1", "point:n1"]);
    expect(typingOf(Object.fromEntries(drafts))).toEqual(typing);
    expect(changedDrafts(typing, nothing)).toEqual([
      ["indicator:A1", ""],
      ["point:n1", ""],
    ]);
    expect(typingOf({ "indicator:A1": "{", "point:n1": "", "closing.strengths": "Bien." })).toEqual(nothing);
  });

  it("récrit une non-conformité déjà écrite, sans la créer à nouveau", () => {
    const kept = { ...findings, nonconformities: [nonconformity("n1")] };
    const other = written(nothing, { ...newPoint("n1", "A1"), finding: "Autre.", risk: "Le risque." });
    expect(flushed(other, kept, "A1").entries).toMatchObject([{ kind: "edit", id: "n1", finding: "Autre." }]);
  });
});
