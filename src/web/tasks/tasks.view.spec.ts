import { describe, expect, it } from "vitest";
import { byDue, grouped, ownerName, ruleOf, taskLink, wordsOf } from "./tasks.view.ts";

const due = (dueOn: string | null) => ({ dueOn });

describe("Ce que l’on a à faire", () => {
  it("est rangé par urgence, le plus pressé d’abord, sans groupe vide", () => {
    const groups = grouped([due("2026-12-20"), due(null), due("2026-11-22"), due("2026-11-20")], "2026-11-23");
    expect(groups).toEqual([
      { urgency: "late", tasks: [due("2026-11-20"), due("2026-11-22")] },
      { urgency: "later", tasks: [due("2026-12-20"), due(null)] },
    ]);
  });

  it("compte pour cette semaine ce qui échoit aujourd’hui ou d’ici sept jours", () => {
    const [week] = grouped([due("2026-11-23"), due("2026-11-30"), due("2026-12-01")], "2026-11-23");
    expect(week).toEqual({ urgency: "week", tasks: [due("2026-11-23"), due("2026-11-30")] });
  });

  it("met en dernier ce qui n’a pas d’échéance", () => {
    expect(byDue([due(null), due("2026-11-30")])).toEqual([due("2026-11-30"), due(null)]);
  });

  it("mène chacun à l’endroit où la chose se fait", () => {
    expect(taskLink("acknowledge", "d1")).toBe("/dossiers/d1/reglement");
    expect(taskLink("assign-manager", "d1")).toBe("/dossiers/d1/suivi");
    expect(taskLink("une-tache-a-venir", "d1")).toBe("/dossiers/d1");
    expect(taskLink("write-report", "d1", "a1")).toBe("/audits/a1");
  });

  it("se dit avec un verbe à qui doit le faire, avec un nom à qui l’attend", () => {
    expect(wordsOf("sit-quiz")).toMatchObject({ verb: "Passer le QCM", awaited: "Passage du QCM" });
  });

  it("nomme qui a la main, sans jamais montrer un code", () => {
    expect(ownerName("organisation", "Atelier")).toBe("Atelier");
    expect(ownerName("decision_maker", "Atelier")).toBe("Le certificateur (décideur)");
    expect(ownerName("Camille Ferrand", "Atelier")).toBe("Camille Ferrand");
    expect(ownerName("", "Atelier")).toBe("Le certificateur");
  });

  it("dit d’où vient une échéance, quand une règle la donne", () => {
    expect(ruleOf("R-APP-5")).toBe("Délai donné à l’organisme pour répondre");
    expect(ruleOf("R-ORDER")).toBeUndefined();
  });
});
