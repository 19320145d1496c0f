import type { Section } from "../../../domain/dossiers/completeness.ts";
import type { DocumentPlace } from "../documents.view.ts";
import type { Dossier } from "../dossier.query.ts";
import { isSection, type PartId, partOfSection, parts } from "./parts.ts";
import { type Point, pointWords } from "./points.sentences.ts";

/** Something that keeps the application from being deposited, with the way to the field that mends it. */
export interface MissingLine {
  readonly text: string;
  readonly part: PartId;
  /** The id of the field on the page of its part. */
  readonly anchor: string;
}

const anchors: Readonly<Record<string, string>> = {
  "siret-invalid": "identity.siret",
  "siret-of-another-siren": "identity.siret",
  "qualiopi-expired": "qualiopi.validUntil",
  "qualiopi-without-training-actions": "qualiopi.trainingActions",
  "no-trainer": "trainers",
  "competence-without-trainer": "trainers",
  "competence-not-covered": "programme.sequences",
};

const sectionOf = ({ section }: Point): Section =>
  typeof section === "string" && isSection(section) ? section : "identity";

function anchorOf(point: Point, places: readonly DocumentPlace[]): string {
  if (point.code === "document-missing") {
    const place = places.find(
      ({ document, whose, files }) =>
        document.code === point.document && (whose ?? null) === (point.whose ?? null) && files.length === 0,
    );
    return place?.key ?? "";
  }
  return typeof point.path === "string" ? point.path : (anchors[point.code] ?? "");
}

/** Everything that is missing, in the order of the form. */
export const missingLines = (missing: Dossier["missing"], places: readonly DocumentPlace[]): readonly MissingLine[] =>
  missing
    .map((point) => ({
      text: pointWords(point),
      part: partOfSection(sectionOf(point)).id,
      anchor: anchorOf(point, places),
    }))
    .toSorted((a, b) => rankOf(a.part) - rankOf(b.part));

/** What is wrong with the answer given at a place, in words; undefined while there is none, or when it is right. */
export function wrongAt(missing: Dossier["missing"], path: string): string | undefined {
  const point = missing.find((one) => one.code !== "field-missing" && anchorOf(one, []) === path);
  return point === undefined ? undefined : `${pointWords(point)}.`;
}

/** The points sent back that wait for an answer, as lines of the same list (R-APP-5). */
export const unansweredLines = (points: Dossier["points"]): readonly MissingLine[] =>
  points
    .filter(({ answer }) => answer === null)
    .map(({ id, section, text }) => ({ text: `Répondre : ${text}`, part: partOfSection(section).id, anchor: id }));

const rankOf = (id: PartId): number => parts.findIndex((part) => part.id === id);

/** What is missing by part, parts without any left out. */
export const missingByPart = (lines: readonly MissingLine[]) => {
  const byPart = Map.groupBy(lines, ({ part }) => part);
  return parts.flatMap(({ id, label }) => {
    const own = byPart.get(id) ?? [];
    return own.length === 0 ? [] : [{ id, label, lines: own }];
  });
};
