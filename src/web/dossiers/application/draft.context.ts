import { createContext, use } from "react";
import type { Section } from "../../../domain/dossiers/completeness.ts";
import type { DossierContent } from "../../../domain/dossiers/content.model.ts";
import type { ApplicationScheme, Dossier } from "../dossier.query.ts";
import type { Draft } from "./useDraft.ts";

/** What every part of the form needs: the draft, the dossier it belongs to, and what its scheme asks. */
export interface Filling {
  readonly draft: Draft;
  readonly dossier: Dossier;
  readonly scheme: ApplicationScheme;
}

export const FillingContext = createContext<Filling | undefined>(undefined);

/** The application being filled; only inside the form. */
export function useFilling(): Filling {
  const filling = use(FillingContext);
  if (filling === undefined) throw new Error("This part is shown only inside the application form.");
  return filling;
}

/** One section of the content, and a way to change some of it. */
export function useSection<S extends Section>(section: S) {
  const { draft } = useFilling();
  const value = draft.content[section];
  const change = (part: Partial<DossierContent[S]>) => draft.change(section, { ...value, ...part });
  return [value, change] as const;
}

/** What the scheme says of a field: its name, and whether it has to be answered. */
export function useAsked(path: string): { readonly label: string | undefined; readonly required: boolean } {
  const field = useFilling().scheme.fields.find((asked) => asked.path === path);
  return { label: field?.label, required: field !== undefined };
}
