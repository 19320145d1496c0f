import type { Actor } from "../../domain/access/actor.ts";
import type { AuditEvent } from "../../domain/audits/audit.events.ts";
import type { ScheduledAudit, Signature } from "../../domain/audits/audit.model.ts";
import type { Attendee } from "../../domain/audits/plan.model.ts";
import type { PreliminaryAnswers } from "../../domain/schemes/preliminary.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { ContentHash } from "../../domain/shared/content.ts";
import type { Attachment } from "../ports/dossiers.readings.ts";
import type { Ports } from "../ports/ports.ts";
import type { ReportText } from "./reportAudit.ts";

/** An audit with the words, the names and the pieces that it only holds by reference. */
export interface Seen {
  readonly state: ScheduledAudit;
  readonly scheme: Scheme;
  /** The answers as filed; null when there are none. */
  readonly answers: PreliminaryAnswers | null;
  /** What somebody wrote; empty when it was erased. */
  words(hash: ContentHash): string;
  report(hash: ContentHash): ReportText;
  name(personId: string): string;
  /** The file of the dossier with these bytes. */
  piece(fileHash: string): { readonly attachmentId: string | null; readonly name: string };
}

const noReport: ReportText = { conclusion: "", summary: "", strengths: "", observations: "" };

/** Gathers what an audit refers to, in a few reads. */
export async function seen(ports: Ports, state: ScheduledAudit, scheme: Scheme): Promise<Seen> {
  const attachments = await ports.readings.dossiers.attachments(state.dossierId);
  const texts = await ports.contents.read<unknown>(hashesIn(state));
  const answersHash = "answers" in state ? state.answers : null;
  const answers =
    answersHash === null ? undefined : (await ports.contents.read<PreliminaryAnswers>([answersHash])).get(answersHash);
  const reports = await ports.contents.read<ReportText>(reportHashes(state));
  const people = await ports.people.named(peopleIn(state));
  return {
    ...{ state, scheme, answers: answers ?? null },
    words(hash) {
      const text = texts.get(hash);
      return typeof text === "string" ? text : "";
    },
    report: (hash) => reports.get(hash) ?? noReport,
    name: (personId) => people.get(personId)?.name ?? "",
    piece: (fileHash) => pieceOf(attachments, fileHash),
  };
}

/** The words behind a reference that may be absent. */
export const wordsOrNull = ({ words }: Pick<Seen, "words">, hash: ContentHash | null): string | null =>
  hash === null ? null : words(hash);

/** The name of who signed: as typed on the screen of the auditor, or that of the account. */
export const signerOf = ({ words, name }: Pick<Seen, "words" | "name">, { by, onScreen }: Signature): string =>
  onScreen === null ? name(by) : words(onScreen.name);

export const metBy = ({ words }: Pick<Seen, "words">, people: readonly Attendee[]) =>
  people.map(({ role, name }) => ({ role, name: words(name) }));

/** Whether somebody reads what the organisation does not read yet. */
export const isStaff = ({ staff }: Actor): boolean => staff.length > 0;

/** Everything in an audit, or in its events, that has the form of a reference to a content. */
export const hashesIn = (holder: ScheduledAudit | readonly AuditEvent[]): readonly string[] => [
  ...new Set([...JSON.stringify(holder).matchAll(/"([0-9a-f]{64})"/g)].map(([, hash]) => hash ?? "")),
];

function reportHashes(state: ScheduledAudit): readonly ContentHash[] {
  const draft = "reportDraft" in state && state.reportDraft !== null ? [state.reportDraft.report] : [];
  return "reports" in state ? [...draft, ...state.reports.map(({ report }) => report)] : draft;
}

function peopleIn(state: ScheduledAudit): readonly string[] {
  const signed = "signatures" in state ? [state.signatures.auditor, state.signatures.organisation] : [];
  return [
    ...new Set([
      ...state.auditors,
      ...state.evidence.map(({ by }) => by),
      ...state.evaluators.map(({ personId }) => personId),
      ...signed.flatMap((signature) => (signature === null ? [] : [signature.by])),
    ]),
  ];
}

function pieceOf(attachments: readonly Attachment[], fileHash: string): ReturnType<Seen["piece"]> {
  const found = attachments.findLast((one) => one.fileHash === fileHash);
  return found === undefined ? { attachmentId: null, name: "" } : { attachmentId: found.id, name: found.name };
}
