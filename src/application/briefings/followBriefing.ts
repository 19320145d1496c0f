import type { Action } from "../../domain/access/permissions.ts";
import type { BriefingCommand } from "../../domain/briefings/briefing.model.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { Untimed } from "../../domain/shared/ids.ts";
import { forDossier } from "../dossiers/forDossier.ts";
import type { UseCase } from "../handle.ts";
import { done, refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { briefingStream } from "./briefing.stream.ts";
import { briefingFacts, membersOf } from "./briefingFacts.ts";
import { newTermsFor } from "./newTerms.ts";

type Of<T> = T & { readonly dossierId: string };

/** An act on the step of the regulations of a dossier. */
const onBriefing =
  <I extends { readonly dossierId: string }>(
    action: Action,
    asCommand: (input: I, work: Work) => Untimed<BriefingCommand>,
  ): UseCase<I, { id: string }> =>
  async (work, input) => {
    const briefing = await work.load(briefingStream, input.dossierId);
    const found = await forDossier(work, action, input.dossierId);
    if (!found.ok) return found;
    const members = await membersOf(work.ports, found.state.organisationId);
    const about = { dossierId: input.dossierId, ref: found.state.scheme };
    const newDocuments = (await newTermsFor(work.ports, about, work.today)).flatMap(({ documents }) => documents);
    const facts = briefingFacts(work.ports, { ...found, newDocuments }, members);
    const refusal = work.decide(briefing, asCommand(input, work), facts);
    return refusal === null ? done({ id: input.dossierId }) : refused(refusal);
  };

/** Records an information session, person by person (R-REG-1). */
export const holdSession = onBriefing<
  Of<{
    readonly kind: string;
    readonly heldOn: string;
    readonly attendance: readonly { readonly personId: string; readonly questions: string }[];
  }>
>("briefing.hold", ({ kind, heldOn, attendance }, work) => ({
  type: "HoldSession",
  sessionId: work.ports.ids.next(),
  kind,
  heldOn: day(heldOn),
  attendance: attendance.map(({ personId, questions }) => ({
    personId,
    questions: questions === "" ? null : work.content(questions),
  })),
}));

/** The person signed in says that they have read exactly this text (R-REG-2). */
export const acknowledgeDocument = onBriefing<
  Of<{ readonly document: string; readonly version: string; readonly hash: string }>
>("briefing.acknowledge", ({ document, version, hash }) => ({ type: "AcknowledgeDocument", document, version, hash }));
