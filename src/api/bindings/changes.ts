import { decideChange, reduceScope } from "../../application/changes/decideScope.ts";
import { completeChange, declareChange, withdrawChange } from "../../application/changes/declareChange.ts";
import { listChanges, readChange } from "../../application/changes/readChanges.ts";
import { acceptChange, proposeChange, refuseChange, sendBackChange } from "../../application/changes/reviewChange.ts";
import type { changeRoutes } from "../../contract/changes.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const changeBindings: Bindings<typeof changeRoutes> = {
  "GET /api/changes": ask(listChanges),
  "GET /api/changes/:changeId": ask(readChange),
  "POST /api/habilitations/:habilitationId/changes": act(declareChange),
  "POST /api/changes/:changeId/completion": act(completeChange),
  "POST /api/changes/:changeId/withdrawal": act(withdrawChange),
  "POST /api/changes/:changeId/return": act(sendBackChange),
  "POST /api/changes/:changeId/proposal": act(proposeChange),
  "POST /api/changes/:changeId/acceptance": act(acceptChange),
  "POST /api/changes/:changeId/refusal": act(refuseChange),
  "POST /api/changes/:changeId/decision": act(decideChange),
  "POST /api/habilitations/:habilitationId/scope-reduction": act(reduceScope),
};
