import type { AppealDecided, AppealOutcome, ContestedDecision } from "../../domain/complaints/appeal.events.ts";
import type { NotifiedDecision, SanctionAim } from "../../domain/habilitations/habilitation.events.ts";
import { standingOf } from "../../domain/organisations/organisation.decide.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { changeStream } from "../changes/change.stream.ts";
import { changeFacts } from "../changes/changeFacts.ts";
import { factsFor, letGo, schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { organisationStream } from "../organisations/organisation.stream.ts";
import { done, refused } from "../outcome.ts";
import { publishScope } from "../register/publishScope.ts";
import { forRenewal } from "../renewals/forRenewal.ts";
import type { Work } from "../work.ts";
import { forAppeal } from "./fileAppeal.ts";
import { kept } from "./receiveComplaint.ts";
import { annulPoints, reopenClosed, reopenRefused } from "./reopenApplication.ts";
import { stopAudit } from "./stopAudit.ts";

/** Decides an appeal; what it annuls is annulled in the same act (R-CMP-5). */
export const decideAppeal: UseCase<
  {
    readonly appealId: string;
    readonly outcome: AppealOutcome;
    readonly grounds: readonly { readonly code: string; readonly detail: string }[];
    readonly answers: readonly { readonly id: string; readonly text: string }[];
    readonly annuls: boolean;
  },
  { id: string }
> = async (work, { appealId: id, outcome, annuls, ...input }) => {
  const found = await forAppeal(work, "appeal.decide", { appealId: id });
  if (!found.ok) return found;
  const grounds = input.grounds.map(({ code, detail }) => ({ code, detail: kept(work, detail) }));
  const answers = input.answers.map((answer) => ({ id: answer.id, text: kept(work, answer.text) }));
  const command = { type: "DecideAppeal", outcome, grounds, answers, annuls } as const;
  const refusal = work.decide(found.appeal, command, found.facts);
  if (refusal !== null) return refused(refusal);
  const { state } = found.appeal;
  if (state.status !== "decided") return done({ id });
  if (!state.decided.annuls) {
    const resumed = state.stay?.suspensive === true ? await endStay(work, id, state.filed.contested) : null;
    return resumed === null ? done({ id }) : refused(resumed);
  }
  const ended = await annul(work, { id, contested: state.filed.contested, decided: state.decided });
  return ended === null ? done({ id }) : refused(ended);
};

/** Says whether the appeal suspends what it contests: a sanction then has no effect from that day on, in the register too (R-CMP-5). */
export const decideStay: UseCase<
  { readonly appealId: string; readonly suspensive: boolean; readonly reason: string },
  { id: string }
> = async (work, { appealId: id, suspensive, reason }) => {
  const found = await forAppeal(work, "appeal.decide", { appealId: id });
  if (!found.ok) return found;
  const command = { type: "DecideStay", suspensive, reason: kept(work, reason) } as const;
  const refusal = work.decide(found.appeal, command, found.facts);
  if (refusal !== null) return refused(refusal);
  const { contested } = found.state.filed;
  const stayed = suspensive ? await stay(work, id, contested) : null;
  return stayed === null ? done({ id }) : refused(stayed);
};

const isSanction = (kind: ContestedDecision["kind"]): kind is SanctionAim =>
  kind === "suspension" || kind === "withdrawal";

async function stay(work: Work, appealId: string, { kind, subjectId, decidedAt }: ContestedDecision) {
  if (kind === "complementary-audit") return await stopAudit(work, subjectId, "Postpone");
  if (!isSanction(kind)) return null;
  const found = await sanctioned(work, subjectId);
  if (found === null) return notFound;
  const { habilitation, facts, scheme } = found;
  const refusal = work.decide(habilitation, { type: "StaySanction", appealId, decision: kind, decidedAt }, facts);
  if (refusal !== null || kind === "suspension") return refusal;
  return await regain(work, { id: subjectId, state: habilitation.state, scheme });
}

/** The sanction has its effects again; withdrawn, the organisation holds nothing any more. */
async function endStay(work: Work, appealId: string, { kind, subjectId: id }: ContestedDecision) {
  if (!isSanction(kind)) return null;
  const found = await sanctioned(work, id);
  if (found === null) return notFound;
  const { habilitation, facts, scheme } = found;
  const refusal = work.decide(habilitation, { type: "EndStay", appealId }, facts);
  return refusal ?? (await letGo(work, { id, state: habilitation.state, scheme }));
}

const notFound: Refusal = { code: "access/not-found" };

/** A sanctioned habilitation, with what an act on it is judged on. */
async function sanctioned(work: Work, id: string) {
  const habilitation = await work.load(habilitationStream, id);
  if (habilitation.state.status === "none") return null;
  const scheme = await schemeOf(work.ports, habilitation.state);
  return { habilitation, scheme, facts: await factsFor(work, habilitation.state, { scheme, given: {} }) };
}

interface Upheld {
  readonly id: string;
  readonly contested: ContestedDecision;
  readonly decided: AppealDecided;
}

/** What an annulled decision becomes; those that a person must undo themself are said so on the page of the appeal. */
async function annul(work: Work, upheld: Upheld): Promise<Refusal | null> {
  switch (upheld.contested.kind) {
    case "admissibility-refusal":
    case "habilitation-refusal":
      return await reopenRefused(work, upheld);
    case "suspension":
    case "refused-lift":
    case "withdrawal":
      return await annulSanction(work, upheld, upheld.contested.kind);
    case "scope-reduction":
      return await restoreScope(work, upheld);
    case "change-refusal":
      return await reopenChange(work, upheld);
    case "renewal-refusal":
      return await reopenRenewal(work, upheld);
    case "points-to-follow":
      return await annulPoints(work, upheld);
    case "closure":
      return await reopenClosed(work, upheld);
    case "complementary-audit":
      return await stopAudit(work, upheld.contested.subjectId, "Cancel");
  }
}

/** The renewal is decided again, on the same file (R-REN-3). */
async function reopenRenewal(work: Work, { id: appealId, contested }: Upheld): Promise<Refusal | null> {
  const found = await forRenewal(work, "appeal.decide", contested.subjectId);
  return found.ok ? work.decide(found.renewal, { type: "ReopenRenewal", appealId }, found.facts) : found.refusal;
}

/** The change is examined again, from its declaration (R-CHG-1). */
async function reopenChange(work: Work, { id: appealId, contested }: Upheld): Promise<Refusal | null> {
  const found = await work.load(changeStream, contested.subjectId);
  const { state: habilitation } = await work.ports.states.load(habilitationStream, contested.dossierId);
  if (habilitation.status === "none") return { code: "access/not-found" };
  return work.decide(found, { type: "ReopenChange", appealId }, await changeFacts(work, habilitation));
}

/** What a reduction took out of the scope comes back, in the register too (PER-02, R-SCOPE-1). */
async function restoreScope(work: Work, { id: appealId, contested, decided }: Upheld): Promise<Refusal | null> {
  const habilitation = await work.load(habilitationStream, contested.subjectId);
  const { state } = habilitation;
  if (state.status === "none") return { code: "access/not-found" };
  const { decidedAt, dossierId } = contested;
  const command = { type: "AnnulOnAppeal", appealId, decision: "scope-reduction", decidedAt } as const;
  const facts = await factsFor(work, state, { scheme: await schemeOf(work.ports, state), given: {} });
  const refusal = work.decide(habilitation, { ...command, grounds: decided.grounds }, facts);
  if (refusal !== null) return refusal;
  const items = habilitation.added.flatMap((event) => (event.type === "ScopeChanged" ? event.items : []));
  await publishScope(work, { habilitationId: contested.subjectId, dossierId }, { direction: "add", items });
  return null;
}

const liftedOnAppeal = "LEV-03";

/** A suspension is lifted that day, a withdrawal is no more: the habilitation resumes with its own dates (R-WIT-1). */
async function annulSanction(
  work: Work,
  { id: appealId, contested, decided }: Upheld,
  decision: NotifiedDecision,
): Promise<Refusal | null> {
  const id = contested.subjectId;
  const habilitation = await work.load(habilitationStream, id);
  const { state } = habilitation;
  if (state.status === "none") return { code: "access/not-found" };
  const scheme = await schemeOf(work.ports, state);
  const grounds =
    decision === "withdrawal"
      ? decided.grounds
      : decided.grounds.map(({ detail }) => ({ code: liftedOnAppeal, detail }));
  const { decidedAt } = contested;
  const command = { type: "AnnulOnAppeal", appealId, decision, decidedAt, grounds } as const;
  const refusal = work.decide(habilitation, command, await factsFor(work, state, { scheme, given: {} }));
  if (refusal !== null || decision !== "withdrawal") return refusal;
  return await regain(work, { id, state: habilitation.state, scheme });
}

/** The organisation holds it again, unless its term has run out meanwhile. */
async function regain(work: Work, resumed: Parameters<typeof letGo>[1]): Promise<Refusal | null> {
  if (resumed.state.status === "none") return null;
  const { organisationId, scheme } = resumed.state.grant;
  const organisation = await work.load(organisationStream, organisationId);
  if (standingOf(organisation.state, scheme).habilitation === resumed.id) return null;
  const command = { type: "RegainHabilitation", scheme, habilitationId: resumed.id } as const;
  return work.decide(organisation, command, null) ?? (await letGo(work, resumed));
}
