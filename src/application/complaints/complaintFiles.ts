import type { Actor } from "../../domain/access/actor.ts";
import { may } from "../../domain/access/permissions.ts";
import { mayRead, seesAuthor } from "../../domain/complaints/complaint.access.ts";
import type { ComplaintState } from "../../domain/complaints/complaint.model.ts";
import { done, refused } from "../outcome.ts";
import type { Query } from "../query.ts";
import { heardOrganisation } from "./answerHearing.ts";
import { complaintStream } from "./complaint.stream.ts";
import { letterParties, letterSubject } from "./complaintLetter.ts";

/** As who somebody gives or reads files of a case; null when it does not exist for them. */
function partyOf(actor: Actor, state: ComplaintState): "staff" | "organisation" | null {
  if (state.status !== "none" && actor.staff.length > 0 && mayRead(actor, state)) return "staff";
  const organisationId = heardOrganisation(state);
  const answers = organisationId !== null && may(actor, "complaint.answer", { organisationId }) === null;
  return answers ? "organisation" : null;
}

/** Takes a file into a case, from the staff who handle it or from the organisation that answers. */
export const attachToComplaint: Query<
  { readonly complaintId: string; readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
  { id: string; name: string; bytes: number }
> = async ({ ports, actor, at }, { complaintId, name, bytes }) => {
  const { state } = await ports.states.load(complaintStream, complaintId);
  const party = partyOf(actor, state);
  if (party === null) return refused({ code: "access/not-found" });
  const stored = await ports.files.store(bytes, name);
  if ("code" in stored) return refused(stored);
  const before = (await ports.readings.complaints.files(complaintId)).find(
    (file) => file.fileHash === stored.hash && file.name === name && file.party === party,
  );
  if (before !== undefined) return done({ id: before.id, name, bytes: before.bytes });
  const { hash: fileHash, mediaType } = stored;
  const file = { id: ports.ids.next(), complaintId, party, fileHash, name, mediaType, bytes: stored.bytes, at };
  await ports.readings.complaints.attach(file);
  return done({ id: file.id, name, bytes: file.bytes });
};

/** A file of a case; the organisation has its own, and no other. */
export const readComplaintFile: Query<
  { readonly complaintId: string; readonly fileId: string },
  { name: string; mediaType: string; inline: boolean; bytes: AsyncIterable<Uint8Array> }
> = async ({ ports, actor }, { complaintId, fileId }) => {
  const { state } = await ports.states.load(complaintStream, complaintId);
  const party = partyOf(actor, state);
  const file = (await ports.readings.complaints.files(complaintId)).find(({ id }) => id === fileId);
  if (party === null || file === undefined || (party === "organisation" && file.party !== party))
    return refused({ code: "access/not-found" });
  const bytes = await ports.files.open(file.fileHash);
  if (bytes === null) return refused({ code: "access/not-found" });
  const inline = file.mediaType === "application/pdf" || file.mediaType.startsWith("image/");
  return done({ name: file.name, mediaType: file.mediaType, inline, bytes });
};

/** The letter that told the outcome to a party: the organisation has its own, and no other (R-CMP-3). */
export const readComplaintLetter: Query<
  { readonly complaintId: string; readonly party: string },
  { name: string; mediaType: string; inline: boolean; bytes: AsyncIterable<Uint8Array> }
> = async ({ ports, actor }, { complaintId, party: asked }) => {
  const { state } = await ports.states.load(complaintStream, complaintId);
  const party = partyOf(actor, state);
  const sought = letterParties.find((one) => one === asked);
  if (party === null || state.status === "none" || sought === undefined) return refused({ code: "access/not-found" });
  const hidden = sought === "author" ? !seesAuthor(actor, state) : party === "organisation" && sought !== party;
  if (hidden) return refused({ code: "access/not-found" });
  const printed = await ports.readings.documents.lastOf(letterSubject(complaintId, sought), "letter");
  const bytes = printed?.fileHash == null ? null : await ports.files.open(printed.fileHash);
  if (bytes === null) return refused({ code: "complaint/letter-not-printed" });
  const name = `Issue ${state.received.number}.pdf`;
  return done({ name, mediaType: "application/pdf", inline: true, bytes });
};
