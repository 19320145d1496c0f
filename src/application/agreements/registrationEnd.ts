import { addDays, type Day } from "../../domain/shared/calendar.ts";
import type { Schemes } from "../ports/schemes.ts";

/**
 * The first day on which the certification is registered no more, as the version of the scheme in force knows it: a fact, not
 * a rule that a dossier would keep (R-CERT-1). Null while it is not known.
 */
export async function registrationEnd(schemes: Schemes, scheme: string, on: Day): Promise<Day | null> {
  const { certification } = (await schemes.inForce(scheme, on)).scheme;
  return certification.registrationEndsOn === null ? null : addDays(certification.registrationEndsOn, 1);
}
