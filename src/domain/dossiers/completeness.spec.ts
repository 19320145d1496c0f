import { describe, expect, it } from "vitest";
import { day } from "../shared/calendar.ts";
import { missingIn } from "./completeness.ts";
import { type DossierContent, emptyContent, type Sequence } from "./content.model.ts";

const ground = {
  scheme: { fields: [], documents: [], competences: [], rulebook: {} },
  siren: "552100554",
  today: day("2026-04-14"),
} as unknown as Parameters<typeof missingIn>[1];
const former = (formerUntil: string): DossierContent => ({
  ...emptyContent,
  links: { ...emptyContent.links, qualiopiClient: "former", formerUntil },
});

describe("une ancienne relation Qualiopi avec le certificateur", () => {
  it("donne son dernier jour, qui est passé", () => {
    expect(missingIn(former("2026-04-14"), ground)).toEqual([]);
    expect(missingIn(former(""), ground)).toMatchObject([{ code: "field-missing", path: "links.formerUntil" }]);
    for (const value of ["en mars", "2026-04-15"])
      expect(missingIn(former(value), ground)).toEqual([
        { code: "date-invalid", section: "links", path: "links.formerUntil", value },
      ]);
  });

  it("ne se demande pas à un organisme qui n’en a jamais eu", () => {
    expect(missingIn(emptyContent, ground)).toEqual([]);
  });
});

const { identity, people, programme } = emptyContent;
const named = (email: string) => ({ name: "Inès Moreau", position: "Gérante", email, phone: "" });

describe("une réponse qui ne peut pas être déposée telle quelle", () => {
  it("est une adresse électronique où aucun message n’arriverait, dite à sa place", () => {
    const content = {
      ...emptyContent,
      people: { ...people, legalRepresentative: named("ines@organisme"), referent: named("ines@organisme.fr") },
    };
    expect(missingIn(content, ground)).toEqual([
      {
        code: "email-invalid",
        section: "people",
        path: "people.legalRepresentative.email",
        email: "ines@organisme",
      },
    ]);
  });

  it("est un code postal qui n’existe pas", () => {
    const at = (postcode: string) => missingIn({ ...emptyContent, identity: { ...identity, postcode } }, ground);
    expect(at("75013")).toEqual([]);
    expect(at("7513")).toEqual([
      { code: "postcode-invalid", section: "identity", path: "identity.postcode", postcode: "7513" },
    ]);
  });

  it("est un site dont l’adresse n’est pas du web ; il reste facultatif", () => {
    const at = (website: string) => missingIn({ ...emptyContent, identity: { ...identity, website } }, ground);
    expect(at("")).toEqual([]);
    expect(at("https://www.organisme.fr")).toEqual([]);
    expect(at("javascript:alert(1)")).toEqual([
      { code: "website-invalid", section: "identity", path: "identity.website", website: "javascript:alert(1)" },
    ]);
  });

  it("est un texte trop long, dont le dépassement est dit ; le brouillon le garde entier", () => {
    const city = (length: number) => ({ ...emptyContent, identity: { ...identity, city: "a".repeat(length) } });
    const [short, ...others] = missingIn(city(302), ground);
    expect(short).toEqual({
      ...{ code: "text-too-long", section: "identity", path: "identity.city", label: null, excess: 2 },
    });
    expect(others).toEqual([]);
    expect(missingIn(city(300), ground)).toEqual([]);
  });

  it("mène au champ, même dans une séquence, et porte le nom que le schéma lui donne", () => {
    const sequence: Sequence = {
      ...{ id: "s1", title: "Produire", modality: "on_site", theoryHours: 1, practiceHours: 1 },
      ...{ method: "m".repeat(6001), formativeAssessment: "", material: "" },
      cells: [{ competence: "C1", level: "principal", passage: "p".repeat(301) }],
    };
    const audience = { path: "programme.audience", section: "programme", label: "Le public", unless: null } as const;
    const content = { ...emptyContent, programme: { ...programme, audience: "a".repeat(6005), sequences: [sequence] } };
    const asked = { ...ground, scheme: { ...ground.scheme, fields: [audience] } };
    expect(missingIn(content, asked)).toMatchObject([
      { path: "programme.audience", label: "Le public", excess: 5 },
      { path: "programme.sequences.s1.method", label: null, excess: 1 },
      { path: "programme.sequences.s1.cells.C1.passage", excess: 1 },
    ]);
  });
});
