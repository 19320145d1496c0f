import { done } from "../outcome.ts";
import type { DossierRow } from "../ports/dossiers.readings.ts";
import type { Asking } from "../query.ts";

interface Asked {
  readonly search: string;
  readonly status: string;
  readonly mine: boolean;
}

/** The dossiers somebody may read: all but drafts for the staff, its own for an organisation. */
export const listDossiers = async ({ ports, actor }: Asking, { search, status, mine }: Asked) => {
  const staff = actor.staff.length > 0;
  const rows = await ports.readings.dossiers.list({
    search,
    statuses: status.split(",").filter((word) => word !== ""),
    manager: mine ? actor.id : null,
    organisations: staff ? null : actor.memberships.map(({ organisationId }) => organisationId),
    drafts: !staff,
  });
  return done({ count: rows.length, dossiers: rows.map(summaryOf) });
};

const summaryOf = (row: DossierRow) => ({ ...row, stage: row.status, dueOn: row.answerBy ?? row.closesOn });
