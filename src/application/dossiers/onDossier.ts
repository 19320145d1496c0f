import type { Action } from "../../domain/access/permissions.ts";
import type { DossierCommand } from "../../domain/dossiers/dossier.model.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { dossierFacts } from "./dossierFacts.ts";
import { forDossier } from "./forDossier.ts";

/** An act on a dossier whose rules need nothing beyond its stream and the numbers of its scheme. */
export const onDossier =
  <I extends { readonly dossierId: string }>(
    action: Action,
    asCommand: (input: I, work: Work) => Untimed<DossierCommand>,
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const found = await forDossier(work, action, input.dossierId);
    if (!found.ok) return found;
    const refusal = work.decide(found.dossier, asCommand(input, work), dossierFacts(found.scheme));
    return refusal === null ? done({ id: input.dossierId }) : refused(refusal);
  };
