import type { StaffRole } from "../access/actor.ts";
import type { ComplaintRules } from "../schemes/rulebookLife.model.ts";
import type { Day } from "../shared/calendar.ts";
import type { ContentHash, TextRef } from "../shared/content.ts";
import type { Act } from "../shared/decider.ts";
import type {
  ComplaintChannel,
  ComplaintDecided,
  ComplaintDismissed,
  ComplaintKind,
  ComplaintOutcome,
  ComplaintReceived,
  ComplaintTrack,
  Designated,
  FollowUpKind,
  FollowUpSettled,
  OutcomeCommunicated,
  StepKind,
} from "./complaint.events.ts";
import type { Contested, Involvement, ProposedPerson } from "./involvement.ts";

/** Registers a message, whatever it is about (R-CMP-2). */
export interface ReceiveComplaint extends Act, Designated {
  readonly type: "ReceiveComplaint";
  readonly number: string;
  readonly kind: ComplaintKind;
  readonly track: ComplaintTrack;
  readonly channel: ComplaintChannel;
  readonly receivedOn: Day;
  readonly facts: TextRef;
  readonly named: TextRef;
  readonly author: ContentHash | null;
  readonly files: readonly string[];
  readonly trackingHash: string | null;
}

export interface RequalifyComplaint extends Act, Designated {
  readonly type: "RequalifyComplaint";
  readonly track: ComplaintTrack;
  readonly concerned: readonly string[];
  readonly reason: TextRef;
}

interface Text {
  readonly text: TextRef;
}
interface Filed extends Text {
  readonly files: readonly string[];
}

export type ComplaintCommand =
  | ReceiveComplaint
  | RequalifyComplaint
  | (Act & { readonly type: "AssignHandler"; readonly handler: string })
  | (Act & { readonly type: "AcknowledgeComplaint" })
  | (Act & { readonly type: "AdmitComplaint"; readonly reason: TextRef })
  | (Act & { readonly type: "DismissComplaint"; readonly reason: TextRef; readonly authority: TextRef })
  | (Act & { readonly type: "HearOrganisation"; readonly hearingId: string; readonly question: TextRef })
  | (Act & Filed & { readonly type: "AnswerHearing"; readonly hearingId: string })
  | (Act & Filed & { readonly type: "RecordStep"; readonly kind: StepKind })
  | (Act & Filed & { readonly type: "AddPrecision" })
  | (Act & Text & { readonly type: "WriteToAuthor" })
  | (Act & { readonly type: "ExtendDelay"; readonly until: Day; readonly reason: TextRef })
  | (Act & {
      readonly type: "DecideComplaint";
      readonly outcome: ComplaintOutcome;
      readonly reasons: TextRef;
      readonly followUps: readonly FollowUpKind[];
    })
  | (Act & { readonly type: "CommunicateOutcome"; readonly toAuthor: TextRef; readonly toOrganisation: TextRef })
  | (Act & {
      readonly type: "SettleFollowUp";
      readonly kind: FollowUpKind;
      readonly done: boolean;
      readonly reason: TextRef;
    })
  | (Act & { readonly type: "CloseComplaint" });

/** What complaints are judged on. */
export interface ComplaintFacts {
  readonly rules: ComplaintRules;
  /** Who is proposed to handle it, or who acts; null for the public and the organisation. */
  readonly person: ProposedPerson | null;
  /** What is contested, but those whom the stream itself names. */
  readonly contested: Omit<Contested, "concerned">;
  readonly qualityManagers: readonly string[];
}

export interface Hearing {
  readonly hearingId: string;
  readonly question: ContentHash;
  readonly askedOn: Day;
  readonly answerBy: Day;
  readonly answer: {
    readonly text: ContentHash;
    readonly files: readonly string[];
    readonly on: Day;
    readonly late: boolean;
  } | null;
}

interface Registered extends Designated {
  readonly received: ComplaintReceived;
  readonly track: ComplaintTrack;
  readonly concerned: readonly string[];
  readonly handler: string | null;
  readonly acknowledgedOn: Day | null;
  readonly decideBy: Day;
  readonly extended: boolean;
  readonly hearings: readonly Hearing[];
  readonly steps: readonly StepKind[];
}

export interface OpenComplaint extends Registered {
  readonly status: "received" | "acknowledged" | "admissible" | "investigating";
}

export interface ConcludedComplaint extends Registered {
  readonly status: "inadmissible" | "decided" | "communicated" | "closed";
  readonly conclusion: ComplaintDecided | ComplaintDismissed;
  readonly communicated: OutcomeCommunicated | null;
  readonly settled: readonly FollowUpSettled[];
  readonly closedOn: Day | null;
}

export type ComplaintState = { readonly status: "none" } | OpenComplaint | ConcludedComplaint;
export type ComplaintStatus = ComplaintState["status"];

export type ComplaintRefusal =
  | { readonly code: "complaint/not-now"; readonly status: ComplaintStatus }
  | { readonly code: "complaint/nothing-told" }
  | { readonly code: "complaint/author-named"; readonly words: readonly string[] }
  | { readonly code: "complaint/author-needed" }
  | { readonly code: "complaint/received-in-future" }
  | { readonly code: "complaint/reason-missing" }
  | { readonly code: "complaint/authority-missing" }
  | { readonly code: "complaint/organisation-missing" }
  | { readonly code: "complaint/already-handled-by"; readonly handler: string }
  | { readonly code: "complaint/handler-missing" }
  | { readonly code: "complaint/handled-by-another"; readonly handler: string }
  | { readonly code: "complaint/involved"; readonly reasons: readonly Involvement[] }
  | { readonly code: "complaint/not-for-this-function"; readonly functions: readonly StaffRole[] }
  | { readonly code: "complaint/no-organisation-to-hear" }
  | { readonly code: "complaint/hearing-unknown" }
  | { readonly code: "complaint/already-answered" }
  | { readonly code: "complaint/already-extended" }
  | { readonly code: "complaint/extension-too-long"; readonly from: Day; readonly until: Day }
  | { readonly code: "complaint/organisation-not-heard" }
  | { readonly code: "complaint/hearing-open"; readonly until: Day }
  | { readonly code: "complaint/steps-missing"; readonly steps: readonly StepKind[] }
  | { readonly code: "complaint/nothing-to-follow-up" }
  | { readonly code: "complaint/letter-missing"; readonly parties: readonly ("author" | "organisation")[] }
  | { readonly code: "complaint/follow-up-unknown" }
  | { readonly code: "complaint/follow-up-open"; readonly kinds: readonly FollowUpKind[] };
