import { habilitationStream } from "../../src/application/habilitations/habilitation.stream.ts";
import { organisationStream } from "../../src/application/organisations/organisation.stream.ts";
import { dateRules } from "../../src/domain/habilitations/calendar.ts";
import { addDays, addMonths, dayOf } from "../../src/domain/shared/calendar.ts";
import type { Cast } from "../../src/main/demo/application.ts";
import type { Api } from "../api.ts";
import { decisionDossier } from "./decisionDossier.ts";

/** An organisation habilitated for some days already, whose dossier was evaluated by the people of `decisionStaff`. */
export async function habilitated(given: Api, id: string, { rank = 0, days = 100 } = {}): Promise<Cast> {
  const cast = await decisionDossier(given, id, rank);
  const { siren, siret } = cast.company;
  const at = await given.now();
  const effectiveOn = addDays(dayOf(at), -days);
  await given.append(habilitationStream, id, {
    ...{ type: "HabilitationGranted", by: "aicha", at, number: `H-2026-${String(rank + 1).padStart(4, "0")}` },
    ...{ organisationId: siren, siren, scheme: "certifiag", dossierId: id, agreementId: id, effectiveOn },
    ...{ expiresOn: addMonths(effectiveOn, 36), registrationEndsOn: null },
    scope: { establishments: [siret], programmes: [`${id}/1`], modalities: ["on_site"], trainers: ["t1"] },
  });
  const { scheme } = await given.ports.schemes.inForce("certifiag", dayOf(at));
  await given.append(habilitationStream, id, {
    ...{ type: "CalendarAgreed", by: "aicha", at, rules: dateRules(scheme.rulebook) },
  });
  await given.append(organisationStream, siren, {
    ...{ type: "HabilitationHeld", by: "aicha", at, scheme: "certifiag", habilitationId: id },
  });
  return cast;
}
