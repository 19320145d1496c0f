import { closeFile, openFile } from "../../application/observations/openFile.ts";
import { readObservers } from "../../application/observations/readObservers.ts";
import type { observationRoutes } from "../../contract/observations.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const observationBindings: Bindings<typeof observationRoutes> = {
  "GET /api/dossiers/:dossierId/observers": ask(readObservers),
  "POST /api/dossiers/:dossierId/observers": act(openFile),
  "POST /api/dossiers/:dossierId/observers/:personId/close": act(closeFile),
};
