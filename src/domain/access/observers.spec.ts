import { describe, expect, it } from "vitest";
import type { Actor } from "./actor.ts";
import { holdsFunction, may, observes } from "./permissions.ts";

const paul: Actor = { id: "paul", staff: ["observer"], memberships: [] };
const file = { organisationId: "552100554" };

describe("un observateur", () => {
  it("lit un dossier qui lui est ouvert, et ignore jusqu’à l’existence des autres", () => {
    expect(may(paul, "dossier.read", { ...file, observers: ["anne", "paul"] })).toBeNull();
    expect(may(paul, "dossier.read", { ...file, observers: ["anne"] })).toEqual({ code: "access/not-found" });
    expect(may(paul, "dossier.read", file)).toEqual({ code: "access/not-found" });
  });

  it("lit aussi l’habilitation d’un dossier qui lui est ouvert", () => {
    expect(may(paul, "habilitation.read", { ...file, observers: ["paul"] })).toBeNull();
    expect(may(paul, "habilitation.read", file)).toEqual({ code: "access/not-found" });
  });

  it("entre là où il peut lire, et nulle part ailleurs", () => {
    expect(holdsFunction(paul, "dossier.list")).toBeNull();
    for (const action of ["dossier.write", "dossier.archive", "audit.list", "observation.manage"] as const)
      expect(holdsFunction(paul, action)).toEqual({ code: "access/not-your-function", action });
  });

  it("n’écrit rien dans un dossier, même ouvert", () => {
    expect(may(paul, "dossier.write", { ...file, observers: ["paul"] })?.code).toBe("access/not-your-function");
  });

  it("qui tient aussi une fonction du certificateur lit comme elle", () => {
    expect(observes(paul)).toBe(true);
    expect(observes({ ...paul, staff: ["observer", "administrator"] })).toBe(true);
    expect(observes({ ...paul, staff: ["observer", "auditor"] })).toBe(false);
    expect(may({ ...paul, staff: ["observer", "auditor"] }, "dossier.read", file)).toBeNull();
  });
});
