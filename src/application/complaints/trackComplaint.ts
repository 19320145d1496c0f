import { complaintDeadlines } from "../../domain/complaints/complaint.deadlines.ts";
import { isConcluded } from "../../domain/complaints/complaint.decide.ts";
import type { ComplaintEvent } from "../../domain/complaints/complaint.events.ts";
import type { ConcludedComplaint, OpenComplaint } from "../../domain/complaints/complaint.model.ts";
import type { Day, Moment } from "../../domain/shared/calendar.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import { streamName } from "../stream.ts";
import { complaintStream, outcomeOf } from "./complaint.stream.ts";
import { complaintFacts } from "./complaintFacts.ts";
import { keepFiles, kept, type NamedFile, trackingHash } from "./receiveComplaint.ts";

/** What passes between the author of a message and who handles it. */
export interface TrackedMessage {
  readonly from: "author" | "handler";
  readonly at: Moment;
  readonly text: string;
}

/** A message as its author follows it: where it stands, what is next and by when; nothing of who handles it. */
export interface Tracked {
  readonly id: string;
  readonly number: string;
  readonly status: OpenComplaint["status"] | ConcludedComplaint["status"];
  readonly track: OpenComplaint["track"];
  readonly kind: OpenComplaint["received"]["kind"];
  readonly receivedOn: Day;
  readonly acknowledgeBy: Day;
  readonly decideBy: Day;
  readonly extended: boolean;
  readonly outcome: ReturnType<typeof outcomeOf> | null;
  /** What was written to the author of how it ended. */
  readonly letter: string | null;
  readonly messages: readonly TrackedMessage[];
  readonly writable: boolean;
}

/** What a tracking code opens; null when it is no code. */
export async function trackComplaint(ports: Ports, code: string): Promise<Tracked | null> {
  const id = await ports.readings.complaints.tracked(trackingHash({ ports }, code));
  if (id === null) return null;
  const { state } = await ports.states.load(complaintStream, id);
  if (state.status === "none") return null;
  const { received, status, track, decideBy, extended } = state;
  const { number, kind, receivedOn, acknowledgeBy } = received;
  const { messages, letter } = await wordsOf(ports, id);
  return {
    ...{ id, number, status, track, kind, receivedOn, acknowledgeBy, decideBy, extended, letter, messages },
    outcome: isConcluded(state) ? outcomeOf(state) : null,
    writable: complaintDeadlines(state).length > 0 && !isConcluded(state),
  };
}

interface Exchanged extends Pick<TrackedMessage, "from" | "at"> {
  readonly hash: string;
}

function exchanged(event: ComplaintEvent): readonly Exchanged[] {
  if (event.type === "PrecisionAdded") return [{ from: "author", at: event.at, hash: event.text }];
  return event.type === "AuthorWrittenTo" ? [{ from: "handler", at: event.at, hash: event.text }] : [];
}

async function wordsOf(ports: Ports, id: string) {
  const { events } = await ports.events.read<ComplaintEvent>(streamName("complaint", id), 0, null);
  const written = events.flatMap(exchanged);
  const letter = events.find((event) => event.type === "OutcomeCommunicated")?.toAuthor ?? null;
  const texts = await ports.contents.read<string>([
    ...written.map(({ hash }) => hash),
    ...(letter === null ? [] : [letter]),
  ]);
  return {
    messages: written.map(({ from, at, hash }) => ({ from, at, text: texts.get(hash) ?? "" })),
    letter: letter === null ? null : (texts.get(letter) ?? null),
  };
}

/** What the author adds, under the code. */
export const addPrecision: UseCase<
  { readonly code: string; readonly text: string; readonly files: readonly NamedFile[] },
  { id: string }
> = async (work, { code, text, files }) => {
  const id = await work.ports.readings.complaints.tracked(trackingHash(work, code));
  if (id === null) return refused({ code: "access/not-found" });
  const complaint = await work.load(complaintStream, id);
  const given = keepFiles(work, { complaintId: id, party: "author" }, files);
  const facts = await complaintFacts(work.ports, { organisationId: null, personId: null }, work.today);
  const refusal = work.decide(complaint, { type: "AddPrecision", text: kept(work, text), files: given }, facts);
  return refusal === null ? done({ id }) : refused(refusal);
};
