import { answerHearing, askAuthor, listHearings, readHearing } from "../../application/complaints/answerHearing.ts";
import {
  attachToComplaint,
  readComplaintFile,
  readComplaintLetter,
} from "../../application/complaints/complaintFiles.ts";
import { decideAppeal, decideStay } from "../../application/complaints/decideAppeal.ts";
import {
  assignAppeal,
  completeAppeal,
  extendAppeal,
  fileAppeal,
  notifyAppeal,
} from "../../application/complaints/fileAppeal.ts";
import {
  acknowledgeComplaint,
  admitComplaint,
  assignHandler,
  closeComplaint,
  communicateOutcome,
  decideComplaint,
  dismissComplaint,
  extendComplaint,
  hearOrganisation,
  recordStep,
  registerComplaint,
  requalifyComplaint,
  settleFollowUp,
  writeToAuthor,
} from "../../application/complaints/handleComplaint.ts";
import { readAppeal, readAppeals, readContestable } from "../../application/complaints/readAppeals.ts";
import { readComplaint } from "../../application/complaints/readComplaint.ts";
import { readComplaints } from "../../application/complaints/readComplaints.ts";
import type { appealRoutes } from "../../contract/appeals.routes.ts";
import type { complaintRoutes } from "../../contract/complaints.routes.ts";
import { act, ask, type Bindings, take } from "../bind.ts";

export const complaintBindings = ({
  publicUrl,
}: {
  readonly publicUrl: string;
}): Bindings<typeof complaintRoutes & typeof appealRoutes> => ({
  "GET /api/complaints": ask(readComplaints),
  "POST /api/complaints": act(registerComplaint({ publicUrl })),
  "GET /api/complaints/:complaintId": ask(readComplaint),
  "POST /api/complaints/:complaintId/files": take(attachToComplaint),
  "GET /api/complaints/:complaintId/files/:fileId": ask(readComplaintFile),
  "GET /api/complaints/:complaintId/letters/:party": ask(readComplaintLetter),
  "GET /api/complaints/:complaintId/author": ask(askAuthor),
  "POST /api/complaints/:complaintId/handler": act(assignHandler),
  "POST /api/complaints/:complaintId/requalification": act(requalifyComplaint),
  "POST /api/complaints/:complaintId/acknowledgement": act(acknowledgeComplaint),
  "POST /api/complaints/:complaintId/admission": act(admitComplaint),
  "POST /api/complaints/:complaintId/dismissal": act(dismissComplaint),
  "POST /api/complaints/:complaintId/hearings": act(hearOrganisation),
  "POST /api/complaints/:complaintId/hearings/:hearingId/answer": act(answerHearing),
  "POST /api/complaints/:complaintId/steps": act(recordStep),
  "POST /api/complaints/:complaintId/messages": act(writeToAuthor),
  "POST /api/complaints/:complaintId/extension": act(extendComplaint),
  "POST /api/complaints/:complaintId/decision": act(decideComplaint),
  "POST /api/complaints/:complaintId/communication": act(communicateOutcome),
  "POST /api/complaints/:complaintId/follow-up": act(settleFollowUp),
  "POST /api/complaints/:complaintId/closing": act(closeComplaint),
  "GET /api/hearings": ask(listHearings),
  "GET /api/hearings/:complaintId": ask(readHearing),
  "GET /api/appeals": ask(readAppeals),
  "GET /api/appeals/:appealId": ask(readAppeal),
  "GET /api/dossiers/:dossierId/contestable": ask(readContestable),
  "POST /api/dossiers/:dossierId/appeals": act(fileAppeal),
  "POST /api/appeals/:appealId/complement": act(completeAppeal),
  "POST /api/appeals/:appealId/people": act(assignAppeal),
  "POST /api/appeals/:appealId/extension": act(extendAppeal),
  "POST /api/appeals/:appealId/stay": act(decideStay),
  "POST /api/appeals/:appealId/decision": act(decideAppeal),
  "POST /api/appeals/:appealId/notification": act(notifyAppeal),
});
