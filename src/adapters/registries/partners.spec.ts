import { describe, expect, it } from "vitest";
import { readPartners } from "./partners.read.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sheet = (number: string, partners: string) =>
  `<FICHE><ID_FICHE>1</ID_FICHE><NUMERO_FICHE>${number}</NUMERO_FICHE><INTITULE>L&apos;IA</INTITULE><PARTENAIRES>${partners}</PARTENAIRES></FICHE>`;
const partner = (siret: string, role: string, state: string) =>
  `<PARTENAIRE><NOM_PARTENAIRE>L’ATELIER &amp; CIE</NOM_PARTENAIRE><SIRET_PARTENAIRE>${siret}</SIRET_PARTENAIRE>
   <HABILITATION_PARTENAIRE>${role}</HABILITATION_PARTENAIRE><ETAT_HABILITATION>${state}</ETAT_HABILITATION>
   <DATE_ACTIF>01/02/2026</DATE_ACTIF></PARTENAIRE>`;
const flux = (...sheets: readonly string[]) =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?><FICHES><VERSION_FLUX>4.1</VERSION_FLUX>${sheets.join("")}</FICHES>`);

describe("les données ouvertes de France compétences", () => {
  it("en XML, donnent les partenaires de la certification, leur rôle et leur état", async () => {
    const file = flux(
      sheet("RS1", partner("11111111100011", "HABILITATION_FORMER", "Actif")),
      sheet(
        "RS6891",
        partner("73282932000074", "HABILITATION_FORMER", "Actif") +
          partner("55210055400013", "HABILITATION_ORGA_FORM", "Supprimé"),
      ),
    );
    const name = "L’ATELIER & CIE";
    expect(await readPartners(file, "RS6891")).toEqual({
      ...{ ok: true, format: "xml" },
      partners: [
        { siret: "73282932000074", name, role: "prepare", state: "active" },
        { siret: "55210055400013", name, role: "both", state: "withdrawn" },
      ],
    });
  });

  it("gardent un partenaire dont le droit est écrit autrement : l’oublier le ferait passer pour absent", async () => {
    const file = flux(sheet("RS6891", partner("73282932000074", "HABILITATION_FORMER_ET_EVALUER", "Actif")));
    expect(await readPartners(file, "RS6891")).toMatchObject({
      partners: [{ siret: "73282932000074", role: "other", state: "active" }],
    });
  });

  it("en CSV, se lisent malgré les tabulations, les guillemets et les points-virgules dans un nom", async () => {
    const file = bytes(
      `"Numero_Fiche";"Nom_Partenaire";"Siret_Partenaire";"Habilitation_Partenaire"\r\n` +
        `"RS6891";"LE ""STUDIO""; LYON";"\t73282932000074";"HABILITATION_FORMER"\r\n` +
        `"RS1";"AUTRE";"\t11111111100011";"HABILITATION_FORMER"\r\n`,
    );
    expect(await readPartners(file, "RS6891")).toEqual({
      ...{ ok: true, format: "csv" },
      partners: [{ siret: "73282932000074", name: 'LE "STUDIO"; LYON', role: "prepare", state: "unknown" }],
    });
  });

  it("refusées quand la certification n’y est pas, quand ce n’est pas ce fichier, ou quand il est abîmé", async () => {
    const refusal = async (file: Uint8Array) => {
      const reading = await readPartners(file, "RS6891");
      return reading.ok ? null : reading.refusal;
    };
    expect(await refusal(flux(sheet("RS1", "")))).toEqual({ code: "listing/certification-absent", number: "RS6891" });
    for (const other of ["", "Bonjour", "<html></html>", "a;b\r\n1;2\r\n"])
      expect(await refusal(bytes(other))).toEqual({ code: "listing/not-that-file" });
    expect(await refusal(bytes("<FICHES><FICHE>"))).toEqual({ code: "listing/file-unreadable" });
    expect(await refusal(bytes("PK\u0003\u0004abîmé"))).toEqual({ code: "listing/file-unreadable" });
    const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa">]><FICHES>&a;</FICHES>';
    expect(await refusal(bytes(bomb))).toEqual({ code: "listing/not-that-file" });
  });
});
