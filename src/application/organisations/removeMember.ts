import type { OrganisationRole } from "../../domain/access/actor.ts";
import { briefingStream } from "../briefings/briefing.stream.ts";
import { briefingFacts } from "../briefings/briefingFacts.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { organisationStream } from "./organisation.stream.ts";

/** Takes a function in the organisation back from somebody; a briefing that waited only for them is then complete. */
export const removeMember: UseCase<
  { readonly organisationId: string; readonly personId: string; readonly role: OrganisationRole },
  { id: string }
> = async (work, { organisationId, personId, role }) => {
  const organisation = await work.load(organisationStream, organisationId);
  const denied = work.refusedAccess("organisation.invite", { organisationId });
  if (denied !== null) return refused(denied);
  const refusal = work.decide(organisation, { type: "RemoveMember", personId, role }, null);
  if (refusal !== null) return refused(refusal);
  const { state } = organisation;
  if (state.status === "unknown") return done({ id: organisationId });
  for (const { openDossier } of Object.values(state.standings))
    if (openDossier !== null) await reviewBriefing(work, openDossier, state.members);
  return done({ id: organisationId });
};

async function reviewBriefing(
  work: Work,
  dossierId: string,
  members: Parameters<typeof briefingFacts>[2],
): Promise<void> {
  const { state } = await work.ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return;
  const briefing = await work.load(briefingStream, dossierId);
  const scheme = await work.ports.schemes.get(state.scheme);
  work.decide(briefing, { type: "ReviewBriefing" }, briefingFacts(work.ports, { state, scheme }, members));
}
