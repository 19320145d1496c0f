import type { UseCase } from "../handle.ts";
import { checkAssignment } from "../impartiality/assignment.ts";
import { done, refused } from "../outcome.ts";
import { dossierFacts } from "./dossierFacts.ts";
import { forDossier } from "./forDossier.ts";

/** Entrusts a dossier to an account manager, or passes it to a colleague; each time eligibility is looked at again (R-IMP-3, R-WORK-1). */
export const assignManager: UseCase<
  { readonly dossierId: string; readonly personId: string; readonly reason: string },
  { id: string }
> = async (work, { dossierId, personId, reason }) => {
  const found = await forDossier(work, "dossier.reassign", dossierId);
  if (!found.ok) return found;
  const { dossier, state, scheme } = found;
  const colleague = await work.ports.people.actor(personId);
  if (!colleague.staff.includes("account_manager")) return refused({ code: "staff/not-an-account-manager" });
  const file = { organisationId: state.organisationId, scheme, evaluations: [], on: work.today };
  const check = await checkAssignment(work.ports, { personId, role: "account_manager" }, file);
  const command = { type: "AssignManager", personId, reason: reason === "" ? null : work.content(reason) } as const;
  const refusal = work.decide(dossier, command, dossierFacts(scheme, { managerCheck: check }));
  return refusal === null ? done({ id: dossierId }) : refused(refusal);
};
