import type { Action } from "../../domain/access/permissions.ts";
import type { Signal } from "../../domain/alerts/alert.events.ts";
import { publicationSignal } from "../../domain/communication/publication.signals.ts";
import type { ReviewEvent } from "../../domain/communication/review.events.ts";
import type { ReviewCommand, ReviewFacts, ReviewState } from "../../domain/communication/review.model.ts";
import { endingOf } from "../../domain/habilitations/periods.ts";
import { type Day, day } from "../../domain/shared/calendar.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { raiseWith } from "../alerts/raiseAlert.ts";
import { namedPieces } from "../audits/fileEvidence.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { reviewStream } from "./review.stream.ts";

interface Filed {
  readonly attachments: readonly string[];
}
interface Seen extends Filed {
  readonly habilitationId: string;
  readonly address: string;
}

const written = (work: Work, text: string): string | null => (text === "" ? null : work.content(text));

interface Found {
  readonly facts: ReviewFacts;
  readonly of: { readonly organisationId: string; readonly dossierId: string };
}

/** What a publication is read under, for somebody who may, with files that are in the dossier. */
async function found(work: Work, habilitationId: string, { action, attachments }: Filed & { readonly action: Action }) {
  const { state } = await work.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { organisationId, dossierId } = state.grant;
  const denied = work.refusedAccess(action, { organisationId });
  if (denied !== null) return refused(denied);
  if (attachments.length > 0 && (await namedPieces(work, dossierId, attachments)) === null)
    return refused({ code: "communication/piece-unknown" });
  const ending = endingOf(state);
  const { rulebook } = await schemeOf(work.ports, state);
  const facts: ReviewFacts = { endedOn: ending.on <= work.today ? ending.on : null, rules: rulebook.communication };
  return { ok: true as const, facts, of: { organisationId, dossierId } } satisfies Found & { ok: true };
}

/** Something new is read: asked by the organisation, or found by the certifier. */
const opening =
  <I extends Seen>(
    action: Action,
    asCommand: (input: I, work: Work, of: Found["of"]) => Untimed<ReviewCommand>,
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const { habilitationId, attachments } = input;
    const known = await found(work, habilitationId, { action, attachments });
    if (!known.ok) return known;
    const id = work.ports.ids.next();
    const review = await work.load(reviewStream, id);
    const refusal =
      work.decide(review, asCommand(input, work, known.of), known.facts) ??
      (await raiseWith(work, [nonconforming(review, work.today)]));
    return refusal === null ? done({ id }) : refused(refusal);
  };

type Of<T> = T & { readonly reviewId: string };

/** An act on a publication that is being read. */
const onReview =
  <T>(
    action: Action,
    asCommand: (input: Of<T>, work: Work) => Untimed<ReviewCommand> & Partial<Filed>,
  ): UseCase<Of<T>, { id: string }> =>
  async (work, input) => {
    const review = await work.load(reviewStream, input.reviewId);
    if (review.state.status === "none") return refused({ code: "access/not-found" });
    const command = asCommand(input, work);
    const attachments = command.attachments ?? [];
    const known = await found(work, review.state.opened.habilitationId, { action, attachments });
    if (!known.ok) return known;
    const refusal =
      work.decide(review, command, known.facts) ?? (await raiseWith(work, [nonconforming(review, work.today)]));
    return refusal === null ? done({ id: input.reviewId }) : refused(refusal);
  };

/** What the public can see and that is now found not to conform: reported, or answered so (R-COM-1). */
function nonconforming({ id, state, added }: Reviewed, today: Day): Signal | null {
  const found = added.some(({ type }) => type === "PublicationFound" || type === "ReviewAnswered");
  if (!found || state.status !== "to-correct" || state.correctBy === null) return null;
  const { habilitationId, address } = state.opened;
  const on = state.opened.type === "PublicationFound" && state.answer === null ? state.opened.on : today;
  return publicationSignal({ habilitationId, found: id, address, on });
}

interface Reviewed {
  readonly id: string;
  readonly state: ReviewState;
  readonly added: readonly ReviewEvent[];
}

/** Asks the certifier to read a draft, or what is published already (R-COM-1). */
export const requestReview = opening<Seen & { readonly published: boolean }>(
  "communication.ask",
  ({ habilitationId, address, attachments, published }, work, of) => ({
    ...{ type: "RequestReview", habilitationId, ...of, address: written(work, address), attachments, published },
  }),
);

/** Notes something published that is to be corrected, with its dated capture. */
export const reportPublication = opening<Seen & { readonly on: string; readonly finding: string }>(
  "communication.review",
  ({ habilitationId, address, attachments, on, finding }, work, of) => ({
    ...{ type: "ReportPublication", habilitationId, ...of, address: written(work, address), attachments, on: day(on) },
    finding: written(work, finding),
  }),
);

export const answerReview = onReview<{ readonly conforming: boolean; readonly note: string }>(
  "communication.review",
  ({ conforming, note }, work) => ({ type: "AnswerReview", conforming, note: written(work, note) }),
);

export const showCorrection = onReview<Filed & { readonly text: string }>(
  "communication.ask",
  ({ text, attachments }, work) => ({ type: "ShowCorrection", text: written(work, text), attachments }),
);
