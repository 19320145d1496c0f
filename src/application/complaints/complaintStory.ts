import type { ComplaintEvent } from "../../domain/complaints/complaint.events.ts";
import type { Ports } from "../ports/ports.ts";
import { streamName } from "../stream.ts";

/** What was written with an event, and the files given with it. */
function writtenIn(event: ComplaintEvent): { readonly hash: string | null; readonly files: readonly string[] } {
  switch (event.type) {
    case "OrganisationAsked":
      return { hash: event.question, files: [] };
    case "OrganisationAnswered":
    case "StepRecorded":
    case "PrecisionAdded":
      return { hash: event.text, files: event.files };
    case "AuthorWrittenTo":
      return { hash: event.text, files: [] };
    case "ComplaintRequalified":
    case "ComplaintAdmitted":
    case "ComplaintDismissed":
    case "DelayExtended":
    case "FollowUpSettled":
      return { hash: event.reason, files: [] };
    case "ComplaintDecided":
      return { hash: event.reasons, files: [] };
    case "ComplaintReceived":
      return { hash: null, files: event.files };
    default:
      return { hash: null, files: [] };
  }
}

/** What passes between the author and who handles the case stays between them. */
const betweenThem: readonly ComplaintEvent["type"][] = ["PrecisionAdded", "AuthorWrittenTo"];

const detailOf = (event: ComplaintEvent): string | null => {
  if (event.type === "StepRecorded" || event.type === "FollowUpSettled") return event.kind;
  return event.type === "ComplaintDecided" ? event.outcome : null;
};

/** Everything that happened to a case, the last first, with what was written; masked, without the words of its author. */
export async function storyOf(ports: Ports, id: string, masked: boolean) {
  const { events } = await ports.events.read<ComplaintEvent>(streamName("complaint", id), 0, null);
  const told = events.filter(({ type }) => !masked || !betweenThem.includes(type));
  const written = told.map((event) => ({ event, ...writtenIn(event) }));
  const [people, texts] = await Promise.all([
    ports.people.named([...new Set(told.map(({ by }) => by))]),
    ports.contents.read<string>(written.flatMap(({ hash }) => (hash === null ? [] : [hash]))),
  ]);
  return written.toReversed().map(({ event, hash, files }) => ({
    ...{ type: event.type, at: event.at, detail: detailOf(event) },
    byName: people.get(event.by)?.name ?? null,
    text: hash === null ? null : (texts.get(hash) ?? null),
    files: [...files],
  }));
}
