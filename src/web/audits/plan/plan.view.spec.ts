import { describe, expect, it } from "vitest";
import { plan } from "../audits.samples.ts";
import {
  adjustmentGap,
  changedMinutes,
  clockWords,
  placesWords,
  raisedSamples,
  sampleWords,
  sendingRule,
  timetableOf,
} from "./plan.view.ts";

const sequence = (code: string, minutes: number, ...slots: readonly (readonly [from: string, until: string])[]) => ({
  ...{ code, title: code, content: "", peopleText: "", minutes, indicators: [] },
  slots: slots.map(([from, until]) => ({ day: "2026-12-14", from, until })),
});
const files = {
  ...{ code: "trainee_files" as const, label: "Dossiers", size: 5, population: null, drawn: [], mustInclude: [] },
  raised: null,
};
const sample = plan({
  sequences: [sequence("SQ-1", 15, ["09:00", "09:15"]), sequence("SQ-5", 60, ["12:00", "12:30"], ["13:30", "14:00"])],
  samples: [files],
});

describe("le plan d’audit", () => {
  it("montre la pause, et la suite d’une séquence qu’elle a coupée", () => {
    const [day] = timetableOf(sample);
    expect(day?.rows.map((row) => `${row.kind} ${row.from}`)).toEqual([
      ...["sequence 09:00", "break 09:15", "sequence 12:00", "break 12:30", "sequence 13:30"],
    ]);
    expect(day?.rows.at(-1)).toMatchObject({ again: true });
  });

  it("écrit les heures et les tirages en français", () => {
    expect([clockWords("09:00"), clockWords("12:30")]).toEqual(["9\u00a0h", "12\u00a0h\u00a030"]);
    expect(sampleWords({ size: 3, population: 9 })).toBe("3 sur 9, tirés au sort.");
    expect(sampleWords({ size: 2, population: 2 })).toBe("Tous, soit 2.");
    expect(sampleWords({ size: 1, population: 1 })).toBe("Le seul.");
    expect(sampleWords(files)).toContain("Tiré sur place");
  });

  it("dit combien de jours avant l’audit le plan doit partir", () => {
    expect(sendingRule({ dueOn: "2026-11-29", days: ["2026-12-14"] })).toBe(
      "Le plan part au moins 15 jours avant l’audit",
    );
    expect(sendingRule({ dueOn: null, days: ["2026-12-14"] })).toBeUndefined();
  });

  it("n’envoie que les durées et les échantillons changés, et demande le motif d’une augmentation", () => {
    expect(changedMinutes(sample, { "SQ-1": 15, "SQ-5": 45 })).toEqual({ "SQ-5": 45 });
    const raised = { trainee_files: { size: 7, reason: " Doute. " } };
    expect(raisedSamples(sample, raised)).toEqual([{ code: "trainee_files", size: 7, reason: "Doute." }]);
    expect(raisedSamples(sample, { trainee_files: { size: 5, reason: "" } })).toEqual([]);
    expect(adjustmentGap(sample, { trainee_files: { size: 7, reason: "" } })).toBe(
      "Dites pourquoi vous augmentez\u00a0: dossiers.",
    );
    expect(adjustmentGap(sample, raised)).toBeUndefined();
  });
});

describe("ce qui est tiré sur place", () => {
  it("se dit par rangs, dans l’ordre de la liste", () => {
    expect(placesWords([3, 7, 12], 20)).toBe("Dans l’ordre de la liste, prenez les numéros 3, 7 et 12.");
    expect(placesWords([4], 20)).toBe("Dans l’ordre de la liste, prenez le numéro 4.");
  });

  it("se prend en entier quand la liste est courte, et pas du tout quand elle est vide", () => {
    expect(placesWords([1, 2, 3], 3)).toBe("Prenez-les tous, soit 3.");
    expect(placesWords([1], 1)).toBe("Prenez le seul.");
    expect(placesWords([], 0)).toBe("Il n’y a rien à tirer.");
  });
});
