import { generateAgreement } from "../../application/agreements/generateAgreement.ts";
import { readAgreement } from "../../application/agreements/readAgreement.ts";
import { requestCode } from "../../application/agreements/requestCode.ts";
import { signAgreement } from "../../application/agreements/signAgreement.ts";
import type { agreementRoutes } from "../../contract/agreements.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

/** The routes of agreements; the mails that carry a code lead back to the address of the product. */
export const agreementBindings = (house: { readonly publicUrl: string }): Bindings<typeof agreementRoutes> => ({
  "GET /api/agreements/:agreementId": ask(readAgreement),
  "POST /api/dossiers/:dossierId/agreement": act(generateAgreement),
  "POST /api/agreements/:agreementId/code": act(requestCode(house)),
  "POST /api/agreements/:agreementId/sign": act(signAgreement),
});
