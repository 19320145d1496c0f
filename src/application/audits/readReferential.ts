import type { DossierState } from "../../domain/dossiers/dossier.model.ts";
import type { Indicator } from "../../domain/schemes/referential.model.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { refusedReading } from "../observations/refusedReading.ts";
import { done, refused } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { isStaff } from "./seen.ts";

const open: readonly DossierState["status"][] = ["accepted", "concluded"];

/** The quality referential that a dossier is audited on: the organisation reads it from its acceptance on (R-AUD-1). */
export const readReferential = async (asking: Asking, { dossierId }: { readonly dossierId: string }) => {
  const { ports, actor } = asking;
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = await refusedReading(asking, { dossierId, organisationId: state.organisationId });
  if (denied !== null) return refused(denied);
  if (!isStaff(actor) && !open.includes(state.status)) return refused({ code: "audit/referential-not-open" });
  const { referential, observations } = await ports.schemes.get(state.scheme);
  return done({
    version: state.scheme.version,
    criteria: referential.criteria.map(({ code, title, indicators }) => ({
      ...{ code, title, indicators: indicators.map(indicatorOf) },
    })),
    observations,
  });
};

const indicatorOf = ({ code, title, expected, evidence, conditionText, auditTypes, weight }: Indicator) => ({
  ...{ code, title, expected: expected.always, initial: expected.initial, active: expected.active },
  ...{ evidence, notApplicable: conditionText, auditTypes, weight },
});
