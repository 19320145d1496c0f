import type { Deadline } from "../../domain/deadlines/deadline.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { Rows } from "../ports/events.ts";
import { numbered, streamName } from "../stream.ts";

/** The file that due dates belong to: a stream, and whose it is. */
export interface DueFile {
  /** The name of the kind of stream. */
  readonly about: string;
  readonly id: string;
  /** Null for what is about no organisation. */
  readonly organisationId: string | null;
  /** The dossier whose account manager answers for it; null when there is none. */
  readonly dossierId: string | null;
}

/** « Always »: what has no first day is to be done at once. */
const always = day("2000-01-01");

/** The due dates of a stream as rows of the query table; what is no more due is removed from it. */
export const deadlineRows = (file: DueFile, deadlines: readonly Deadline[]): Rows =>
  numbered(
    "deadlines",
    streamName(file.about, file.id),
    deadlines.map(({ rule, what, opensOn, dueOn, owner, explanation }) => ({
      ...{ about: file.about, about_id: file.id, organisation_id: file.organisationId, dossier_id: file.dossierId },
      ...{ rule, what, opens_on: opensOn ?? always, due_on: dueOn, explanation },
      owner_role: owner.kind === "role" ? owner.role : null,
      owner_person: owner.kind === "person" ? owner.personId : null,
    })),
  );
