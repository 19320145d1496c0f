import type { Section } from "../../../domain/dossiers/completeness.ts";
import type { DossierContent } from "../../../domain/dossiers/content.model.ts";
import type { Parts } from "../../ui/draft.merge.ts";
import { isSection } from "./parts.ts";

/** Takes one section of another version. */
export const withSection = <S extends Section>(
  content: DossierContent,
  section: S,
  value: DossierContent[S],
): DossierContent => ({ ...content, [section]: value });

/** An application is put together section by section. */
export const sections: Parts<DossierContent, Section> = {
  of: (content) => Object.keys(content).filter(isSection),
  read: (content, section) => content[section],
  take: (content, other, section) => withSection(content, section, other[section]),
};
