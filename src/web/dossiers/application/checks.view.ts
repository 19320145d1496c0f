import {
  belongsTo,
  checkNda,
  checkSiret,
  emailProblem,
  postcodeProblem,
  websiteProblem,
} from "../../../domain/shared/identifiers.ts";

/** What is wrong with a SIRET, in words; undefined when it can be one of this organisation. */
export function siretProblem(typed: string, siren: string): string | undefined {
  const check = checkSiret(typed);
  if (check.valid)
    return belongsTo(check.value, siren)
      ? undefined
      : "Ce SIRET n’est pas celui d’un établissement de votre organisme.";
  if (check.problem === "wrong-length") return "Un SIRET a 14 chiffres : le SIREN, puis 5 chiffres.";
  if (check.problem === "not-digits") return "Un SIRET ne comporte que des chiffres.";
  return "Ce numéro n’est pas un SIRET : un chiffre est sans doute mal recopié.";
}

/** What is unusual in an activity declaration number; it never prevents the deposit (PRE-02). */
export function ndaRemark(typed: string): string | undefined {
  return checkNda(typed).valid
    ? undefined
    : "Ce numéro a d’ordinaire 11 chiffres. Vous pouvez déposer quand même ; il sera vérifié.";
}

/** What is wrong with an e-mail address, in words. */
export const emailHint = (typed: string): string | undefined =>
  emailProblem(typed) === null ? undefined : "Cette adresse n’est pas complète. Exemple : ines.moreau@organisme.fr";

/** What is wrong with a postcode, in words. */
export const postcodeHint = (typed: string): string | undefined =>
  postcodeProblem(typed) === null ? undefined : "Un code postal a 5 chiffres, sans espace. Exemple : 75013";

/** What is wrong with the address of a site, in words. */
export const websiteHint = (typed: string): string | undefined =>
  websiteProblem(typed) === "wrong-form"
    ? "L’adresse d’un site commence par https:// ou http://. Exemple : https://www.organisme.fr"
    : undefined;
