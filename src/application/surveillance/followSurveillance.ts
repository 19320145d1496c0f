import type { Action } from "../../domain/access/permissions.ts";
import type { Signal } from "../../domain/alerts/alert.events.ts";
import { publicationSignal } from "../../domain/communication/publication.signals.ts";
import { type Day, day, dayOf } from "../../domain/shared/calendar.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import type { FollowUp, PointResult, SurveillanceEvent } from "../../domain/surveillance/surveillance.events.ts";
import type {
  OpenedState,
  SurveillanceCommand,
  SurveillanceFacts,
} from "../../domain/surveillance/surveillance.model.ts";
import { unratedPoints } from "../../domain/surveillance/surveillance.points.ts";
import { gapSignal } from "../../domain/surveillance/surveillance.signals.ts";
import { raiseWith } from "../alerts/raiseAlert.ts";
import { namedPieces } from "../audits/fileEvidence.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { knownSheet } from "./known.ts";
import { surveillanceStream } from "./surveillance.stream.ts";
import { surveillanceFacts } from "./surveillanceFacts.ts";
import { schemeOn } from "./surveillanceScheme.ts";

type Of<T> = T & { readonly surveillanceId: string };

interface Particulars<I> {
  readonly action: Action;
  /** The files of the dossier that it names. */
  readonly files?: (input: I) => readonly string[];
  /** What deserves that somebody looks at the habilitation, raised with the act (R-SUR-5). */
  readonly signal?: (input: I, done: Done) => Signal | null;
}

/** A surveillance after an act on it. */
interface Done {
  readonly surveillanceId: string;
  readonly habilitationId: string;
  readonly points: SurveillanceFacts["points"];
  readonly today: Day;
  readonly added: readonly SurveillanceEvent[];
}

/** An act on a surveillance, by somebody who may. */
const onSurveillance =
  <T>(
    { action, files, signal }: Particulars<T>,
    asCommand: (input: Of<T>, work: Work) => Untimed<SurveillanceCommand> | Promise<Untimed<SurveillanceCommand>>,
  ): UseCase<Of<T>, { id: string }> =>
  async (work, input) => {
    const { surveillanceId: id } = input;
    const surveillance = await work.load(surveillanceStream, id);
    if (surveillance.state.status === "none") return refused({ code: "access/not-found" });
    const { opened } = surveillance.state;
    const denied = work.refusedAccess(action, { organisationId: opened.organisationId });
    if (denied !== null) return refused(denied);
    const named = files?.(input) ?? [];
    if (named.length > 0 && (await namedPieces(work, opened.dossierId, named)) === null)
      return refused({ code: "surveillance/piece-unknown" });
    const facts = await factsOf(work, opened);
    if (facts === null) return refused({ code: "access/not-found" });
    const refusal = work.decide(surveillance, await asCommand(input, work), facts);
    if (refusal !== null) return refused(refusal);
    const { today } = work;
    const about = { surveillanceId: id, habilitationId: opened.habilitationId, points: facts.points, today };
    const unraised = await raiseWith(work, [signal?.(input, { ...about, added: surveillance.added }) ?? null]);
    return unraised === null ? done({ id }) : refused(unraised);
  };

/** What it is decided on; null when its habilitation does not exist. */
async function factsOf(work: Work, opened: OpenedState["opened"]): Promise<SurveillanceFacts | null> {
  const { state: habilitation } = await work.load(habilitationStream, opened.habilitationId);
  if (habilitation.status === "none") return null;
  const scheme = await schemeOn(work.ports, opened.dossierId, dayOf(opened.at));
  return await surveillanceFacts(work.ports, opened, { habilitation, scheme, today: work.today });
}

const written = (work: Work, text: string): string | null => (text === "" ? null : work.content(text));

interface Given {
  readonly point: string;
  readonly text: string;
  readonly attachments: readonly string[];
}

const filesIn = ({ attachments }: { readonly attachments: readonly string[] }) => attachments;

/** A session was opened after all: every point is checked (R-SUR-6). */
export const widenSurveillance = onSurveillance<unknown>({ action: "surveillance.check" }, () => ({
  type: "WidenSurveillance",
}));

/** Answers a point, by the organisation or on its behalf (R-WORK-1). */
export const giveElement = onSurveillance<Given>(
  { action: "surveillance.answer", files: filesIn },
  ({ point, text, attachments }, work) => ({ type: "GiveElement", point, text: written(work, text), attachments }),
);

