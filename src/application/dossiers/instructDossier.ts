import type { ThemeJudgement } from "../../domain/dossiers/dossier.events.ts";
import type { ThemeCode } from "../../domain/schemes/admission.model.ts";
import type { UseCase } from "../handle.ts";
import { checkAssignment } from "../impartiality/assignment.ts";
import { done, refused } from "../outcome.ts";
import { programmeStream } from "../programmes/programme.stream.ts";
import type { Work } from "../work.ts";
import { dossierFacts } from "./dossierFacts.ts";
import { forDossier } from "./forDossier.ts";
import { onDossier } from "./onDossier.ts";

type Of<T> = T & { readonly dossierId: string };

interface TypedJudgement {
  readonly theme: ThemeCode;
  readonly satisfied: boolean;
  readonly note: string;
}

const judged = (work: Work, themes: readonly TypedJudgement[]): readonly ThemeJudgement[] =>
  themes.map(({ theme, satisfied, note }) => ({ theme, satisfied, note: work.content(note) }));

/** Sends a dossier back, point by point (R-APP-5). */
export const raisePoints = onDossier<Of<{ readonly points: readonly { section: string; text: string }[] }>>(
  "dossier.instruct",
  ({ points }, work) => ({
    type: "RaisePoints",
    points: points.map(({ section, text }) => ({ id: work.ports.ids.next(), section, text: work.content(text) })),
  }),
);

/** Answers one of the points sent back (R-APP-5). */
export const answerPoint = onDossier<Of<{ readonly pointId: string; readonly text: string }>>(
  "dossier.edit",
  ({ pointId, text }, work) => ({ type: "AnswerPoint", pointId, text: work.content(text) }),
);

/** Pronounces the admissibility of an application, theme by theme (R-APP-2, R-APP-3). */
export const acceptDossier: UseCase<
  Of<{ readonly themes: readonly TypedJudgement[]; readonly reason: string }>,
  { id: string }
> = async (work, { dossierId, themes, reason }) => {
  const found = await forDossier(work, "dossier.instruct", dossierId);
  if (!found.ok) return found;
  const { dossier, state, scheme } = found;
  const file = { organisationId: state.organisationId, scheme, evaluations: [], on: work.today };
  const [programme, managerCheck] = await Promise.all([
    work.load(programmeStream, dossierId),
    checkAssignment(work.ports, { personId: work.actor.id, role: "account_manager" }, file),
  ]);
  const programmeApproved = scheme.competences.length === 0 || programme.state.status === "approved";
  const facts = dossierFacts(scheme, { programmeApproved, managerCheck });
  const command = { type: "AcceptDossier", themes: judged(work, themes), reason: work.content(reason) } as const;
  const refusal = work.decide(dossier, command, facts);
  return refusal === null ? done({ id: dossierId }) : refused(refusal);
};

/** Proposes a refusal, which only a decision maker pronounces (R-APP-3). */
export const proposeRefusal = onDossier<
  Of<{ readonly themes: readonly TypedJudgement[]; readonly grounds: readonly { code: string; detail: string }[] }>
>("dossier.instruct", ({ themes, grounds }, work) => ({
  type: "ProposeRefusal",
  themes: judged(work, themes),
  grounds: grounds.map(({ code, detail }) => ({ code, detail: work.content(detail) })),
}));

/** Tells the organisation that a file without answer will be closed (R-APP-9). */
export const announceClosure = onDossier<Of<unknown>>("dossier.close", () => ({ type: "AnnounceClosure" }));
