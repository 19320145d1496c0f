import type {
  ComplaintOutcome,
  ComplaintTrack,
  FollowUpKind,
  StepKind,
} from "../../domain/complaints/complaint.events.ts";
import { day } from "../../domain/shared/calendar.ts";
import type { UseCase } from "../handle.ts";
import { refused } from "../outcome.ts";
import type { Work } from "../work.ts";
import { designate } from "./designate.ts";
import { onComplaint } from "./onComplaint.ts";
import { type Author, kept, receiveComplaint } from "./receiveComplaint.ts";

type Of<T> = T & { readonly complaintId: string };

export const assignHandler = onComplaint<Of<{ readonly handler: string }>>("complaint.assign", ({ handler }) => ({
  type: "AssignHandler",
  handler,
}));

export const acknowledgeComplaint = onComplaint<Of<unknown>>("complaint.handle", () => ({
  type: "AcknowledgeComplaint",
}));

export const admitComplaint = onComplaint<Of<{ readonly reason: string }>>("complaint.handle", ({ reason }, work) => ({
  type: "AdmitComplaint",
  reason: kept(work, reason),
}));

export const dismissComplaint = onComplaint<Of<{ readonly reason: string; readonly authority: string }>>(
  "complaint.handle",
  ({ reason, authority }, work) => ({
    ...{ type: "DismissComplaint", reason: kept(work, reason), authority: kept(work, authority) },
  }),
);

export const hearOrganisation = onComplaint<Of<{ readonly question: string }>>(
  "complaint.handle",
  ({ question }, work) => ({
    ...{ type: "HearOrganisation", hearingId: work.ports.ids.next(), question: kept(work, question) },
  }),
  ({ question }) => question,
);

export const recordStep = onComplaint<
  Of<{ readonly kind: StepKind; readonly text: string; readonly files: readonly string[] }>
>("complaint.handle", ({ kind, text, files }, work) => ({ type: "RecordStep", kind, text: kept(work, text), files }));

export const writeToAuthor = onComplaint<Of<{ readonly text: string }>>("complaint.handle", ({ text }, work) => ({
  type: "WriteToAuthor",
  text: kept(work, text),
}));

export const extendComplaint = onComplaint<Of<{ readonly until: string; readonly reason: string }>>(
  "complaint.handle",
  ({ until, reason }, work) => ({ type: "ExtendDelay", until: day(until), reason: kept(work, reason) }),
  ({ reason }) => reason,
);

export const decideComplaint = onComplaint<
  Of<{
    readonly outcome: ComplaintOutcome;
    readonly reasons: string;
    readonly followUps: readonly FollowUpKind[];
  }>
>(
  "complaint.handle",
  ({ outcome, reasons, followUps }, work) => ({
    ...{ type: "DecideComplaint", outcome, reasons: kept(work, reasons), followUps },
  }),
  ({ reasons }) => reasons,
);

export const communicateOutcome = onComplaint<Of<{ readonly toAuthor: string; readonly toOrganisation: string }>>(
  "complaint.handle",
  ({ toAuthor, toOrganisation }, work) => ({
    type: "CommunicateOutcome",
    toAuthor: kept(work, toAuthor),
    toOrganisation: kept(work, toOrganisation),
  }),
  ({ toOrganisation }) => toOrganisation,
);

export const settleFollowUp = onComplaint<
  Of<{ readonly kind: FollowUpKind; readonly done: boolean; readonly reason: string }>
>("complaint.follow-up", ({ kind, done, reason }, work) => ({
  ...{ type: "SettleFollowUp", kind, done, reason: kept(work, reason) },
}));

export const closeComplaint = onComplaint<Of<unknown>>("complaint.handle", () => ({ type: "CloseComplaint" }));

/** Handles a case otherwise than it came; an organisation is found by its SIREN (R-CMP-2). */
export const requalifyComplaint: UseCase<
  Of<{
    readonly track: ComplaintTrack;
    readonly siren: string;
    readonly concerned: readonly string[];
    readonly reason: string;
  }>,
  { id: string }
> = async (work, input) => {
  const { track, siren, concerned, reason } = input;
  const about = track === "organisation" || track === "misuse" ? "organisation" : "other";
  const { organisationId, habilitationId, dossierId } = await designate(
    work.ports,
    { about, name: "", siren },
    work.today,
  );
  const known = track === "organisation" ? { organisationId, habilitationId, dossierId } : nobody(organisationId);
  return await onComplaint<typeof input>("complaint.assign", () => ({
    ...{ type: "RequalifyComplaint", track, concerned, reason: kept(work, reason) },
    ...known,
  }))(work, input);
};

const nobody = (organisationId: string | null) => ({ organisationId, habilitationId: null, dossierId: null });

/** Enters what came by post, telephone or mail, in the name of its author (process.md §2). */
export const registerComplaint =
  ({ publicUrl }: { readonly publicUrl: string }): UseCase<Entered, { id: string; number: string; track: string }> =>
  async (work, { name, email, phone, receivedOn, ...message }) => {
    const denied = work.refusedAccess("complaint.register", { organisationId: "" });
    if (denied !== null) return refused(denied);
    return await receiveComplaint({ publicUrl })(work, {
      ...{ ...message, files: [], receivedOn: day(receivedOn) },
      author: authorOf({ name, email, phone }),
      code: email === "" ? null : secretCode(work),
    });
  };

type Entered = Author & {
  readonly kind: "alert" | "complaint";
  readonly about: "organisation" | "certifier" | "other";
  readonly organisationName: string;
  readonly siren: string;
  readonly facts: string;
  readonly channel: "post" | "telephone" | "email";
  readonly receivedOn: string;
};

const authorOf = (author: Author): Author | null =>
  author.name === "" && author.email === "" && author.phone === "" ? null : author;

const codeBytes = 10;
/** A code sent by mail to who left an address; whoever wrote on paper is answered on paper. */
const secretCode = ({ ports }: Work): string =>
  ports.ids
    .secret(codeBytes)
    .toUpperCase()
    .replace(/(.{5})(?=.)/g, "$1-");
