import { acceptedCommands } from "../../domain/dossiers/dossier.decide.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { JourneyRow } from "../ports/journeys.readings.ts";
import { entrust, isAccountManager } from "./assignManager.ts";
import { forDossier } from "./forDossier.ts";

interface PassedFile {
  readonly dossierId: string;
  readonly number: string;
  readonly organisationName: string;
}

/** What a colleague takes over, and what stays where it is, with why. */
interface PassedFiles {
  readonly id: string;
  readonly moved: readonly PassedFile[];
  readonly kept: readonly (PassedFile & { readonly refusal: Refusal })[];
}

const movable = Object.entries(acceptedCommands).flatMap(([status, accepted]) =>
  accepted.includes("AssignManager") ? [status] : [],
);

/**
 * Passes every file that somebody follows to a colleague, at once: an absence, a departure (R-WORK-1). Each one is looked at
 * again for eligibility (R-IMP-3); what the colleague may not take stays, and is told. Everybody passes their own files, the
 * quality manager anybody's.
 */
export const reassignFiles: UseCase<
  { readonly personId: string; readonly to: string; readonly reason: string },
  PassedFiles
> = async (work, { personId, to, reason }) => {
  if (personId !== work.actor.id && !work.actor.staff.includes("quality_manager"))
    return refused({ code: "access/not-your-function", action: "dossier.reassign" });
  if (to === personId) return refused({ code: "staff/same-person" });
  if (!(await isAccountManager(work, to))) return refused({ code: "staff/not-an-account-manager" });
  const rows = await work.ports.readings.journeys.list({ manager: personId, statuses: movable, drafts: true });
  const moved: PassedFile[] = [];
  const kept: (PassedFile & { readonly refusal: Refusal })[] = [];
  for (const row of rows) {
    const found = await forDossier(work, "dossier.reassign", row.id);
    const refusal = found.ok ? await entrust(work, found, { personId: to, reason }) : found.refusal;
    if (refusal === null) moved.push(fileOf(row));
    else kept.push({ ...fileOf(row), refusal });
  }
  return done({ id: personId, moved, kept });
};

const fileOf = ({ id, number, organisationName }: JourneyRow): PassedFile => ({
  dossierId: id,
  number,
  organisationName,
});
