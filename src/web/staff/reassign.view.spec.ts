import { describe, expect, it } from "vitest";
import { colleaguesOf, outcomeOf } from "./reassign.view.ts";
import type { Person } from "./staff.view.ts";

const names = { from: "Camille Ferrand", to: "Yanis Belkacem" };
const file = { dossierId: "1", number: "D-2026-0001", organisationName: "Formalia" };
const kept = { ...file, reason: "elle a déclaré un emploi avec l’organisme." };
const person = (id: string, ...roles: Person["roles"]): Person => ({ id, name: id, email: "", roles, position: 1 });

describe("les dossiers confiés à un collègue", () => {
  it("sont proposés aux seuls autres chargés d’affaires", () => {
    const people = [
      person("yanis", "account_manager"),
      person("camille", "account_manager"),
      person("helene", "auditor"),
    ];
    expect(colleaguesOf({ id: "camille" }, people).map(({ id }) => id)).toEqual(["yanis"]);
  });

  it("se comptent, avec ceux qui restent", () => {
    expect(outcomeOf({ moved: [file], kept: [] }, names)).toEqual({
      tone: "success",
      title: "1\u00a0dossier est confié à Yanis Belkacem.",
    });
    expect(outcomeOf({ moved: [file, file], kept: [kept] }, names)).toEqual({
      tone: "warning",
      title: "2\u00a0dossiers sont confiés à Yanis Belkacem. 1\u00a0dossier reste suivi par Camille Ferrand.",
    });
    expect(outcomeOf({ moved: [], kept: [kept] }, names).title).toBe("1\u00a0dossier reste suivi par Camille Ferrand.");
  });

  it("ne sont rien quand la personne n’en suit pas", () => {
    expect(outcomeOf({ moved: [], kept: [] }, names)).toEqual({
      tone: "info",
      title: "Camille Ferrand ne suit aucun dossier en cours.",
    });
  });
});
