import { listNonconformities } from "../../application/audits/listNonconformities.ts";
import { readBoard } from "../../application/boards/readBoard.ts";
import { listDue } from "../../application/deadlines/listDue.ts";
import { readTasks } from "../../application/journey/readTasks.ts";
import type { boardRoutes } from "../../contract/boards.routes.ts";
import type { journeyRoutes } from "../../contract/journey.routes.ts";
import { ask, type Bindings } from "../bind.ts";

export const boardBindings: Bindings<typeof boardRoutes & typeof journeyRoutes> = {
  "GET /api/tasks": ask(readTasks),
  "GET /api/deadlines": ask(listDue),
  "GET /api/board": ask(readBoard),
  "GET /api/schemes/:scheme/nonconformities": ask(listNonconformities),
};
