import { compareLists } from "../../application/listing/compareLists.ts";
import { readListChanges } from "../../application/listing/readChanges.ts";
import { confirmChanges, reportChanges } from "../../application/listing/reportChanges.ts";
import type { listingRoutes } from "../../contract/listing.routes.ts";
import { act, ask, type Bindings, take } from "../bind.ts";

export const listingBindings: Bindings<typeof listingRoutes> = {
  "GET /api/list-changes": ask(readListChanges),
  "POST /api/list-changes/report": act(reportChanges),
  "POST /api/list-changes/confirmation": act(confirmChanges),
  "POST /api/schemes/:scheme/list-comparisons": take(compareLists),
};
