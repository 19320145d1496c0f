import { may } from "../../domain/access/permissions.ts";
import type { DossierContent } from "../../domain/dossiers/content.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Attachment } from "../ports/dossiers.readings.ts";
import type { Query } from "../query.ts";
import { readContent } from "./content.ts";
import type { OpenedState } from "./forDossier.ts";
import { readableDossier } from "./readable.ts";
import { asOrganisation, type HistoryEntry, historyOf } from "./readHistory.ts";

/** A whole dossier, to be kept outside. */
export interface DossierArchive {
  readonly number: string;
  readonly organisation: { readonly siren: string; readonly name: string };
  readonly status: Exclude<OpenedState["status"], "refusal_proposed">;
  readonly submittedOn: Day | null;
  readonly madeAt: Moment;
  readonly scheme: Scheme;
  readonly content: DossierContent;
  readonly attachments: readonly Attachment[];
  readonly history: readonly HistoryEntry[];
  /** The bytes of an attachment; null when they are no more. */
  open(attachment: Attachment): Promise<AsyncIterable<Uint8Array> | null>;
}

/**
 * Everything that an organisation gave, wrote and was told in a dossier (R-WORK-1). What the certifier keeps to itself is left
 * out, whoever asks: an archive is passed on.
 */
export const readArchive: Query<{ readonly dossierId: string }, DossierArchive> = async (asking, { dossierId }) => {
  const found = await readableDossier(asking, dossierId);
  if (!found.ok) return found;
  const { ports, actor, at } = asking;
  const { state } = found;
  const { organisationId: siren, number, status } = state;
  const denied = may(actor, "dossier.archive", { organisationId: siren });
  if (denied !== null) return refused(denied);
  const [organisation, scheme, { content }, attachments, history] = await Promise.all([
    ports.states.load(organisationStream, siren),
    ports.schemes.get(state.scheme),
    readContent(ports, dossierId, state),
    ports.readings.dossiers.attachments(dossierId),
    historyOf(ports, { dossierId, scheme: state.scheme }, asOrganisation),
  ]);
  const name = organisation.state.status === "registered" ? organisation.state.name : "";
  const submittedOn = "submittedOn" in state ? state.submittedOn : null;
  return done({
    ...{ number, organisation: { siren, name }, submittedOn, madeAt: at },
    status: status === "refusal_proposed" ? "submitted" : status,
    ...{ scheme, content, attachments, history },
    open: ({ fileHash }) => ports.files.open(fileHash),
  });
};
