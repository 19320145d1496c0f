import { eligibleFor } from "../../application/impartiality/eligible.ts";
import { approveAnalysis, recordRelation } from "../../application/impartiality/onOrganisation.ts";
import {
  declareLink,
  endLink,
  grantAuthorisation,
  withdrawAuthorisation,
} from "../../application/impartiality/onPerson.ts";
import { readContacts, readImpartiality } from "../../application/impartiality/readImpartiality.ts";
import { readPerson } from "../../application/impartiality/readPerson.ts";
import { done } from "../../application/outcome.ts";
import type { Asking } from "../../application/query.ts";
import type { impartialityRoutes } from "../../contract/impartiality.routes.ts";
import { impediment, notice } from "../../contract/impartiality.sentences.ts";
import { act, ask, type Bindings } from "../bind.ts";

/** The candidates, with their reasons in words. */
async function explained(asking: Asking, input: Parameters<typeof eligibleFor>[1]) {
  const found = await eligibleFor(asking, input);
  if (!found.ok) return found;
  const people = found.value.map(({ personId, name, check: { eligible, reasons, notices } }) => ({
    ...{ personId, name, eligible },
    reasons: reasons.map(impediment),
    notices: notices.map(notice),
  }));
  return done({ people });
}

export const impartialityBindings: Bindings<typeof impartialityRoutes> = {
  "GET /api/staff/:personId": ask(readPerson),
  "POST /api/staff/:personId/links": act(declareLink),
  "POST /api/staff/:personId/links/:linkId/end": act(endLink),
  "POST /api/staff/:personId/authorisations": act(grantAuthorisation),
  "POST /api/staff/:personId/authorisations/withdraw": act(withdrawAuthorisation),
  "GET /api/organisations/:organisationId/impartiality": ask(readImpartiality),
  "POST /api/organisations/:organisationId/impartiality/relation": act(recordRelation),
  "POST /api/organisations/:organisationId/impartiality/analysis": act(approveAnalysis),
  "GET /api/organisations/:organisationId/contacts": ask(readContacts),
  "GET /api/dossiers/:dossierId/eligible": ask(explained),
};
