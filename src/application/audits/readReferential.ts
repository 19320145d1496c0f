import { isHidden } from "../../domain/audits/audit.stages.ts";
import type { DossierState } from "../../domain/dossiers/dossier.model.ts";
import type { Indicator } from "../../domain/schemes/referential.model.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { done, refused } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { auditStream } from "./audit.stream.ts";
import { schemeOfAudit } from "./auditScheme.ts";
import { isStaff } from "./seen.ts";

const open: readonly DossierState["status"][] = ["accepted", "concluded"];

/** The quality referential of an audit: the organisation reads it from the acceptance of its dossier on (R-AUD-1). */
export const readReferential = async (asking: Asking, { auditId }: { readonly auditId: string }) => {
  const { ports, actor, today } = asking;
  const { state: audit } = await ports.states.load(auditStream, auditId);
  const dossierId = audit.status === "none" ? auditId : audit.dossierId;
  const found = await readableDossier(asking, dossierId);
  if (!found.ok) return refused(found.refusal);
  const { state: dossier } = found;
  if (!isStaff(actor) && audit.status !== "none" && isHidden(audit)) return refused({ code: "access/not-found" });
  if (!isStaff(actor) && !open.includes(dossier.status)) return refused({ code: "audit/referential-not-open" });
  const { version, scheme } = await schemeOfAudit(ports, { state: audit, dossier, on: today });
  return done({
    version: version.version,
    criteria: scheme.referential.criteria.map(({ code, title, indicators }) => ({
      ...{ code, title, indicators: indicators.map(indicatorOf) },
    })),
    observations: scheme.observations,
  });
};

const indicatorOf = ({ code, title, expected, evidence, conditionText, auditTypes, weight }: Indicator) => ({
  ...{ code, title, expected: expected.always, initial: expected.initial, active: expected.active },
  ...{ evidence, notApplicable: conditionText, auditTypes, weight },
});
