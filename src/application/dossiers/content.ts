import { type DossierContent, emptyContent } from "../../domain/dossiers/content.model.ts";
import type { Moment } from "../../domain/shared/calendar.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import type { Ports } from "../ports/ports.ts";
import { depositedIn } from "./deposited.ts";
import type { FiledContent } from "./dossierFacts.ts";
import type { OpenedState } from "./forDossier.ts";

export interface CurrentContent {
  readonly content: DossierContent;
  /** The draft being typed; null once filed and not sent back. */
  readonly draft: { readonly version: number; readonly savedAt: Moment | null } | null;
}

/** What a dossier contains: its draft while it is the organisation's to fill, or what was filed. */
export async function readContent(ports: Ports, dossierId: string, state: OpenedState): Promise<CurrentContent> {
  const editable = state.status === "draft" || state.status === "incomplete";
  if (editable || state.status === "abandoned") {
    const draft = await ports.readings.dossiers.draft(dossierId);
    const typed = { ...emptyContent, ...(draft?.body ?? (await known(ports, state.organisationId))) };
    const content = { ...typed, documents: await depositedOf(ports, dossierId, typed.documents) };
    return { content, draft: editable ? { version: draft?.version ?? 0, savedAt: draft?.savedAt ?? null } : null };
  }
  const filed = (await ports.contents.read<FiledContent>([state.content])).get(state.content);
  return { content: { ...emptyContent, ...filed?.content }, draft: null };
}

/** What an application is opened with: the name the organisation was registered under, which it may correct. */
async function known(ports: Ports, organisationId: string): Promise<Pick<DossierContent, "identity">> {
  const { state } = await ports.states.load(organisationStream, organisationId);
  return { identity: { ...emptyContent.identity, legalName: state.status === "registered" ? state.name : "" } };
}

type Documents = DossierContent["documents"];

/** The documents of a draft without what names no file deposited in this dossier: a name alone proves nothing (R-APP-4). */
async function depositedOf(ports: Ports, dossierId: string, documents: Documents): Promise<Documents> {
  if (Object.keys(documents).length === 0) return documents;
  const deposited = await depositedIn(ports, dossierId);
  return Object.fromEntries(
    Object.entries(documents).map(([key, given]) => [key, given.filter((id) => deposited.has(id))]),
  );
}
