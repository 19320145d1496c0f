import type { Day, Moment } from "../../domain/shared/calendar.ts";
import type { NotifiedKind } from "../notifications/notificationRow.ts";

/** The e-mail that tells a notification to one person, and what became of it. */
export interface NotificationMail {
  readonly id: string;
  readonly recipient: string;
  readonly sentAt: Moment | null;
  readonly undelivered: boolean;
}

/** What is or was to be notified, as lists show it. */
export interface NotificationLine {
  readonly habilitationId: string | null;
  readonly dossierId: string;
  /** That of the habilitation, or of the application refused. */
  readonly number: string;
  readonly organisationName: string;
  /** Who follows its dossier. */
  readonly manager: string | null;
  readonly decision: NotifiedKind;
  readonly registered: boolean;
  readonly decidedOn: Day;
  readonly notifiedOn: Day | null;
  readonly channel: "email" | "registered-letter" | null;
  readonly reference: string | null;
  readonly until: Day | null;
  readonly mails: readonly NotificationMail[];
}

/** An e-mail that did not arrive, whatever it told. */
export interface UndeliveredMail {
  readonly id: string;
  readonly code: string;
  readonly subject: string;
  readonly recipient: string;
  readonly at: Moment;
  readonly reason: string;
  /** The dossier it was about; null for what belongs to none. */
  readonly dossierId: string | null;
  readonly dossierNumber: string | null;
  readonly organisationName: string | null;
  readonly manager: string | null;
  readonly reached: { readonly by: string; readonly at: Moment; readonly how: string } | null;
}

export interface NotificationReadings {
  /** The oldest first for those to make, the newest first for those made. */
  list(of: { readonly made: boolean; readonly limit: number }): Promise<readonly NotificationLine[]>;
  ofHabilitation(habilitationId: string): Promise<readonly NotificationLine[]>;
  /** Those not reached otherwise yet, then the last that were. */
  undelivered(limit: number): Promise<readonly UndeliveredMail[]>;
  /** A mail and what it is about; null when there is none. */
  mail(id: string): Promise<
    | (Pick<UndeliveredMail, "id" | "subject" | "recipient" | "dossierId" | "reached"> & {
        readonly undelivered: boolean;
      })
    | null
  >;
}
