import { beforeAll, describe, expect, it } from "vitest";
import { api } from "../../specs/api.ts";
import { auditDossier, auditStaff } from "../../specs/samples/auditDossier.ts";

const given = api();
const id = "d-rehearsal";
const rehearsal = `/api/audits/${id}/rehearsal`;
const mandate = { A3: { rating: "nonconforming", note: "Faire signer le mandat du suppléant" } };
const save = (person: string, version: number, notes: object) =>
  given.ask(person, "PUT", rehearsal, { version, notes });
const everything = async (person: string, ...urls: readonly string[]) =>
  (await Promise.all(urls.map(async (url) => (await given.get(person, url)).body))).join("\n");

beforeAll(async () => {
  await auditStaff(given);
  await auditDossier(given, id);
});

describe("la répétition de l’audit", () => {
  it("donne à l’organisme la grille de son audit initial, à tous ses membres", async () => {
    const seen = (await given.get("samira", rehearsal)).json();
    expect(seen).toMatchObject({ kind: "Audit initial", answered: false, notes: {}, version: 0, savedAt: null });
    const codes = seen.criteria.flatMap(({ indicators }: { indicators: { code: string }[] }) =>
      indicators.map(({ code }) => code),
    );
    expect(codes).toContain("A1");
    expect((await given.get("claire", rehearsal)).statusCode).toBe(200);
  });

  it("garde les notes, et les rend à tout l’organisme", async () => {
    expect((await save("samira", 0, mandate)).json()).toMatchObject({ version: 1, savedAt: expect.any(String) });
    expect((await given.get("claire", rehearsal)).json()).toMatchObject({ notes: mandate, version: 1 });
  });

  it("refuse d’écraser les notes qu’une autre personne vient d’enregistrer", async () => {
    const refused = await save("claire", 0, { A3: { rating: "conforming", note: "" } });
    expect(refused.json()).toMatchObject({ status: 409, code: "changed-meanwhile" });
    expect((await save("claire", 1, mandate)).json()).toMatchObject({ version: 2 });
  });

  it("n’est lue par personne du certificateur, ni dans le dossier, ni dans l’audit, ni dans l’archive", async () => {
    for (const person of ["camille", "helene", "nadia", "sylvie", "louise"])
      expect((await given.get(person, rehearsal)).statusCode).toBe(403);
    const dossier = `/api/dossiers/${id}`;
    const read = await everything("camille", dossier, `${dossier}/history`, `/api/audits/${id}`, `${dossier}/archive`);
    expect(read).toContain(id);
    expect(read).not.toContain("mandat du suppléant");
  });

  it("n’ajoute aucun événement à l’audit", async () => {
    expect((await given.ports.events.read(`audit-${id}`, 0, null)).events).toEqual([]);
  });

  it("n’est pas ouverte avant la recevabilité", async () => {
    await given.organisation("732829320", { pierre: "referent" });
    const opened = await given.post("pierre", "/api/dossiers", { organisationId: "732829320", scheme: "certifiag" });
    const early = await given.get("pierre", `/api/audits/${opened.json().id}/rehearsal`);
    expect(early.json()).toMatchObject({ code: "audit/referential-not-open" });
  });
});
