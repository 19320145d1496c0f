import { may } from "../../domain/access/permissions.ts";
import { isConcluded } from "../../domain/complaints/complaint.decide.ts";
import type { ComplaintState, Hearing } from "../../domain/complaints/complaint.model.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { ComplaintFile } from "../ports/complaints.readings.ts";
import type { Asking, Query } from "../query.ts";
import { complaintStream } from "./complaint.stream.ts";
import { complaintFacts } from "./complaintFacts.ts";
import { kept } from "./receiveComplaint.ts";

/** The account of the organisation: what it was asked, its answer, nothing of who wrote (R-CMP-1, R-CMP-3). */
export const answerHearing: UseCase<
  {
    readonly complaintId: string;
    readonly hearingId: string;
    readonly text: string;
    readonly files: readonly string[];
  },
  { id: string }
> = async (work, { complaintId: id, hearingId, text, files }) => {
  const complaint = await work.load(complaintStream, id);
  const organisationId = heardOrganisation(complaint.state);
  if (organisationId === null) return refused({ code: "access/not-found" });
  const denied = work.refusedAccess("complaint.answer", { organisationId });
  if (denied !== null) return refused(denied);
  const given = ownFiles(await work.ports.readings.complaints.files(id)).map((file) => file.id);
  const command = { type: "AnswerHearing", hearingId, text: kept(work, text) } as const;
  const named = { ...command, files: files.filter((file) => given.includes(file)) };
  const refusal = work.decide(complaint, named, await complaintFacts(work.ports, nobody, work.today));
  return refusal === null ? done({ id }) : refused(refusal);
};

const nobody = { organisationId: null, personId: null };

/** The organisation that was asked something; null before: a case it was not asked about does not exist for it. */
export const heardOrganisation = (state: ComplaintState): string | null =>
  state.status === "none" || state.hearings.length === 0 ? null : state.organisationId;

const ownFiles = (files: readonly ComplaintFile[]) => files.filter(({ party }) => party === "organisation");

/** What an organisation is asked about a message that concerns it. */
export interface HearingView {
  readonly hearingId: string;
  readonly question: string;
  readonly askedOn: string;
  readonly answerBy: string;
  readonly answer: {
    readonly text: string;
    readonly on: string;
    readonly late: boolean;
    readonly files: readonly string[];
  } | null;
}

/** The page of the organisation: each question with its delay and its answer, then the letter it received. */
export const readHearing = async (asking: Asking, { complaintId }: { readonly complaintId: string }) => {
  const { ports, actor } = asking;
  const { state, position } = await ports.states.load(complaintStream, complaintId);
  const organisationId = heardOrganisation(state);
  if (organisationId === null || state.status === "none") return refused({ code: "access/not-found" });
  const denied = may(actor, "complaint.answer", { organisationId });
  if (denied !== null) return refused(denied);
  const letter = isConcluded(state) ? (state.communicated?.toOrganisation ?? null) : null;
  const texts = await ports.contents.read<string>([
    ...state.hearings.flatMap(({ question, answer }) => [question, ...(answer === null ? [] : [answer.text])]),
    ...(letter === null ? [] : [letter]),
  ]);
  const files = ownFiles(await ports.readings.complaints.files(complaintId));
  return done({
    ...{ id: complaintId, position, number: state.received.number, organisationId },
    open: !isConcluded(state),
    hearings: state.hearings.map((hearing) => hearingView(hearing, texts)),
    letter: letter === null ? null : (texts.get(letter) ?? ""),
    files: files.map(({ id, name, bytes }) => ({ id, name, bytes })),
  });
};

export const hearingView = (
  { hearingId, question, askedOn, answerBy, answer }: Hearing,
  texts: ReadonlyMap<string, string>,
): HearingView => ({
  ...{ hearingId, question: texts.get(question) ?? "", askedOn, answerBy },
  answer:
    answer === null
      ? null
      : { text: texts.get(answer.text) ?? "", on: answer.on, late: answer.late, files: answer.files },
});

/** Everything an organisation was asked, the most urgent first. */
export const listHearings = async ({ ports, actor }: Asking) => {
  const own = actor.memberships
    .filter(({ organisationId }) => may(actor, "complaint.answer", { organisationId }) === null)
    .map(({ organisationId }) => organisationId);
  const lines = own.length === 0 ? [] : await ports.readings.complaints.list(own);
  return done({
    hearings: lines
      .filter(({ heard }) => heard)
      .map(({ id, number, answerBy, status, receivedOn }) => ({ id, number, answerBy, status, receivedOn }))
      .toSorted((a, b) => (a.answerBy ?? "9999").localeCompare(b.answerBy ?? "9999")),
  });
};

/** An organisation that asks who wrote about it is told why it will not know (R-CMP-1). */
export const askAuthor: Query<{ readonly complaintId: string }, Readonly<Record<string, never>>> = async (
  { ports, actor },
  { complaintId },
) => {
  const { state } = await ports.states.load(complaintStream, complaintId);
  const organisationId = heardOrganisation(state);
  if (organisationId === null) return refused({ code: "access/not-found" });
  const denied = may(actor, "complaint.answer", { organisationId });
  return refused(denied ?? { code: "complaint/author-not-told" });
};
