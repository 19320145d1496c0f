import type { Contract } from "../../contract/contract.ts";
import type { Bindings } from "../bind.ts";
import { activityBindings } from "./activity.ts";
import { agreementBindings } from "./agreements.ts";
import { alertBindings } from "./alerts.ts";
import { auditorBindings } from "./auditors.ts";
import { auditProgrammeBindings } from "./auditProgramme.ts";
import { auditBindings } from "./audits.ts";
import { bankBindings } from "./bank.ts";
import { boardBindings } from "./boards.ts";
import { briefingBindings } from "./briefings.ts";
import { changeBindings } from "./changes.ts";
import { communicationBindings } from "./communication.ts";
import { complaintBindings } from "./complaints.ts";
import { decisionBindings } from "./decisions.ts";
import { dossierBindings } from "./dossiers.ts";
import { examBindings } from "./exams.ts";
import { feedBindings } from "./feeds.ts";
import { habilitationBindings } from "./habilitations.ts";
import { impartialityBindings } from "./impartiality.ts";
import { listingBindings } from "./listing.ts";
import { notificationBindings } from "./notifications.ts";
import { observationBindings } from "./observations.ts";
import { procedureBindings } from "./procedure.ts";
import { quizBindings } from "./quizzes.ts";
import { rehearsalBindings } from "./rehearsal.ts";
import { renewalBindings } from "./renewals.ts";
import { schemeVersionBindings } from "./schemeVersions.ts";
import { type Demonstration, sessionBindings } from "./session.ts";
import { staffBindings } from "./staff.ts";
import { surveillanceBindings } from "./surveillance.ts";

/** What the routes need to know of the installation they answer for. */
export interface House {
  /** Null in a real installation. */
  readonly demonstration: Demonstration | null;
  /** The address of the product, without a final slash. */
  readonly publicUrl: string;
  /** Whether mails leave by themselves. */
  readonly sendsMail: boolean;
}

/** What answers every route of the contract. */
export const allBindings = ({ demonstration, publicUrl, sendsMail }: House): Bindings<Contract> => ({
  ...boardBindings,
  ...sessionBindings(demonstration, { shown: demonstration !== null, sent: sendsMail }),
  ...staffBindings({ publicUrl, sendsMail }),
  ...dossierBindings,
  ...observationBindings,
  ...briefingBindings,
  ...auditBindings,
  ...rehearsalBindings,
  ...auditorBindings,
  ...schemeVersionBindings,
  ...auditProgrammeBindings,
  ...feedBindings({ publicUrl }),
  ...bankBindings,
  ...quizBindings({ publicUrl }),
  ...decisionBindings,
  ...agreementBindings({ publicUrl }),
  ...habilitationBindings,
  ...listingBindings,
  ...activityBindings,
  ...surveillanceBindings,
  ...renewalBindings,
  ...communicationBindings,
  ...procedureBindings,
  ...notificationBindings,
  ...changeBindings,
  ...alertBindings,
  ...examBindings,
  ...impartialityBindings,
  ...complaintBindings({ publicUrl }),
});
