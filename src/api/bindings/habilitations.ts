import { scheduleHabilitationAudit } from "../../application/audits/orderAudit.ts";
import { listHabilitations } from "../../application/habilitations/listHabilitations.ts";
import { notify } from "../../application/habilitations/procedure.ts";
import { readAttestation } from "../../application/habilitations/readAttestation.ts";
import { readHabilitation } from "../../application/habilitations/readHabilitation.ts";
import {
  lift,
  recordObservations,
  refuseLift,
  suspend,
  terminate,
  withdraw,
} from "../../application/habilitations/sanction.ts";
import type { habilitationRoutes } from "../../contract/habilitations.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const habilitationBindings: Bindings<typeof habilitationRoutes> = {
  "GET /api/habilitations": ask(listHabilitations),
  "GET /api/habilitations/:habilitationId": ask(readHabilitation),
  "GET /api/attestations/:number": ask(readAttestation),
  "POST /api/habilitations/:habilitationId/audits": act(scheduleHabilitationAudit),
  "POST /api/habilitations/:habilitationId/observations": act(recordObservations),
  "POST /api/habilitations/:habilitationId/suspension": act(suspend),
  "POST /api/habilitations/:habilitationId/lift": act(lift),
  "POST /api/habilitations/:habilitationId/lift-refusal": act(refuseLift),
  "POST /api/habilitations/:habilitationId/withdrawal": act(withdraw),
  "POST /api/habilitations/:habilitationId/notification": act(notify),
  "POST /api/habilitations/:habilitationId/termination": act(terminate),
};
