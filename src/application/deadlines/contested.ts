import { appealIdOf, contestableIn } from "../complaints/contestable.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { DueRow } from "../ports/deadlines.readings.ts";
import type { Ports } from "../ports/ports.ts";

/** The same without the appeals that may be filed and already are: that right is used, nothing is left to do of it (R-CMP-5). */
export async function notContested(ports: Ports, rows: readonly DueRow[]): Promise<readonly DueRow[]> {
  const used = await Promise.all(rows.map((row) => isContested(ports, row)));
  return rows.filter((_, rank) => used[rank] !== true);
}

async function isContested(ports: Ports, { what, dossierId, organisationId, dueOn, explanation }: DueRow) {
  if (what !== "appeal" || dossierId === null || organisationId === null) return false;
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return false;
  const scheme = await ports.schemes.get(state.scheme);
  const decisions = await contestableIn(ports, { dossierId, scheme });
  const told = decisions.filter(
    ({ notifiedOn, appealUntil }) => notifiedOn === explanation.notifiedOn && appealUntil === dueOn,
  );
  const { rows: filed } = await ports.readings.complaints.appeals({ organisations: [organisationId] });
  return told.some((decision) => filed.some(({ id }) => id === appealIdOf(ports, decision)));
}
