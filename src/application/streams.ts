import { sessionStream } from "./activity/session.stream.ts";
import { agreementStream } from "./agreements/agreement.stream.ts";
import { alertStream } from "./alerts/alert.stream.ts";
import { auditStream } from "./audits/audit.stream.ts";
import { questionStream } from "./bank/question.stream.ts";
import { briefingStream } from "./briefings/briefing.stream.ts";
import { changeStream } from "./changes/change.stream.ts";
import { reviewStream } from "./communication/review.stream.ts";
import { appealStream } from "./complaints/appeal.stream.ts";
import { complaintStream } from "./complaints/complaint.stream.ts";
import { decisionStream } from "./decisions/decision.stream.ts";
import { dossierStream } from "./dossiers/dossier.stream.ts";
import { examStream } from "./exams/exam.stream.ts";
import { importStream } from "./exams/import.stream.ts";
import { feedStream } from "./feeds/feed.stream.ts";
import { habilitationStream } from "./habilitations/habilitation.stream.ts";
import { impartialityStream, personStream } from "./impartiality/impartiality.stream.ts";
import { listingStream } from "./listing/listing.stream.ts";
import { observationStream } from "./observations/observation.stream.ts";
import { organisationStream } from "./organisations/organisation.stream.ts";
import { profileStream } from "./profiles/profile.stream.ts";
import { programmeStream } from "./programmes/programme.stream.ts";
import { attemptStream } from "./quizzes/attempt.stream.ts";
import { sittingStream } from "./quizzes/sitting.stream.ts";
import { renewalStream } from "./renewals/renewal.stream.ts";
import { publicationStream } from "./schemes/publication.stream.ts";
import { departureStream, staffStream } from "./staff/staff.stream.ts";
import { surveillanceStream } from "./surveillance/surveillance.stream.ts";
import { threadStream } from "./threads/thread.stream.ts";

/** Every kind of stream of the log; the query tables are rebuilt from them. */
export const allStreams = [
  organisationStream,
  dossierStream,
  programmeStream,
  threadStream,
  observationStream,
  briefingStream,
  auditStream,
  decisionStream,
  agreementStream,
  habilitationStream,
  listingStream,
  sessionStream,
  surveillanceStream,
  renewalStream,
  reviewStream,
  changeStream,
  alertStream,
  importStream,
  examStream,
  attemptStream,
  sittingStream,
  impartialityStream,
  personStream,
  staffStream,
  departureStream,
  feedStream,
  profileStream,
  publicationStream,
  questionStream,
  complaintStream,
  appealStream,
] as const;
