import type { Modality, ProgrammeContent, Sequence } from "../../../domain/dossiers/content.model.ts";
import { coverageOf, observationsOn, programmeMinutes } from "../../../domain/dossiers/coverage.ts";
import type { MatrixColumn, MatrixRow } from "../../ui/CoverageMatrix.tsx";
import { hours } from "../../ui/format.ts";
import type { Level, MatrixCheck } from "../../ui/matrix.view.ts";
import type { ApplicationScheme } from "../dossier.query.ts";
import { pointWords } from "./points.sentences.ts";

/** How the modality of a sequence is called. */
export const modalityNames: Readonly<Record<Modality, string>> = {
  on_site: "Présentiel",
  distance: "À distance",
  e_learning: "E-learning",
};

const levelOf = (sequence: Sequence, competence: string): Level => {
  const cell = sequence.cells.find((one) => one.competence === competence);
  if (cell === undefined) return "none";
  return cell.level === "principal" ? "main" : "associated";
};

/** A sequence with a cell of the matrix written; what shows it in the programme is kept. */
export function withLevel(sequence: Sequence, competence: string, level: Level): Sequence {
  const others = sequence.cells.filter((cell) => cell.competence !== competence);
  if (level === "none") return { ...sequence, cells: others };
  const passage = sequence.cells.find((cell) => cell.competence === competence)?.passage ?? "";
  const written = { competence, level: level === "main" ? ("principal" as const) : ("associated" as const), passage };
  return { ...sequence, cells: [...others, written] };
}

type Asked = Pick<ApplicationScheme, "competences" | "dayHours" | "daysPerCompetence" | "recommendedDays">;

/** The coverage matrix of a programme: competences, sequences, totals. */
export interface MatrixView {
  readonly columns: readonly MatrixColumn[];
  readonly rows: readonly MatrixRow[];
  readonly hourColumns: readonly {
    readonly id: "theory" | "practice";
    readonly label: string;
    readonly total: string;
  }[];
  readonly checks: readonly MatrixCheck[];
}

const inHours = (minutes: number): string => hours(minutes / 60);

const totalOf = (sequences: readonly Sequence[], read: (sequence: Sequence) => number): string =>
  hours(sequences.reduce((total, sequence) => total + read(sequence), 0));

/** The matrix with what it shows: an uncovered competence prevents the deposit, the rest is only observed (R-PROG-2, R-PROG-3). */
export function matrixOf(programme: ProgrammeContent, asked: Asked): MatrixView {
  const coverage = coverageOf(
    programme,
    asked.competences.map(({ code }) => code),
  );
  const columns = asked.competences.map(({ code, shortTitle }, index): MatrixColumn => {
    const shown = coverage[index];
    const total = inHours((shown?.theoryMinutes ?? 0) + (shown?.practiceMinutes ?? 0));
    const check: MatrixCheck = shown?.covered
      ? { tone: "success", text: "couverte" }
      : { tone: "danger", text: "non couverte" };
    return { ...{ id: code, code, label: shortTitle, total }, check };
  });
  const rows = programme.sequences.map(
    (sequence, index): MatrixRow => ({
      id: sequence.id,
      title: sequenceTitle(sequence, index + 1),
      detail: modalityNames[sequence.modality],
      levels: Object.fromEntries(asked.competences.map(({ code }) => [code, levelOf(sequence, code)])),
      hours: { theory: sequence.theoryHours || undefined, practice: sequence.practiceHours || undefined },
    }),
  );
  return {
    ...{ columns, rows, checks: programme.sequences.length === 0 ? [] : checksOf(programme, asked) },
    hourColumns: [
      { id: "theory", label: "Théorie", total: totalOf(programme.sequences, ({ theoryHours }) => theoryHours) },
      { id: "practice", label: "Pratique", total: totalOf(programme.sequences, ({ practiceHours }) => practiceHours) },
    ],
  };
}

function checksOf(programme: ProgrammeContent, asked: Asked): readonly MatrixCheck[] {
  const coverage = coverageOf(
    programme,
    asked.competences.map(({ code }) => code),
  );
  const uncovered = coverage.filter(({ covered }) => !covered);
  const observations = observationsOn(programme, coverage, asked);
  return [
    ...uncovered.map(
      ({ competence }): MatrixCheck => ({
        tone: "danger",
        text: `${competence} n’a aucune séquence principale : la candidature ne peut pas être déposée ainsi.`,
      }),
    ),
    ...observations.map((point): MatrixCheck => ({ tone: "warning", text: `${pointWords({ ...point })}.` })),
    ...(uncovered.length === 0 && observations.length === 0
      ? [{ tone: "success", text: "Toutes les compétences sont couvertes." } as const]
      : []),
  ];
}

/** « Séquence 3 » until it has a title of its own. */
export const sequenceTitle = ({ title }: Sequence, rank: number): string =>
  title.trim() === "" ? `Séquence ${rank}` : title;

/** « 35 h, soit 5 jours » */
export function durationWords(programme: ProgrammeContent, dayHours: number): string {
  const minutes = programmeMinutes(programme);
  const days = new Intl.NumberFormat("fr-FR", { maximumFractionDigits: 1 }).format(minutes / 60 / dayHours);
  return `${inHours(minutes)}, soit ${days}\u00a0jour${minutes / 60 / dayHours < 2 ? "" : "s"} de ${hours(dayHours)}`;
}

/** Whether the programme lasts less than what is recommended, so that the reason is asked. */
export const isShort = (programme: ProgrammeContent, { recommendedDays, dayHours }: Asked): boolean =>
  programme.sequences.length > 0 && programmeMinutes(programme) < recommendedDays * dayHours * 60;
