import type { ApplicationScheme } from "../dossier.query.ts";
import type { ChosenGround } from "./admissibility.view.ts";

/** The grounds on which an application can be refused, by their labels; those already chosen are left out (R-DEC-3). */
export const groundOptions = (
  grounds: ApplicationScheme["grounds"],
  chosen: readonly ChosenGround[],
): readonly { readonly value: string; readonly label: string }[] =>
  grounds
    .filter(({ code, acts }) => acts.includes("refuse_application") && !chosen.some((one) => one.code === code))
    .map(({ code, label }) => ({ value: code, label }));
