import { type Applicability, applicabilityOf, isInDefaultScope } from "../schemes/applicability.ts";
import type { AuditSequence, AuditType, Indicator, Referential } from "../schemes/referential.model.ts";
import type {
  AuditPlan,
  PlannedIndicator,
  PlannedSample,
  PlannedSequence,
  PlanOutcome,
  PlanRequest,
  PlanScheme,
  SampleCode,
  SetAsideIndicator,
} from "./plan.model.ts";
import { samplesOf } from "./plan.samples.ts";
import { scheduled } from "./plan.schedule.ts";

type Because = SetAsideIndicator["because"];

interface Sorted {
  readonly planned: PlannedIndicator;
  readonly minutes: number;
  readonly verdict: Because | { readonly kind: "applies" } | { readonly kind: "unanswered"; readonly variable: string };
}

/** What an audit will be, from the validated answers: a pure function, so that anybody can compute it again (R-AUD-3). */
export function planOf(scheme: PlanScheme, request: PlanRequest): PlanOutcome {
  const sorted = sortedIndicators(scheme.referential, request);
  const variables = sorted.flatMap(({ verdict }) => (verdict.kind === "unanswered" ? [verdict.variable] : []));
  if (variables.length > 0) return { kind: "unanswered", variables: [...new Set(variables)] };
  const applying = sorted.filter(({ verdict }) => verdict.kind === "applies");
  if (applying.length === 0) return { kind: "nothing-to-audit" };
  const samples = samplesOf(scheme.sampling, request);
  const sequences = sequencesOf(scheme.auditSequences, request, { applying, samples });
  const { days, hours, dayMinutes, people, seed } = request;
  const { slots, minutesLeft } = scheduled(sequences, request);
  if (minutesLeft > 0) return { kind: "too-long", minutesLeft };
  const indicators = applying.map(({ planned }) => planned);
  const plan: AuditPlan = {
    ...{ days, hours, dayMinutes, people, sequences, slots, indicators, setAside: setAsideOf(sorted), samples, seed },
  };
  return { kind: "planned", plan };
}

/** Every indicator of the referential, in its order, with whether it is part of this audit. */
const sortedIndicators = (referential: Referential, request: PlanRequest): readonly Sorted[] =>
  referential.criteria.flatMap((criterion) =>
    criterion.indicators.map((indicator) => ({
      planned: { code: indicator.code, criterion: criterion.code, gradable: indicator.gradable },
      minutes: indicator.minutes,
      verdict: verdictOn(indicator, request),
    })),
  );

function verdictOn(indicator: Indicator, request: PlanRequest): Because | Applicability {
  const inScope = isInDefaultScope(indicator, request.auditType) || request.completedBy.includes(indicator.code);
  return inScope ? applicabilityOf(indicator, request) : { kind: "out-of-scope" };
}

const setAsideOf = (sorted: readonly Sorted[]): readonly SetAsideIndicator[] =>
  sorted.flatMap(({ planned, verdict }) =>
    verdict.kind === "out-of-scope" || verdict.kind === "not-applicable" ? [{ ...planned, because: verdict }] : [],
  );

interface Contents {
  readonly applying: readonly Sorted[];
  readonly samples: readonly PlannedSample[];
}

/**
 * The sequences of this type and mode of audit, each indicator in one of them. Those added to the default scope may have no sequence in this
 * type of audit: they are seen in the one that other types have for their criterion, for the time of the grid.
 */
function sequencesOf(
  all: readonly AuditSequence[],
  { auditType, mode }: PlanRequest,
  { applying, samples }: Contents,
): readonly PlannedSequence[] {
  const held = all.filter((sequence) => mode !== "documentary" || sequence.documentary);
  const seenIn = ({ code }: AuditSequence) =>
    applying.filter(({ planned }) => homeOf(planned, held, auditType) === code);
  return held
    .map((sequence) => ({ sequence, seen: seenIn(sequence), usual: sequence.auditTypes.includes(auditType) }))
    .filter(({ sequence, seen, usual }) => (sequence.criteria.length === 0 ? usual : seen.length > 0))
    .map(({ sequence, seen, usual }) => ({
      code: sequence.code,
      minutes: minutesOf(sequence, seen, { usual, samples }),
      divisible: sequence.duration.kind !== "fixed",
      indicators: seen.map(({ planned }) => planned.code),
    }));
}

/** The sequence in which an indicator is seen. */
function homeOf({ criterion }: PlannedIndicator, held: readonly AuditSequence[], auditType: AuditType): string | null {
  const possible = held.filter((sequence) => sequence.criteria.includes(criterion));
  return (possible.find((sequence) => sequence.auditTypes.includes(auditType)) ?? possible[0])?.code ?? null;
}

function minutesOf(
  { duration }: AuditSequence,
  seen: readonly Sorted[],
  { usual, samples }: { usual: boolean; samples: readonly PlannedSample[] },
): number {
  const grid = seen.reduce((sum, { minutes }) => sum + minutes, 0);
  if (!usual || duration.kind === "indicators") return grid;
  if (duration.kind === "fixed") return duration.minutes;
  const size = sizeOf(samples, duration.kind === "per-trainer" ? "trainers" : "trainee_files");
  return size === 0 ? grid : size * duration.minutes;
}

const sizeOf = (samples: readonly PlannedSample[], code: SampleCode): number =>
  samples.find((sample) => sample.code === code)?.size ?? 0;
