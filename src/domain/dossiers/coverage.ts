import type { ProgrammeRules } from "../schemes/rulebook.model.ts";
import type { ProgrammeContent, Sequence } from "./content.model.ts";

/** What the matrix shows for one competence (R-PROG-2, R-PROG-3). Minutes, so that halves stay integers. */
export interface CompetenceCoverage {
  readonly competence: string;
  readonly covered: boolean;
  readonly theoryMinutes: number;
  readonly practiceMinutes: number;
  readonly formative: boolean;
}

/** What a programme raises for whoever checks it; never a block by itself (R-PROG-3, R-PROG-4). */
export type ProgrammeObservation =
  | { readonly code: "competence-without-practice"; readonly competence: string }
  | { readonly code: "competence-without-formative-assessment"; readonly competence: string }
  | {
      readonly code: "competence-under-a-day";
      readonly competence: string;
      readonly minutes: number;
      readonly recommended: number;
    }
  | { readonly code: "programme-under-recommended"; readonly minutes: number; readonly recommended: number }
  | { readonly code: "no-time-with-a-trainer" };

const minutes = (hours: number): number => Math.round(hours * 60);

const principals = (sequence: Sequence): readonly string[] =>
  sequence.cells.filter((cell) => cell.level === "principal").map((cell) => cell.competence);

/** The hours of a sequence are shared equally between the competences it mainly works. */
function share(sequence: Sequence, competence: string, hours: number): number {
  const main = principals(sequence);
  return main.includes(competence) ? Math.floor(minutes(hours) / main.length) : 0;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The coverage of each competence of the scheme by a programme. */
export function coverageOf(programme: ProgrammeContent, competences: readonly string[]): readonly CompetenceCoverage[] {
  return competences.map((competence) => {
    const worked = programme.sequences.filter((sequence) => principals(sequence).includes(competence));
    return {
      competence,
      covered: worked.length > 0,
      theoryMinutes: sum(worked.map((sequence) => share(sequence, competence, sequence.theoryHours))),
      practiceMinutes: sum(worked.map((sequence) => share(sequence, competence, sequence.practiceHours))),
      formative: worked.some((sequence) => sequence.formativeAssessment.trim() !== ""),
    };
  });
}

/** Everything a programme lasts, in minutes. */
export const programmeMinutes = (programme: ProgrammeContent): number =>
  sum(programme.sequences.map((sequence) => minutes(sequence.theoryHours) + minutes(sequence.practiceHours)));

/** What is to be looked at in a programme, from its matrix. */
export function observationsOn(
  programme: ProgrammeContent,
  coverage: readonly CompetenceCoverage[],
  rules: Pick<ProgrammeRules, "daysPerCompetence" | "dayHours" | "recommendedDays">,
): readonly ProgrammeObservation[] {
  const perCompetence = minutes(rules.daysPerCompetence * rules.dayHours);
  const recommended = minutes(rules.recommendedDays * rules.dayHours);
  const total = programmeMinutes(programme);
  const eLearningOnly =
    programme.sequences.length > 0 && programme.sequences.every((sequence) => sequence.modality === "e_learning");
  return [
    ...coverage
      .filter(({ covered }) => covered)
      .flatMap((competence) => observationsOnCompetence(competence, perCompetence)),
    ...(total < recommended ? [{ code: "programme-under-recommended", minutes: total, recommended } as const] : []),
    ...(eLearningOnly ? [{ code: "no-time-with-a-trainer" } as const] : []),
  ];
}

function observationsOnCompetence(covered: CompetenceCoverage, recommended: number): readonly ProgrammeObservation[] {
  const { competence, theoryMinutes, practiceMinutes, formative } = covered;
  const total = theoryMinutes + practiceMinutes;
  return [
    ...(practiceMinutes === 0 ? [{ code: "competence-without-practice", competence } as const] : []),
    ...(formative ? [] : [{ code: "competence-without-formative-assessment", competence } as const]),
    ...(total < recommended
      ? [{ code: "competence-under-a-day", competence, minutes: total, recommended } as const]
      : []),
  ];
}
