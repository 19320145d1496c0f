import { medianOf, type TargetStep, targetSteps } from "../../domain/journey/targets.ts";
import type { ApplicationRules } from "../../domain/schemes/rulebook.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Asking } from "../query.ts";
import { stepsLately } from "./stepsLately.ts";

const announced: Readonly<Record<TargetStep, (rules: ApplicationRules) => number>> = {
  admissibility: ({ admissibilityWorkingDays }) => admissibilityWorkingDays,
  "audit-date": ({ auditDateDays }) => auditDateDays,
  report: ({ reportDays }) => reportDays,
  decision: ({ decisionDays }) => decisionDays,
};

/** How long the steps that ended lately took, against the delays that the certifier shows (R-APP-9). */
export async function targetsBoard(asking: Asking, inForce: readonly Scheme[]) {
  const measured = await stepsLately(asking);
  return targetSteps.map((step) => {
    const taken = measured.flatMap((one) => one.taken.filter((some) => some.step === step));
    return {
      ...{ step, working: step === "admissibility" },
      /** What each scheme in force announces; dossiers are measured by their own version. */
      days: [...new Set(inForce.map(({ rulebook }) => announced[step](rulebook.application)))],
      ...{ measured: taken.length, overrun: taken.filter(({ kept }) => !kept).length },
      medianDays: medianOf(taken.map(({ days }) => days)),
    };
  });
}
