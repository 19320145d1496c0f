import { describe, expect, it } from "vitest";
import { dueVerbs } from "../../domain/deadlines/due.words.ts";
import { dueWords } from "./due.sentences.ts";
import { lineOfTask, linesOfDue } from "./line.view.ts";

const due = {
  ...{ about: "habilitation", aboutId: "h1", dossierId: "h1", number: "H-2026-0001", organisationName: "Atelier" },
  ...{ rule: "R-SUS-2", what: "observations", dueOn: "2026-12-16", explanation: {} },
  ...{ ownerRole: "legal_representative" as const, ground: null },
};

describe("une ligne de ce qu’il y a à faire", () => {
  it("mène à l’endroit où la chose se fait, et dit d’où vient sa date", () => {
    expect(linesOfDue([due])).toEqual([
      expect.objectContaining({
        ...{
          verb: "Présenter vos observations sur les griefs",
          to: "/habilitations/h1/procedure",
          dueOn: "2026-12-16",
        },
        rule: "Délai d’observations après la notification des griefs",
      }),
    ]);
  });

  it("nomme le manquement dont elle demande la preuve, et de qui elle est attendue", () => {
    const ground = "Communication non conforme";
    expect(linesOfDue([{ ...due, what: "correction-proof", ground }])).toMatchObject([
      { ground, holder: "représentant légal" },
    ]);
  });

  it("distingue deux choses pareilles d’un même dossier", () => {
    const keys = linesOfDue([due, due]).map(({ key }) => key);
    expect(new Set(keys).size).toBe(2);
  });

  it("ne montre jamais un nom interne, même pour ce qui n’a pas encore de mots", () => {
    const [line] = linesOfDue([{ ...due, what: "something-new", number: null, organisationName: null }]);
    expect(line).toMatchObject({ verb: "Ouvrir le dossier", number: "", organisationName: "Sans organisme" });
  });

  it("d’un audit mène à l’audit, d’une candidature à son côté du dossier", () => {
    const task = { dossierId: "d1", number: "D-1", organisationName: "Atelier", code: "sit-quiz", dueOn: null };
    expect(lineOfTask(task)).toMatchObject({ to: "/dossiers/d1/qcm", file: "/dossiers/d1" });
    expect(lineOfTask({ ...task, code: "write-report", auditId: "a1" })).toMatchObject({ to: "/audits/a1" });
  });

  it("se dit à qui doit le faire et à qui l’attend, pour tout ce qui peut être dû", () => {
    expect(Object.keys(dueWords).toSorted()).toEqual(Object.keys(dueVerbs).toSorted());
  });
});
