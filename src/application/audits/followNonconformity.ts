import type { Extendable } from "../../domain/audits/nonconformity.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import { actInTheName } from "../reactions/inTheName.ts";
import type { Tools } from "../reactions/tools.ts";
import { auditStream } from "./audit.stream.ts";
import { auditFacts } from "./auditFacts.ts";
import { namedPieces } from "./fileEvidence.ts";
import { decided, forAudit, kept, type Of, onAudit } from "./forAudit.ts";

type About<T> = Of<T & { readonly nonconformityId: string }>;

/** What the organisation will do about a nonconformity (R-AUD-8, R-AUD-9). */
export const proposeActionPlan = onAudit<
  About<{
    readonly cause: string;
    readonly correction: string;
    readonly correctiveAction: string;
    readonly responsible: string;
    readonly dueOn: string;
  }>
>(({ nonconformityId: id, cause, correction, correctiveAction, responsible, dueOn }, work) => ({
  ...{ type: "ProposeActionPlan", id, dueOn: day(dueOn), responsible: kept(work, responsible) },
  ...{ cause: kept(work, cause), correction: kept(work, correction) },
  correctiveAction: kept(work, correctiveAction),
}));

export const acceptActionPlan = onAudit<About<unknown>>(({ nonconformityId: id }) => ({ type: "AcceptPlan", id }));

export const refuseActionPlan = onAudit<About<{ readonly reason: string }>>(
  ({ nonconformityId: id, reason }, work) => ({
    ...{ type: "RefusePlan", id, reason: kept(work, reason) },
  }),
);

/** The organisation files what proves its correction, pieces of its dossier (R-AUD-8). */
export const submitCorrection: UseCase<
  About<{ readonly attachments: readonly string[]; readonly comment: string }>,
  { id: string }
> = async (work, { auditId, nonconformityId: id, attachments, comment }) => {
  const found = await forAudit(work, "SubmitEvidence", auditId);
  if (!found.ok) return found;
  const pieces = await namedPieces(work, found.dossierId, attachments);
  if (pieces === null) return refused({ code: "audit/piece-unknown" });
  const evidence = pieces.map(({ fileHash }) => fileHash);
  return decided(work, found, { command: { type: "SubmitEvidence", id, evidence, comment: kept(work, comment) } });
};

export const clearNonconformity = onAudit<About<{ readonly opinion: string }>>(
  ({ nonconformityId: id, opinion }, work) => ({ type: "ClearNonconformity", id, opinion: kept(work, opinion) }),
);

export const refuseCorrection = onAudit<About<{ readonly opinion: string }>>(
  ({ nonconformityId: id, opinion }, work) => ({ type: "RefuseEvidence", id, opinion: kept(work, opinion) }),
);

/** A reasoned disagreement, kept with the nonconformity and shown wherever it is (R-AUD-9). */
export const disagree = onAudit<About<{ readonly reason: string }>>(({ nonconformityId: id, reason }, work) => ({
  ...{ type: "Disagree", id, reason: kept(work, reason) },
}));

/** Gives the organisation more time for its plan or its evidence, with a reason that both read. */
export const extendDeadline = onAudit<
  About<{ readonly what: Extendable; readonly until: string; readonly reason: string }>
>(({ nonconformityId: id, what, until, reason }, work) => ({
  ...{ type: "ExtendDeadline", id, what, until: day(until), reason: kept(work, reason) },
  functions: work.actor.staff,
}));

const fail: UseCase<About<unknown>, { id: string }> = async (work, { auditId, nonconformityId: id }) => {
  const audit = await work.load(auditStream, auditId);
  if (!("scheme" in audit.state)) return refused({ code: "access/not-found" });
  const scheme = await work.ports.schemes.get(audit.state.scheme);
  const { state: habilitation } = await work.ports.states.load(habilitationStream, audit.state.dossierId);
  const facts = auditFacts(scheme, { habilitated: habilitation.status !== "none" });
  const refusal = work.decide(audit, { type: "FailNonconformity", id }, facts);
  return refusal === null ? done({ id: auditId }) : refused(refusal);
};

/** Notes that a nonconformity was not corrected in time (R-AUD-13); does nothing while it still may be, or when it is done. */
export async function failNonconformity(
  tools: Pick<Tools, "ports" | "at" | "id">,
  about: About<unknown>,
): Promise<void> {
  const id = `${about.auditId} ${about.nonconformityId}`;
  await actInTheName(tools, { id, run: fail, input: about });
}
