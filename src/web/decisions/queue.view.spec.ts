import { describe, expect, it } from "vitest";
import {
  ageWords,
  forMe,
  notForMe,
  ofStages,
  openWords,
  proposalBadge,
  quizWords,
  stageFacet,
  type WaitingFile,
} from "./queue.view.ts";

const open: WaitingFile = {
  ...{ dossierId: "d1", number: "D-2026-0025", organisationName: "Synapse", stage: "decision" },
  ...{ since: "2026-11-11", dueOn: "2026-12-11", reasons: [] },
  content: { proposal: "grant", openNonconformities: 0, quizPercent: 85, questionOpen: false },
};
const closed: WaitingFile = {
  ...{ ...open, dossierId: "d2", stage: "review", content: null },
  reasons: [{ code: "took-part-in-evaluation", acts: ["report-review"] }],
};

describe("La file des décisions", () => {
  it("sépare ce qui est pour la personne de ce qui ne l’est pas, avec la raison", () => {
    expect(forMe([open, closed]).map(({ dossierId }) => dossierId)).toEqual(["d1"]);
    expect(notForMe([open, closed])).toEqual([
      {
        ...{ dossierId: "d2", number: "D-2026-0025", organisationName: "Synapse", since: "2026-11-11" },
        stage: "Revue à faire",
        why: ["vous avez vérifié le rapport d’audit"],
      },
    ]);
  });

  it("se filtre par étape", () => {
    const mine = forMe([open]);
    expect(ofStages(mine, [])).toHaveLength(1);
    expect(ofStages(mine, ["review"])).toHaveLength(0);
    expect(stageFacet(mine).options.map(({ count }) => count)).toEqual([0, 0, 1]);
  });

  it("dit depuis combien de temps un dossier attend", () => {
    expect(ageWords(open, "2026-11-23")).toBe("12\u00a0jours");
    expect(ageWords(open, "2026-11-11")).toBe("aujourd’hui");
  });

  it("dit ce qui est proposé, ou que rien ne l’est encore", () => {
    const [file] = forMe([open]);
    if (file === undefined) throw new Error("The file is open.");
    expect(proposalBadge(file)?.label).toBe("Octroi proposé");
    expect(proposalBadge({ ...file, stage: "refusal" })?.label).toBe("Refus proposé");
    expect(proposalBadge({ ...file, stage: "review", content: { ...file.content, proposal: null } })).toBeUndefined();
  });

  it("résume l’audit et le QCM en un mot", () => {
    expect([openWords(0), openWords(2)]).toEqual(["Aucune ouverte", "2\u00a0ouvertes"]);
    expect([quizWords(null), quizWords(85)]).toEqual(["Non passé", "85\u00a0%"]);
  });
});
