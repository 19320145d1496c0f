import { day } from "../../domain/shared/calendar.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { observationStream } from "./observation.stream.ts";

type Of<T> = T & { readonly dossierId: string; readonly personId: string };

/** A file that can be opened to somebody: a draft is its organisation's own. */
async function forOpening(work: Work, dossierId: string) {
  const opening = await work.load(observationStream, dossierId);
  const found = await forDossier(work, "observation.manage", dossierId);
  if (!found.ok) return found;
  if (found.state.status === "draft") return refused({ code: "access/not-found" });
  return { ok: true as const, opening, organisationId: found.state.organisationId };
}

/** Opens a file to an observer until the end of a day. */
export const openFile: UseCase<Of<{ readonly until: string; readonly reason: string }>, { id: string }> = async (
  work,
  { dossierId, personId, until, reason },
) => {
  const found = await forOpening(work, dossierId);
  if (!found.ok) return found;
  const isObserver = (await work.ports.people.actor(personId)).staff.includes("observer");
  const command = { type: "OpenFile", personId, until: day(until), reason: work.content(reason) } as const;
  const refusal = work.decide(found.opening, command, { organisationId: found.organisationId, isObserver });
  return refusal === null ? done({ id: dossierId }) : refused(refusal);
};

/** Closes a file to an observer. */
export const closeFile: UseCase<Of<unknown>, { id: string }> = async (work, { dossierId, personId }) => {
  const found = await forOpening(work, dossierId);
  if (!found.ok) return found;
  const facts = { organisationId: found.organisationId, isObserver: true };
  const refusal = work.decide(found.opening, { type: "CloseFile", personId }, facts);
  return refusal === null ? done({ id: dossierId }) : refused(refusal);
};
