import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import type { UseCase } from "../handle.ts";
import { checkAssignment } from "../impartiality/assignment.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { dossierFacts } from "./dossierFacts.ts";
import { type ForDossier, forDossier, type OpenedState } from "./forDossier.ts";

/** Entrusts a dossier to an account manager, or passes it to a colleague; each time eligibility is looked at again (R-IMP-3, R-WORK-1). */
export const assignManager: UseCase<
  { readonly dossierId: string; readonly personId: string; readonly reason: string },
  { id: string }
> = async (work, { dossierId, personId, reason }) => {
  const found = await forDossier(work, "dossier.reassign", dossierId);
  if (!found.ok) return found;
  if (!(await isAccountManager(work, personId))) return refused({ code: "staff/not-an-account-manager" });
  const refusal = await entrust(work, found, { personId, reason });
  return refusal === null ? done({ id: dossierId }) : refused(refusal);
};

export const isAccountManager = async (work: Work, personId: string): Promise<boolean> =>
  (await work.ports.people.actor(personId)).staff.includes("account_manager");

interface Entrusted {
  readonly dossier: Extract<ForDossier, { readonly ok: true }>["dossier"];
  readonly state: OpenedState;
  readonly scheme: Scheme;
}

/** Gives a loaded dossier to an account manager who is eligible for it; null, or why not. */
export async function entrust(
  work: Work,
  { dossier, state, scheme }: Entrusted,
  { personId, reason }: { readonly personId: string; readonly reason: string },
): Promise<Refusal | null> {
  const file = { organisationId: state.organisationId, scheme, evaluations: [], on: work.today };
  const check = await checkAssignment(work.ports, { personId, role: "account_manager" }, file);
  const command = { type: "AssignManager", personId, reason: reason === "" ? null : work.content(reason) } as const;
  return work.decide(dossier, command, dossierFacts(scheme, { managerCheck: check }));
}
