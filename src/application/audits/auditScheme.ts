import type { AuditState } from "../../domain/audits/audit.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { OpenedState } from "../dossiers/forDossier.ts";
import type { Ports } from "../ports/ports.ts";
import type { SchemeRef } from "../ports/schemes.ts";

/**
 * The version of the scheme that an audit runs under: the one frozen with its plan; before, the one of the dossier for an initial
 * audit, the one in force for an audit of an habilitation (R-AUD-2).
 */
export async function schemeOfAudit(
  { schemes }: Pick<Ports, "schemes">,
  { state, dossier, on }: { readonly state: AuditState; readonly dossier: OpenedState; readonly on: Day },
): Promise<{ readonly version: SchemeRef; readonly scheme: Scheme }> {
  if ("scheme" in state) return { version: state.scheme, scheme: await schemes.get(state.scheme) };
  if (state.status === "none" || state.occasion.habilitationId === null)
    return { version: dossier.scheme, scheme: await schemes.get(dossier.scheme) };
  const { ref, scheme } = await schemes.inForce(dossier.scheme.scheme, on);
  return { version: ref, scheme };
}
