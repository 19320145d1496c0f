import { describe, expect, it } from "vitest";
import { loadWords, takenWords } from "./candidates.view.ts";

describe("ce qui départage les auditeurs", () => {
  it("dit la charge du mois de l’audit, retenue et proposée", () => {
    const month = { month: "2026-12-01", days: 3, proposed: 1, standing: "free" } as const;
    expect(loadWords(month, 8)).toBe("Décembre 2026\u00a0: 3\u00a0jours d’audit sur 8, et 1\u00a0audit proposé");
    expect(loadWords({ ...month, days: 0, proposed: 0 }, 8)).toBe("Décembre 2026\u00a0: aucun jour d’audit retenu");
  });

  it("dit l’audit qui prend déjà ce jour-là, et s’il n’est que proposé", () => {
    const taken = { day: "2026-12-14", organisationName: "Atelier", standing: "proposed" } as const;
    expect(takenWords(taken)).toBe("Déjà pris le lundi 14 décembre 2026\u00a0: Atelier (date proposée)");
    expect(takenWords({ ...taken, standing: "planned" })).toBe("Déjà pris le lundi 14 décembre 2026\u00a0: Atelier");
  });
});
