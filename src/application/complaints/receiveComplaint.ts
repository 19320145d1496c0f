import type { ComplaintChannel, ComplaintKind } from "../../domain/complaints/complaint.events.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { StoredFile } from "../ports/files.ts";
import type { Work } from "../work.ts";
import { complaintStream } from "./complaint.stream.ts";
import { complaintFacts } from "./complaintFacts.ts";
import { type ComplaintSubject, designate } from "./designate.ts";
import { keepReceipt } from "./receipt.ts";

/** Who wrote: kept as one content of its own, read by nobody but who handles the case and the quality manager (R-CMP-1). */
export interface Author {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface NamedFile extends StoredFile {
  readonly name: string;
}

/** A message as it came. */
export interface Message {
  readonly kind: ComplaintKind;
  readonly about: ComplaintSubject;
  readonly organisationName: string;
  readonly siren: string;
  readonly facts: string;
  /** Null for an anonymous alert. */
  readonly author: Author | null;
  readonly files: readonly NamedFile[];
  /** The secret that its author follows it with; only its hash is kept. */
  readonly code: string | null;
  readonly channel: ComplaintChannel;
  readonly receivedOn: Day;
}

/** Registers a message of the public (R-CMP-1, R-CMP-2). */
export const receiveComplaint =
  ({ publicUrl }: { readonly publicUrl: string }): UseCase<Message, { id: string; number: string; track: string }> =>
  async (work, message) => {
    const { ports, today } = work;
    const id = ports.ids.next();
    const complaint = await work.load(complaintStream, id);
    const { about, organisationName: name, siren, author, files } = message;
    const designated = await designate(ports, { about, name, siren }, today);
    const number = await ports.ids.number("P", Number(today.slice(0, 4)));
    const given = keepFiles(work, { complaintId: id, party: "author" }, files);
    const refusal = work.decide(
      complaint,
      {
        ...{ type: "ReceiveComplaint", number, kind: message.kind, ...designated, channel: message.channel },
        ...{ receivedOn: message.receivedOn, facts: kept(work, message.facts), files: given },
        named: name === "" && siren === "" ? null : work.content({ name, siren }),
        author: author === null ? null : work.content(author),
        trackingHash: message.code === null ? null : trackingHash(work, message.code),
      },
      await complaintFacts(ports, { organisationId: null, personId: null }, today),
    );
    if (refusal !== null) return refused(refusal);
    if (author !== null) await keepReceipt(work, { id, number, author, code: message.code, publicUrl });
    return done({ id, number, track: designated.track });
  };

/** A text as it is kept; null when nothing was written. */
export const kept = (work: Work, text: string): string | null => (text === "" ? null : work.content(text));

/** A tracking code is typed with or without its hyphens. */
export const trackingHash = ({ ports }: Pick<Work, "ports">, code: string): string =>
  ports.ids.sha256(`suivi ${code.toUpperCase().replace(/[^A-Z0-9]/g, "")}`);

/** Keeps which files were given, and by which party; gives their identifiers. */
export function keepFiles(
  work: Work,
  { complaintId, party }: { readonly complaintId: string; readonly party: "author" | "organisation" | "staff" },
  files: readonly NamedFile[],
): readonly string[] {
  const rows = files.map(({ hash, name, mediaType, bytes }) => ({
    ...{ id: work.ports.ids.next(), complaint_id: complaintId, party, file_hash: hash, name },
    ...{ media_type: mediaType, bytes, at: work.at },
  }));
  if (rows.length > 0) work.put("complaint_files", ...rows);
  return rows.map(({ id }) => id);
}
