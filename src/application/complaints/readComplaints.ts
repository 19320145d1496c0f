import type { Actor } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import { readsCase } from "../../domain/complaints/complaint.access.ts";
import { done } from "../outcome.ts";
import type { ComplaintLine } from "../ports/complaints.readings.ts";
import type { Asking } from "../query.ts";
import { schemeOnShow } from "../register/readRegister.ts";

/** The register of alerts and complaints, as far as the person reads it (R-CMP-1), the last received first; never who wrote. */
export const readComplaints = async (asking: Asking, { search }: { readonly search: string }) => {
  const { ports, actor, today } = asking;
  const scheme = await schemeOnShow({ ports, today });
  const { count, rows: lines } = await ports.readings.complaints.register(search);
  const opened = observes(actor) ? await openedOrganisations(asking) : null;
  const shown = lines.filter((line) => (opened === null ? isFor(actor, line) : opened.has(line.organisationId ?? "")));
  const readsAll = shown.length === lines.length;
  const { acknowledgementWorkingDays, decisionDays } = scheme.rulebook.complaints;
  return done({
    complaints: shown.map(({ concerned: _, ...line }) => line).toSorted(lastFirst),
    /** Concluded cases that are not read, for who may read them all. */
    older: readsAll ? count - lines.length : 0,
    rules: { acknowledgementWorkingDays, decisionDays },
  });
};

type Dated = Pick<ComplaintLine, "receivedOn" | "number">;

const lastFirst = (one: Dated, other: Dated): number =>
  other.receivedOn.localeCompare(one.receivedOn) || other.number.localeCompare(one.number);

const isFor = (actor: Actor, line: ComplaintLine): boolean =>
  readsCase(actor, { ...line, proposes: line.followUps.length > 0 });

async function openedOrganisations({ ports, actor, today }: Asking): Promise<ReadonlySet<string>> {
  const rows = await ports.readings.journeys.list({ openTo: { personId: actor.id, on: today }, drafts: false });
  return new Set(rows.map(({ organisationId }) => organisationId));
}
