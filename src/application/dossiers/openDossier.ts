import { sirenOf } from "../../domain/shared/identifiers.ts";
import type { UseCase } from "../handle.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import { isInForce } from "../schemes/isInForce.ts";
import { dossierStream } from "./dossier.stream.ts";
import { dossierFacts } from "./dossierFacts.ts";

/** Opens the one application of an organisation for a scheme, under the version in force today (R-APP-4). */
export const openDossier: UseCase<
  { readonly organisationId: string; readonly scheme: string },
  { id: string }
> = async (work, input) => {
  const organisationId = sirenOf(input.organisationId);
  const denied = work.refusedAccess("dossier.open", { organisationId });
  if (denied !== null) return refused(denied);
  if (!(await isInForce(work.ports, input.scheme, work.today))) return refused({ code: "scheme/unknown" });
  const inForce = await work.ports.schemes.inForce(input.scheme, work.today);
  const number = await work.ports.ids.number("D", Number(work.today.slice(0, 4)));
  const dossierId = work.ports.ids.next();
  const dossier = await work.load(dossierStream, dossierId);
  const organisation = await work.load(organisationStream, organisationId);
  const refusal =
    work.decide(organisation, { type: "OpenApplication", scheme: input.scheme, dossierId }, null) ??
    work.decide(
      dossier,
      { type: "OpenDossier", organisationId, number, scheme: inForce.ref },
      dossierFacts(inForce.scheme),
    );
  return refusal === null ? done({ id: dossierId }) : refused(refusal);
};