export const submitElements = onSurveillance<unknown>({ action: "surveillance.answer" }, () => ({
  type: "SubmitElements",
}));

/** Qualiopi or the declaration of activity found missing: a decision maker hears it the same day (PS-01, PS-02). */
function gapIn({ point: code, result }: { readonly point: string; readonly result: PointResult }, about: Done) {
  const point = about.points.find((one) => one.code === code);
  return point === undefined || result !== "gap" ? null : gapSignal(point, { ...about, on: about.today });
}

export const ratePoint = onSurveillance<{
  readonly point: string;
  readonly result: PointResult;
  readonly note: string;
}>({ action: "surveillance.check", signal: gapIn }, ({ point, result, note }, work) => ({
  ...{ type: "RatePoint", point, result, note: written(work, note) },
}));

/** Rates conforming, in one act, every point that nobody has rated yet. */
export const rateRest: UseCase<Of<unknown>, { id: string }> = async (work, { surveillanceId: id }) => {
  const surveillance = await work.load(surveillanceStream, id);
  if (surveillance.state.status === "none") return refused({ code: "access/not-found" });
  const { opened } = surveillance.state;
  const denied = work.refusedAccess("surveillance.check", { organisationId: opened.organisationId });
  if (denied !== null) return refused(denied);
  const facts = await factsOf(work, opened);
  if (facts === null) return refused({ code: "access/not-found" });
  for (const point of unratedPoints(surveillance.state)) {
    const command = { type: "RatePoint", point, result: "conforming", note: null } as const;
    const refusal = work.decide(surveillance, command, facts);
    if (refusal !== null) return refused(refusal);
  }
  return done({ id });
};

/** A capture that does not conform (R-COM-1). */
function captureIn(_: unknown, { habilitationId, added }: Done): Signal | null {
  const captured = added.find((event) => event.type === "PublicationCaptured");
  if (captured === undefined || captured.conforming) return null;
  const { id: found, address, on } = captured;
  return publicationSignal({ habilitationId, found, address, on });
}

/** Keeps a dated capture of what the organisation publishes (R-COM-1). */
export const capturePublication = onSurveillance<{
  readonly address: string;
  readonly on: string;
  readonly attachments: readonly string[];
  readonly conforming: boolean;
  readonly note: string;
}>(
  { action: "surveillance.check", files: filesIn, signal: captureIn },
  ({ address, on, attachments, conforming, note }, work) => ({
    ...{ type: "CapturePublication", id: work.commandId, address: written(work, address), on: day(on), attachments },
    ...{ conforming, note: conforming ? null : written(work, note) },
  }),
);

export const linkAudit = onSurveillance<{ readonly auditId: string }>(
  { action: "surveillance.check" },
  ({ auditId }) => ({ type: "LinkAudit", auditId }),
);

/** Concludes under the two headings; what the product knew that day is kept with it (R-SUR-6). */
export const concludeSurveillance = onSurveillance<{
  readonly quality: string;
  readonly requirements: string;
  readonly insufficient: boolean;
}>({ action: "surveillance.check" }, async ({ surveillanceId, quality, requirements, insufficient }, work) => ({
  ...{
    type: "ConcludeSurveillance",
    insufficient,
    known: work.content(await knownSheet(work.ports, surveillanceId, work.today)),
  },
  ...{ quality: written(work, quality), requirements: written(work, requirements) },
}));

export const fileGapCorrection = onSurveillance<Given>(
  { action: "surveillance.answer", files: filesIn },
  ({ point, text, attachments }, work) => ({
    type: "FileGapCorrection",
    point,
    text: written(work, text),
    attachments,
  }),
);

export const judgeGapCorrection = onSurveillance<{
  readonly point: string;
  readonly cleared: boolean;
  readonly note: string;
}>({ action: "surveillance.check" }, ({ point, cleared, note }, work) => ({
  ...{ type: "JudgeGapCorrection", point, cleared, note: written(work, note) },
}));

/** What a decision maker does of an insufficient surveillance (R-SUR-5). */
export const decideFollowUp = onSurveillance<{ readonly followUp: FollowUp; readonly reason: string }>(
  { action: "surveillance.follow-up" },
  ({ followUp, reason }, work) => ({ type: "DecideFollowUp", followUp, reason: written(work, reason) }),
);
