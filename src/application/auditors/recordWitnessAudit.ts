import type { AuditState } from "../../domain/audits/audit.model.ts";
import type { WitnessConclusion } from "../../domain/impartiality/person.events.ts";
import type { WitnessFacts } from "../../domain/impartiality/person.model.ts";
import { heldOn } from "../../domain/impartiality/person.validity.ts";
import { day, dayOf } from "../../domain/shared/calendar.ts";
import { auditStream } from "../audits/audit.stream.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { UseCase } from "../handle.ts";
import { personStream } from "../impartiality/impartiality.stream.ts";
import { done, refused } from "../outcome.ts";

/** Records that an auditor was observed at work during an audit, by whom, and what it concludes (ISO/IEC 17065, 6.1.2). */
export const recordWitnessAudit: UseCase<
  {
    readonly personId: string;
    readonly auditId: string;
    readonly on: string;
    readonly observer: string;
    readonly conclusion: WitnessConclusion;
    readonly recommendations: string;
  },
  { id: string }
> = async (work, { personId, auditId, on, observer, conclusion, recommendations }) => {
  const person = await work.load(personStream, personId);
  const { state: audit } = await work.ports.states.load(auditStream, auditId);
  if (audit.status === "none") return refused({ code: "impartiality/not-their-audit" });
  const { state: dossier } = await work.ports.states.load(dossierStream, audit.dossierId);
  if (dossier.status === "none") return refused({ code: "access/not-found" });
  const { scheme } = dossier.scheme;
  const { state: other } = await work.ports.states.load(personStream, observer);
  const right = { scheme, function: "audit" } as const;
  const facts: WitnessFacts = {
    audit: heldAudit(audit),
    observerAuthorised: heldOn(other.authorisations, right, day(on)) !== null,
  };
  const refusal = work.decide(
    person,
    {
      ...{ type: "RecordWitnessAudit", personId, id: work.ports.ids.next(), scheme, auditId, on: day(on) },
      ...{ observer, conclusion, recommendations: recommendations === "" ? null : work.content(recommendations) },
    },
    facts,
  );
  return refusal === null ? done({ id: personId }) : refused(refusal);
};

/** Who led an audit and the days it was held on: those of its plan, and the one it was opened on. */
function heldAudit(state: AuditState): WitnessFacts["audit"] {
  if (!("openedAt" in state)) return null;
  return { auditors: state.auditors, days: [...new Set([...state.plan.days, dayOf(state.openedAt)])].toSorted() };
}
