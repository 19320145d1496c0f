import { documentSlots, isRequired } from "../../domain/dossiers/completeness.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { ApplicationScheme, Dossier } from "./dossier.query.ts";

type Attachment = Dossier["attachments"][number];
type NeededDocument = ApplicationScheme["documents"][number];

/** A place where a document is given: what it must show, whose it is, what was given there. */
export interface DocumentPlace {
  /** `code`, or `code/trainer` for a trainer’s own. */
  readonly key: string;
  readonly document: NeededDocument;
  readonly whose: string | null;
  readonly required: boolean;
  readonly files: readonly Attachment[];
}

/** Documents that go together on screen. */
export interface DocumentGroup {
  readonly id: string;
  readonly title: string;
  readonly places: readonly DocumentPlace[];
}

interface Filed {
  readonly content: DossierContent;
  readonly attachments: readonly Attachment[];
}

const unnamed = "Formateur sans nom";

/** Every place of an application, the ones whose condition does not hold left out; a conditional one appears when it does. */
export function placesOf({ content, attachments }: Filed, documents: readonly NeededDocument[]) {
  const byId = new Map(attachments.map((attachment) => [attachment.id, attachment]));
  return documents.flatMap((document): readonly DocumentPlace[] => {
    const required = isRequired(content, document);
    if (document.requirement === "conditional" && !required) return [];
    return documentSlots(content, document).map(({ key, whose }) => ({
      ...{ key, document, required },
      whose: whose === "" ? unnamed : whose,
      files: givenAt(content, key).flatMap((id) => byId.get(id) ?? []),
    }));
  });
}

const givenAt = ({ documents }: DossierContent, key: string): readonly string[] => documents[key] ?? [];

const titles: Readonly<Record<string, string>> = {
  organisation: "L’organisme",
  site: "Les locaux",
  programme: "Le programme et les moyens",
};

/** The places by what they are about: the organisation, each trainer, the programme, the premises. */
export function groupsOf(places: readonly DocumentPlace[]): readonly DocumentGroup[] {
  const byGroup = Map.groupBy(places, ({ key, document: { per } }) =>
    per === "trainer" ? `trainer/${key.split("/")[1] ?? ""}` : per,
  );
  const order = ["organisation", "site", "programme"];
  return [...byGroup]
    .map(([id, ofGroup]) => ({
      id,
      title: titles[id] ?? ofGroup[0]?.whose ?? unnamed,
      places: ofGroup,
    }))
    .toSorted((a, b) => rank(order, a.id) - rank(order, b.id));
}

/** Trainers come after the organisation, before the programme. */
const rank = (order: readonly string[], id: string): number => {
  const at = order.indexOf(id);
  return at < 0 ? 1.5 : at;
};

/** Files of the dossier that answer no document: those that came with messages, or were taken back. */
export function otherFiles({ content, attachments }: Filed): readonly Attachment[] {
  const placed = new Set(Object.values(content.documents).flat());
  return attachments.filter(({ id }) => !placed.has(id));
}
