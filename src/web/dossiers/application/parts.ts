import { sectionNames } from "../../../contract/dossierContent.sentences.ts";
import type { Section } from "../../../domain/dossiers/completeness.ts";

/** A part of the application form, as the applicant goes through it; it may hold several sections of the content. */
export interface Part {
  /** Its place in the address. */
  readonly id: string;
  readonly label: string;
  readonly sections: readonly Section[];
}

export const parts = [
  { id: "organisme", label: "Votre organisme", sections: ["identity", "activity"] },
  { id: "qualiopi", label: "Qualiopi", sections: ["qualiopi"] },
  { id: "personnes", label: "Personnes responsables", sections: ["people"] },
  { id: "formateurs", label: "Formateurs", sections: ["trainers"] },
  { id: "programme", label: "Programme", sections: ["programme"] },
  { id: "moyens", label: "Moyens et communication", sections: ["means", "communication", "subcontracting"] },
  { id: "liens", label: "Liens avec le certificateur", sections: ["links"] },
  { id: "engagements", label: "Engagements", sections: ["statements"] },
  { id: "pieces", label: "Pièces", sections: ["documents"] },
] as const satisfies readonly Part[];

export type PartId = (typeof parts)[number]["id"] | "depot";

/** The last page of the form: what is missing, then the deposit. */
export const submitPart = { id: "depot", label: "Vérifier et déposer" } as const;

/** The part of an address, the first one when it names none. */
export const partOf = (id: unknown): PartId =>
  id === submitPart.id ? submitPart.id : (parts.find((part) => part.id === id)?.id ?? parts[0].id);

/** The part where a section of the content is filled. */
export const partOfSection = (section: string): (typeof parts)[number] =>
  parts.find((part) => part.sections.some((held) => held === section)) ?? parts[0];

export const partAddress = (dossierId: string, part: PartId): string => `/dossiers/${dossierId}/candidature/${part}`;

/** The part that comes next, the deposit after the last one. */
export function partAfter(here: PartId): { readonly id: PartId; readonly label: string } | undefined {
  if (here === submitPart.id) return undefined;
  return parts[parts.findIndex(({ id }) => id === here) + 1] ?? submitPart;
}

export const isSection = (text: string): text is Section => Object.hasOwn(sectionNames, text);
