import { describe, expect, it } from "vitest";
import { addDays, addMonths, lastDayOfPeriod } from "./days.view.ts";
import { dueLines, dueWords, nextDue } from "./deadlines.view.ts";
import { active, suspended } from "./habilitations.samples.ts";
import { procedureDue, procedureTitle } from "./procedure.view.ts";

describe("Une échéance", () => {
  it("porte toujours sa règle, avec les nombres du dispositif", () => {
    const whats = ["first-surveillance", "annual-surveillance", "renewal-opening", "renewal-file", "renewal", "expiry"];
    const ofSanctions = ["observations", "hearing", "correction-proof", "withdrawal-review", "escalation", "appeal"];
    for (const what of [...whats, ...ofSanctions, "inconnue"]) {
      expect(dueWords(what, active.rules).label).not.toBe("");
      expect(dueWords(what, active.rules).rule).not.toBe("");
    }
    expect(dueWords("first-surveillance", active.rules).rule).toBe(
      "3\u00a0mois après la prise d’effet, à 15\u00a0jours près",
    );
  });

  it("dit à qui elle revient", () => {
    const owned = (owner: { kind: string; role?: string }) =>
      dueLines({ ...active, deadlines: [{ rule: "R-CMP-5", what: "appeal", dueOn: "2026-12-01", owner }] })[0]?.owner;
    expect(owned({ kind: "role", role: "decision_maker" })).toBe("Le certificateur (décideur)");
    expect(owned({ kind: "role", role: "referent" })).toBe("L’organisme (référent habilitation)");
    expect(owned({ kind: "person" })).toBe("");
  });

  it("n’est dite qu’une fois par date", () => {
    const [first] = active.deadlines;
    if (first === undefined) throw new Error("The sample has a deadline.");
    expect(dueLines({ ...active, deadlines: [first, first] })).toHaveLength(1);
  });

  it("suivante est la première qui n’est pas passée", () => {
    expect(nextDue(suspended, { today: "2026-11-23", staff: true })?.label).toBe("Levée ou revue de retrait");
    expect(nextDue(suspended, { today: "2026-12-01", staff: true })?.label).toBe("Surveillance annuelle");
    expect(nextDue(suspended, { today: "2028-01-01", staff: true })).toBeUndefined();
  });
});

describe("La prochaine échéance d’un organisme", () => {
  it("n’est jamais une tâche du certificateur", () => {
    const owner = { kind: "role", role: "account_manager" };
    const letter = { rule: "R-NOT-1", what: "letter", dueOn: "2026-12-01", owner };
    const observations = { rule: "R-SUS-2", what: "observations", dueOn: "2026-12-16", owner };
    const habilitation = { ...active, deadlines: [letter, observations] };
    const next = (staff: boolean) => nextDue(habilitation, { today: "2026-12-01", staff })?.label;
    expect([next(true), next(false)]).toEqual(["Lettre recommandée", "Observations de l’organisme"]);
  });
});

describe("La procédure en cours", () => {
  it("est nommée : suspension, griefs, délai d’appel, ou rien", () => {
    const due = (what: string) => ({
      ...active,
      deadlines: [{ rule: "R-SUS-2", what, dueOn: "2026-12-01", owner: { kind: "role", role: "referent" } }],
    });
    expect(procedureTitle(suspended)).toBe("Suspension en cours");
    expect(procedureTitle(due("observations"))).toBe("Griefs communiqués");
    expect(procedureTitle(due("appeal"))).toBe("Délai d’appel");
    expect(procedureTitle(active)).toBeUndefined();
  });

  it("attend, une fois l’habilitation échue, le message aux personnes inscrites, et pas avant", () => {
    const due = { rule: "R-EFF-1", what: "expiry-telling", dueOn: "2026-12-01", owner: { kind: "role" } };
    const seen = (status: "active" | "expired") => ({ ...active, status, deadlines: [due] });
    expect([procedureTitle(seen("active")), procedureDue(seen("active"))]).toEqual([undefined, []]);
    expect(procedureTitle(seen("expired"))).toBe("Personnes à prévenir");
    expect(procedureDue(seen("expired")).map(({ label }) => label)).toEqual(["Message aux personnes inscrites"]);
  });

  it("ne reprend pas le calendrier", () => {
    expect(procedureDue(suspended).map(({ label }) => label)).toEqual(["Levée ou revue de retrait"]);
  });
});

describe("Compter les jours et les mois", () => {
  it("suit les fins de mois", () => {
    expect(addMonths("2026-11-30", 3)).toBe("2027-02-28");
    expect(addMonths("2028-02-29", 12)).toBe("2029-02-28");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });

  it("compte une période jusqu’à la veille de son terme", () => {
    expect(lastDayOfPeriod("2026-01-10", 3)).toBe("2026-04-09");
  });
});
