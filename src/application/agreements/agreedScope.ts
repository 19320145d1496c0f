import type { DossierContent, Modality } from "../../domain/dossiers/content.model.ts";
import { programmeMinutes } from "../../domain/dossiers/coverage.ts";
import type { Scope } from "../../domain/habilitations/habilitation.events.ts";
import type { Competence } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { listed, nbsp, writtenDay } from "../../domain/shared/french.ts";
import type { AgreementSheet } from "../ports/printing.ts";

/** The validated version of the programme that the habilitation covers. */
export interface ValidatedProgramme {
  readonly id: string;
  readonly version: number;
  readonly validatedOn: Day | null;
}

/** How each modality is said. */
export const modalityNames: Readonly<Record<Modality, string>> = {
  on_site: "en présentiel",
  distance: "à distance",
  e_learning: "en e-learning",
};

const digitsOf = (typed: string): string => typed.replace(/\D/g, "");

const modalitiesOf = ({ programme }: DossierContent): readonly Modality[] => [
  ...new Set(programme.sequences.map(({ modality }) => modality)),
];

/** The places of the application, its seat first, each once. */
function placesOf({ identity }: DossierContent): AgreementSheet["scope"]["establishments"] {
  const { legalName, siret, address, postcode, city, sites } = identity;
  const seat = { name: legalName, siret, address: `${address}, ${postcode} ${city}` };
  const all = [seat, ...sites].map((place) => ({
    ...{ name: place.name, siret: digitsOf(place.siret), address: place.address },
  }));
  const known = all.filter((place) => place.siret !== "");
  return known.filter((place, rank) => known.findIndex((other) => other.siret === place.siret) === rank);
}

/** What the habilitation covers, as filed and accepted: establishments, programme, modalities, trainers (R-SCOPE-1). */
export const scopeOf = (content: DossierContent, { id, version }: ValidatedProgramme): Scope => ({
  establishments: placesOf(content).map(({ siret }) => siret),
  programmes: [`${id}/${version}`],
  modalities: modalitiesOf(content),
  trainers: content.trainers.map((trainer) => trainer.id),
});

/** The same in words, as the agreement names it. */
export function scopeInWords(
  content: DossierContent,
  { version, validatedOn }: ValidatedProgramme,
  competences: readonly Competence[],
): AgreementSheet["scope"] {
  const validated = validatedOn === null ? "" : `, validée le ${writtenDay(validatedOn)}`;
  const hours = programmeMinutes(content.programme) / 60;
  const programme = {
    title: content.programme.title,
    version: `Version ${version}${validated}`,
    duration: `${String(hours).replace(".", ",")}${nbsp}heures`,
  };
  const titleOf = (code: string) => competences.find((one) => one.code === code)?.shortTitle ?? code;
  return {
    establishments: placesOf(content),
    programmes: content.programme.title.trim() === "" ? [] : [programme],
    modalities: modalitiesOf(content).map((modality) => modalityNames[modality]),
    trainers: content.trainers.map((trainer) => ({
      name: trainer.name,
      competences: listed(trainer.competences.map(titleOf)),
    })),
  };
}
