import type { Action } from "../../domain/access/permissions.ts";
import type { UseCase } from "../handle.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import { dossierFacts } from "./dossierFacts.ts";
import { forDossier } from "./forDossier.ts";

type Leave = UseCase<{ readonly dossierId: string; readonly reason: string }, { id: string }>;

const leave =
  (action: Action, type: "WithdrawDossier" | "CloseWithoutAnswer"): Leave =>
  async (work, { dossierId, reason }) => {
    const found = await forDossier(work, action, dossierId);
    if (!found.ok) return found;
    const { dossier, state, scheme } = found;
    const command = { type, reason: reason === "" ? null : work.content(reason) } as const;
    const refusal = work.decide(dossier, command, dossierFacts(scheme));
    if (refusal !== null) return refused(refusal);
    const organisation = await work.load(organisationStream, state.organisationId);
    const end = {
      type: "EndApplication",
      scheme: state.scheme.scheme,
      dossierId,
      outcome: "abandoned",
      reapplyFrom: null,
    } as const;
    const ended = work.decide(organisation, end, null);
    return ended === null ? done({ id: dossierId }) : refused(ended);
  };

/** The organisation renounces: neither a refusal nor a delay before a new application (R-APP-9). */
export const withdrawDossier = leave("dossier.abandon", "WithdrawDossier");

/** Closes a file without answer, once its notice has run (R-APP-9). */
export const closeDossier = leave("dossier.close", "CloseWithoutAnswer");
