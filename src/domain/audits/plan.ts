import { type Applicability, applicabilityOf, isInDefaultScope } from "../schemes/applicability.ts";
import type { AuditSequence, Indicator, Referential } from "../schemes/referential.model.ts";
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
 * The sequences of this type and mode of audit. Indicators whose usual sequence belongs to other types of audit are still seen in it, for
 * the time of the grid: an initial audit reads the documents prepared for candidates although there is no file to draw.
 */
function sequencesOf(
  all: readonly AuditSequence[],
  { auditType, mode }: PlanRequest,
  contents: Contents,
): readonly PlannedSequence[] {
  return all
    .filter((sequence) => mode !== "documentary" || sequence.documentary)
    .map((sequence) => ({ sequence, seen: seenIn(sequence, contents.applying) }))
    .filter(({ sequence, seen }) =>
      sequence.criteria.length === 0 ? sequence.auditTypes.includes(auditType) : seen.length > 0,
    )
    .map(({ sequence, seen }) => ({
      code: sequence.code,
      minutes: minutesOf(sequence, seen, { usual: sequence.auditTypes.includes(auditType), samples: contents.samples }),
      divisible: sequence.duration.kind !== "fixed",
      indicators: seen.map(({ planned }) => planned.code),
    }));
}

const seenIn = (sequence: AuditSequence, applying: readonly Sorted[]): readonly Sorted[] =>
  applying.filter(({ planned }) => sequence.criteria.includes(planned.criterion));

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
