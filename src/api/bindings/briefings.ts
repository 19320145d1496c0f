import { acknowledgeDocument, holdSession } from "../../application/briefings/followBriefing.ts";
import { readBriefing } from "../../application/briefings/readBriefing.ts";
import type { briefingRoutes } from "../../contract/briefings.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const briefingBindings: Bindings<typeof briefingRoutes> = {
  "GET /api/dossiers/:dossierId/briefing": ask(readBriefing),
  "POST /api/dossiers/:dossierId/briefing/sessions": act(holdSession),
  "POST /api/dossiers/:dossierId/briefing/acknowledgements": act(acknowledgeDocument),
};
