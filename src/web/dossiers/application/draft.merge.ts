import type { Section } from "../../../domain/dossiers/completeness.ts";
import type { DossierContent } from "../../../domain/dossiers/content.model.ts";
import { isSection } from "./parts.ts";

/** Two versions of a draft put together, and the sections that both changed, each in its own way. */
export interface Merged {
  readonly content: DossierContent;
  readonly conflicts: readonly Section[];
}

interface Versions {
  /** What both started from. */
  readonly base: DossierContent;
  readonly mine: DossierContent;
  readonly theirs: DossierContent;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const sectionsOf = (content: DossierContent): readonly Section[] => Object.keys(content).filter(isSection);

/** Takes one section of another version. */
export const withSection = <S extends Section>(
  content: DossierContent,
  section: S,
  value: DossierContent[S],
): DossierContent => ({ ...content, [section]: value });

/**
 * What two tabs, or two colleagues, typed: each section is taken from who changed it. Where both did, mine stays on screen
 * and the section is named, so that somebody chooses; nothing is overwritten meanwhile.
 */
export function merge({ base, mine, theirs }: Versions): Merged {
  const sections = sectionsOf(mine);
  const conflicts = sections.filter(
    (section) =>
      !same(mine[section], base[section]) &&
      !same(theirs[section], base[section]) &&
      !same(mine[section], theirs[section]),
  );
  const content = sections
    .filter((section) => same(mine[section], base[section]))
    .reduce((merged, section) => withSection(merged, section, theirs[section]), mine);
  return { content, conflicts };
}

/** Takes the other version of some sections. */
export const takeSections = (
  content: DossierContent,
  theirs: DossierContent,
  sections: readonly Section[],
): DossierContent => sections.reduce((merged, section) => withSection(merged, section, theirs[section]), content);
