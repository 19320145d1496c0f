import type { Person } from "./people.model.ts";

/** Beyond the people of the process: who acts or is acted upon in the case of the message. */
export type Recipient =
  | Person
  | "person_concerned"
  | "former_address"
  | "visitor"
  | "other_party"
  | "author"
  | "appellant"
  | "staff"
  | "handler"
  | "enrolled_people";

/** N starts a delay and is never switched off, S is service and never switched off, C is comfort. */
export type MessageKind = "N" | "S" | "C";

export interface MessageRecipient {
  readonly who: Recipient;
  /** In copy only: told, nothing is expected. */
  readonly copy: boolean;
  /** Days of the schedule at which this recipient gets it; empty for every sending. */
  readonly onlyOn: readonly number[];
}

/** An automatic e-mail of the process. */
export interface Message {
  readonly code: string;
  readonly group: string;
  readonly trigger: string;
  readonly recipients: readonly MessageRecipient[];
  /** Recipients in words, with their conditions. */
  readonly recipientsText: string;
  readonly kind: MessageKind;
  /** Also sent by a channel that proves the date (R-NOT-1); `refusal-only` when a refusal alone asks for it. */
  readonly registered: "yes" | "no" | "refusal-only";
  /** With variables in braces, each listed in `variables`. */
  readonly subject: string;
  readonly variables: readonly string[];
  /** Days relative to the due date or to the triggering date: -7 is seven days before, 1 the day after; empty when sent at once only. */
  readonly schedule: readonly number[];
  /** Whether a calendar entry comes with it. */
  readonly calendar: boolean;
}
