import { beforeAll, describe, expect, it } from "vitest";
import { site, suspendedFrom } from "../../../specs/site.ts";

const nbsp = "\u00A0";

describe("la vérification d’une attestation", () => {
  const pages = site();
  beforeAll(() =>
    pages.habilitation({
      ...{ name: "École des Récits", siren: "732829320", rank: 2, from: "2025-02-03" },
      events: [suspendedFrom("2026-10-02")],
    }),
  );

  it("demande un numéro, et le comprend comme il est écrit", async () => {
    expect((await pages.get("/verifier")).body).toContain("Numéro d’habilitation");
    const sent = await pages.get("/verifier?numero=h+2025+2");
    expect([sent.statusCode, sent.headers.location]).toEqual([303, "/verifier/H-2025-0002"]);
  });

  it("dit d’un regard le statut du jour, l’heure, et que le numéro est authentique", async () => {
    const { body } = await pages.get("/verifier/H-2025-0002");
    expect(body).toContain(`Suspendue depuis le 2${nbsp}octobre 2026`);
    expect(body).toContain(`lundi 23${nbsp}novembre 2026 à 10${nbsp}h${nbsp}42`);
    expect(body).toContain("Ce numéro est authentique");
    expect(body).toContain("aucun nouveau stagiaire");
  });

  it("donne ce qui doit être imprimé sur le papier", async () => {
    const { body } = await pages.get("/verifier/H-2025-0002");
    const facts = [...body.matchAll(/<dt>([^<]+)<\/dt>/g)].map(([, fact]) => fact);
    expect(facts).toEqual(["Numéro", "Organisme", "SIREN", "Certification", "Validité", "Modalités", "Établissements"]);
    expect(body).toContain(`du 3${nbsp}février 2025 au 2${nbsp}février 2028 inclus`);
  });

  it("dit ce qu’était le statut à une autre date", async () => {
    const on = async (date: string) => (await pages.get(`/verifier/H-2025-0002?date=${date}`)).body;
    expect(await on("2026-10-01")).toContain(`Active depuis le 3${nbsp}février 2025</strong>`);
    expect(await on("2026-10-02")).toContain(`Suspendue depuis le 2${nbsp}octobre 2026</strong>`);
    expect(await on("2025-02-02")).toContain("n’avait pas encore pris effet");
    expect(await on("2030-01-01")).toContain("seul le statut d’aujourd’hui est certain");
    expect(await on("14/10/2026")).toContain(`Suspendue depuis le 2${nbsp}octobre 2026</strong>`);
  });

  it("dit qu’une date n’existe pas, et garde ce qui a été écrit", async () => {
    for (const date of ["2026-02-31", "abc", "31/02/2026"]) {
      const { statusCode, body } = await pages.get(`/verifier/H-2025-0002?date=${encodeURIComponent(date)}`);
      expect(statusCode).toBe(200);
      expect(body).toContain("Cette date n’existe pas");
      expect(body).toContain(`value="${date}"`);
      expect(body).not.toContain('class="note"');
    }
    expect((await pages.get("/verifier/H-2025-0002")).body).not.toContain("Cette date n’existe pas");
  });

  it("dit sans détour qu’un numéro inconnu n’a pas été délivré ici", async () => {
    for (const url of ["/verifier/H-2020-9999", "/verifier/nimporte-quoi", `/verifier/${encodeURIComponent("<b>")}`]) {
      const { statusCode, body } = await pages.get(url);
      expect(statusCode).toBe(404);
      expect(body).toContain("Aucune habilitation ne porte ce numéro");
      expect(body).not.toContain("<b>");
    }
  });
});
