/** An invented certifier and organisation, for the sample sheets. */
import type { SignatureLine, Stamp } from "../../application/ports/printing.ts";
import type { Certification, Certifier } from "../../domain/schemes/scheme.model.ts";
import { day } from "../../domain/shared/calendar.ts";

const certifier: Certifier = {
  name: "Certifopac",
  legalForm: "société par actions simplifiée",
  siren: "812345678",
  siret: "81234567800019",
  registeredOffice: "12 rue des Cordeliers, 69002 Lyon",
  address: "12 rue des Cordeliers, 69002 Lyon",
  email: "habilitation@certificateur.example",
  phone: "04 00 00 00 00",
  website: "certificateur.example",
  appealAddress: "Certifopac, service des appels, 12 rue des Cordeliers, 69002 Lyon",
  appealEmail: "appels@certificateur.example",
  privacyEmail: "donnees@certificateur.example",
  signatoryTitle: "Directrice générale",
};

/** What every sample carries. */
export const head = {
  certifier,
  fingerprint: "9f2c4e61b7a80d35c1f4927e6b0a58d3e47c19f60b2d8a75e3c0916f4d7b82a1",
};

export const certification: Certification = {
  shortName: "CertifIAG",
  title:
    "Produire et réviser du contenu professionnel multimédia en utilisant les outils d’Intelligence Artificielle Générative (IAG) de façon responsable",
  number: "RS6891",
  registrationEndsOn: day("2029-10-01"),
};

export const organisation = "Atelier Numérique des Deux Rives";
export const camille = { name: "Camille Rostand", role: "auditrice" };
export const director = { name: "Hélène Vasseur", role: "Directrice générale" };
export const manager = { name: "Youssef Benhaddou", role: "Gérant, représentant légal" };
export const referent = { name: "Aurélie N’Guyen-Lefèvre", role: "référente habilitation" };
export const trainer = { name: "Loïc Kervella", role: "formateur" };

export const at = (on: string, time: string): Stamp => ({ on: day(on), time });

/** A signature given, by somebody for a party. */
export const signed = (party: string, person: { name: string; role: string }, when: Stamp): SignatureLine => ({
  party,
  ...person,
  outcome: { status: "signed", typedName: person.name, at: when, proof: "PRV-2026-00418" },
});
