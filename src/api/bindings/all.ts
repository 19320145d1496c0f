import { readTasks } from "../../application/journey/readJourneys.ts";
import { readOrganisation } from "../../application/organisations/readOrganisation.ts";
import { registerOrganisation } from "../../application/organisations/registerOrganisation.ts";
import { type DemoAccount, readSession } from "../../application/session/readSession.ts";
import type { Contract } from "../../contract/contract.ts";
import { act, ask, type Bindings } from "../bind.ts";
import { briefingBindings } from "./briefings.ts";
import { dossierBindings } from "./dossiers.ts";

/** What answers every route of the contract. */
export const allBindings = (demonstration: readonly DemoAccount[] | null): Bindings<Contract> => ({
  "GET /api/session": ask(readSession(demonstration)),
  "POST /api/organisations": act(registerOrganisation),
  "GET /api/organisations/:organisationId": ask(readOrganisation),
  "GET /api/tasks": ask(readTasks),
  ...dossierBindings,
  ...briefingBindings,
});
