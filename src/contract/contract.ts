import { activityRoutes } from "./activity.routes.ts";
import { agreementRoutes } from "./agreements.routes.ts";
import { alertRoutes } from "./alerts.routes.ts";
import { appealRoutes } from "./appeals.routes.ts";
import { auditConductRoutes } from "./auditConduct.routes.ts";
import { auditFieldRoutes } from "./auditField.routes.ts";
import { auditorRoutes } from "./auditors.routes.ts";
import { auditProgrammeRoutes } from "./auditProgramme.routes.ts";
import { auditRoutes } from "./audits.routes.ts";
import { bankRoutes } from "./bank.routes.ts";
import { boardRoutes } from "./boards.routes.ts";
import { briefingRoutes } from "./briefings.routes.ts";
import { changeRoutes } from "./changes.routes.ts";
import { communicationRoutes } from "./communication.routes.ts";
import { complaintRoutes } from "./complaints.routes.ts";
import { decisionRoutes } from "./decisions.routes.ts";
import { dossierRoutes } from "./dossiers.routes.ts";
import { examRoutes } from "./exams.routes.ts";
import { feedRoutes } from "./feeds.routes.ts";
import { habilitationRoutes } from "./habilitations.routes.ts";
import { impartialityRoutes } from "./impartiality.routes.ts";
import { journeyRoutes } from "./journey.routes.ts";
import { listingRoutes } from "./listing.routes.ts";
import { mailRoutes } from "./mails.routes.ts";
import { notificationRoutes } from "./notifications.routes.ts";
import { observationRoutes } from "./observations.routes.ts";
import { organisationRoutes } from "./organisations.routes.ts";
import { procedureRoutes } from "./procedure.routes.ts";
import { quizRoutes } from "./quizzes.routes.ts";
import { rehearsalRoutes } from "./rehearsal.routes.ts";
import { renewalRoutes } from "./renewals.routes.ts";
import { schemeRoutes } from "./schemes.routes.ts";
import { schemeVersionRoutes } from "./schemeVersions.routes.ts";
import { sessionRoutes } from "./session.routes.ts";
import { staffRoutes } from "./staff.routes.ts";
import { surveillanceRoutes } from "./surveillance.routes.ts";

/** Every route of the product. */
export const contract = {
  ...sessionRoutes,
  ...organisationRoutes,
  ...schemeRoutes,
  ...schemeVersionRoutes,
  ...dossierRoutes,
  ...journeyRoutes,
  ...boardRoutes,
  ...observationRoutes,
  ...briefingRoutes,
  ...auditRoutes,
  ...auditConductRoutes,
  ...auditFieldRoutes,
  ...rehearsalRoutes,
  ...auditorRoutes,
  ...auditProgrammeRoutes,
  ...feedRoutes,
  ...bankRoutes,
  ...quizRoutes,
  ...decisionRoutes,
  ...agreementRoutes,
  ...habilitationRoutes,
  ...listingRoutes,
  ...activityRoutes,
  ...surveillanceRoutes,
  ...renewalRoutes,
  ...communicationRoutes,
  ...procedureRoutes,
  ...notificationRoutes,
  ...changeRoutes,
  ...alertRoutes,
  ...examRoutes,
  ...staffRoutes,
  ...mailRoutes,
  ...impartialityRoutes,
  ...complaintRoutes,
  ...appealRoutes,
} as const;

export type Contract = typeof contract;
