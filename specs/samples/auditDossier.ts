import { impartialityStream, personStream } from "../../src/application/impartiality/impartiality.stream.ts";
import { addDays, dayOf } from "../../src/domain/shared/calendar.ts";
import type { Cast } from "../../src/main/demo/application.ts";
import { contentOf } from "../../src/main/demo/content.ts";
import type { Api } from "../api.ts";
import { sampleCompany } from "../filing.ts";
import { quizDossier } from "./quizDossier.ts";

/** The people of the certifier who take part in the audit of `auditDossier`. */
export async function auditStaff(given: Api): Promise<void> {
  await given.staff("camille", "account_manager");
  await given.staff("helene", "auditor");
  await given.staff("thomas", "auditor");
  await given.staff("nadia", "reviewer");
  await given.staff("sylvie", "quality_manager");
  await given.staff("louise", "administrator");
  const at = await given.now();
  const from = addDays(dayOf(at), -30);
  for (const auditor of ["helene", "nadia"])
    await given.append(personStream, auditor, {
      ...{ type: "AuthorisationGranted", by: "sylvie", at, scheme: "certifiag", function: "audit", from, until: null },
    });
}

/**
 * An admissible dossier whose regulations are understood and whose organisation was never a client of the certifier: its audit
 * may be scheduled. Claire represents the organisation, Samira is its referent.
 */
export async function auditDossier(given: Api, id: string, rank = 0): Promise<Cast> {
  const company = sampleCompany(rank);
  const at = await given.now();
  const suffix = rank === 0 ? "" : `-${rank}`;
  const people = { representative: `claire${suffix}`, referent: `samira${suffix}` };
  await quizDossier(given, {
    ...{ siren: company.siren, id },
    people: { [people.representative]: "legal_representative", [people.referent]: "referent" },
  });
  const content = { content: contentOf(company, dayOf(at)) };
  const row = { hash: "aa", salt: "", body: content, erased_on: null, erased_because: null };
  await given.ports.events.commit({ appends: [], rows: [{ table: "contents", rows: [row] }], command: null });
  await given.append(impartialityStream, company.siren, {
    ...{ type: "QualiopiRelationRecorded", by: "camille", at, relation: { kind: "never" }, source: "declared" },
  });
  const { scheme } = await given.ports.schemes.inForce("certifiag", dayOf(at));
  return { company, scheme, manager: "camille", ...people };
}
