import {
  answerGrievance,
  closeGrievances,
  dropGrievance,
  fileCorrection,
  issueGrievances,
  proveRemoval,
  recordHearing,
  verifyCorrection,
} from "../../application/habilitations/procedure.ts";
import { readEffects, readWholeProcedure } from "../../application/habilitations/readWholeProcedure.ts";
import { tellPeople } from "../../application/habilitations/tellPeople.ts";
import type { procedureRoutes } from "../../contract/procedure.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const procedureBindings: Bindings<typeof procedureRoutes> = {
  "GET /api/habilitations/:habilitationId/procedure": ask(readWholeProcedure),
  "GET /api/habilitations/:habilitationId/effects": ask(readEffects),
  "POST /api/habilitations/:habilitationId/grievances": act(issueGrievances),
  "POST /api/habilitations/:habilitationId/answers": act(answerGrievance),
  "POST /api/habilitations/:habilitationId/dropped-points": act(dropGrievance),
  "POST /api/habilitations/:habilitationId/no-sanction": act(closeGrievances),
  "POST /api/habilitations/:habilitationId/hearing": act(recordHearing),
  "POST /api/habilitations/:habilitationId/corrections": act(fileCorrection),
  "POST /api/habilitations/:habilitationId/verifications": act(verifyCorrection),
  "POST /api/habilitations/:habilitationId/mentions-removal": act(proveRemoval),
  "POST /api/habilitations/:habilitationId/people": act(tellPeople),
};
