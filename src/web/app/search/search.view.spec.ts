import { describe, expect, it } from "vitest";
import { foundFor, foundWords } from "./search.view.ts";

const entries = [
  { label: "À faire", to: "/" },
  { label: "Équipe", to: "/equipe" },
];
const dossier = (n: number, organisationId = "817559610") =>
  ({ id: `d${n}`, number: `D-2026-000${n}`, organisationId, organisationName: "Pixel & Plume" }) as never;
const habilitation = { ...{ id: "h1", number: "H-2025-0046", organisationId: "817559610" } };
const nothing = { entries, dossiers: [], habilitations: [], mayReadOrganisations: true } as const;

describe("la recherche rapide", () => {
  it("propose les écrans de la personne tant que rien n’est écrit", () => {
    expect(foundFor({ ...nothing, typed: "" })).toEqual([
      {
        title: "Écrans",
        found: [
          { to: "/", label: "À faire", detail: "" },
          { to: "/equipe", label: "Équipe", detail: "" },
        ],
      },
    ]);
  });

  it("trouve un écran sans accents ni majuscules", () => {
    expect(foundFor({ ...nothing, typed: " EQUI" })).toMatchObject([{ found: [{ to: "/equipe" }] }]);
    expect(foundFor({ ...nothing, typed: "zzz" })).toEqual([]);
  });

  it("nomme un organisme une seule fois, avec son SIREN, et mène à chacun de ses dossiers", () => {
    const groups = foundFor({
      ...{ ...nothing, typed: "pixel", dossiers: [dossier(1), dossier(2)] },
      habilitations: [{ ...habilitation, organisationName: "Pixel & Plume" } as never],
    });
    expect(groups).toMatchObject([
      { title: "Dossiers", found: [{ to: "/dossiers/d1", detail: "D-2026-0001" }, { to: "/dossiers/d2" }] },
      { title: "Organismes", found: [{ to: "/organismes/817559610", detail: "SIREN 817\u00a0559\u00a0610" }] },
      { title: "Habilitations", found: [{ to: "/habilitations/h1", detail: "H-2025-0046" }] },
    ]);
  });

  it("ne propose pas la page d’un organisme à qui ne peut pas la lire", () => {
    const groups = foundFor({ ...nothing, typed: "pixel", dossiers: [dossier(1)], mayReadOrganisations: false });
    expect(groups.map(({ title }) => title)).toEqual(["Dossiers"]);
  });

  it("montre six dossiers au plus, et dit combien de résultats il y a", () => {
    const groups = foundFor({ ...nothing, typed: "pi", dossiers: [1, 2, 3, 4, 5, 6, 7].map((n) => dossier(n)) });
    expect(groups[0]?.found).toHaveLength(6);
    expect(foundWords(groups, false)).toBe("7\u00a0résultats");
    expect(foundWords([], false)).toBe("Aucun résultat");
    expect(foundWords([], true)).toBe("Recherche en cours…");
  });
});
