import { assignManager } from "../../application/dossiers/assignManager.ts";
import { attachFile, readFile } from "../../application/dossiers/attachFile.ts";
import {
  acceptDossier,
  announceClosure,
  answerPoint,
  proposeRefusal,
  raisePoints,
} from "../../application/dossiers/instructDossier.ts";
import { closeDossier, withdrawDossier } from "../../application/dossiers/leaveDossier.ts";
import { listDossiers } from "../../application/dossiers/listDossiers.ts";
import { openDossier } from "../../application/dossiers/openDossier.ts";
import { readDossier } from "../../application/dossiers/readDossier.ts";
import { readHistory } from "../../application/dossiers/readHistory.ts";
import { saveDraft } from "../../application/dossiers/saveDraft.ts";
import { submitDossier } from "../../application/dossiers/submitDossier.ts";
import { approveProgramme, requestProgrammeChanges } from "../../application/programmes/judgeProgramme.ts";
import { readApplicationScheme, readSchemes } from "../../application/schemes/readApplicationScheme.ts";
import { postMessage } from "../../application/threads/thread.stream.ts";
import type { dossierRoutes } from "../../contract/dossiers.routes.ts";
import type { schemeRoutes } from "../../contract/schemes.routes.ts";
import { archiveOf } from "../archive/archive.ts";
import { act, ask, type Bindings, take } from "../bind.ts";

export const dossierBindings: Bindings<typeof dossierRoutes & typeof schemeRoutes> = {
  "POST /api/dossiers": act(openDossier),
  "GET /api/dossiers": ask(listDossiers),
  "GET /api/dossiers/:dossierId": ask(readDossier),
  "GET /api/schemes": ask(readSchemes),
  "GET /api/dossiers/:dossierId/scheme": ask(readApplicationScheme),
  "GET /api/dossiers/:dossierId/history": ask(readHistory),
  "PUT /api/dossiers/:dossierId/draft": ask(saveDraft),
  "POST /api/dossiers/:dossierId/files": take(attachFile),
  "GET /api/dossiers/:dossierId/files/:attachmentId": ask(readFile),
  "GET /api/dossiers/:dossierId/archive": ask(archiveOf),
  "POST /api/dossiers/:dossierId/submit": act(submitDossier),
  "POST /api/dossiers/:dossierId/points": act(raisePoints),
  "POST /api/dossiers/:dossierId/points/:pointId/answer": act(answerPoint),
  "POST /api/dossiers/:dossierId/accept": act(acceptDossier),
  "POST /api/dossiers/:dossierId/refusal-proposal": act(proposeRefusal),
  "POST /api/dossiers/:dossierId/manager": act(assignManager),
  "POST /api/dossiers/:dossierId/withdraw": act(withdrawDossier),
  "POST /api/dossiers/:dossierId/closure-notice": act(announceClosure),
  "POST /api/dossiers/:dossierId/close": act(closeDossier),
  "POST /api/dossiers/:dossierId/messages": act(postMessage),
  "POST /api/programmes/:programmeId/approve": act(approveProgramme),
  "POST /api/programmes/:programmeId/changes": act(requestProgrammeChanges),
};
