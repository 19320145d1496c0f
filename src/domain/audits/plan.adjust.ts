import type { ContentHash } from "../shared/content.ts";
import type { Command } from "./audit.commands.ts";
import type { AuditRefusal } from "./audit.refusals.ts";
import type { AuditPlan, PlannedSample, PlannedSequence } from "./plan.model.ts";
import { raisedSample } from "./plan.samples.ts";
import { scheduled } from "./plan.schedule.ts";

type Changes = Pick<Command<"AdjustPlan">, "hours" | "people" | "minutes" | "samples">;

type Adjusted =
  | { readonly adjusted: true; readonly plan: AuditPlan }
  | { readonly adjusted: false; readonly why: AuditRefusal };

/** The plan with other times, people, durations or larger samples; the rest is what was generated. */
export function adjustedPlan(plan: AuditPlan, changes: Changes): Adjusted {
  const why = wrongMinutes(plan, changes) ?? wrongSample(plan, changes);
  if (why !== null) return { adjusted: false, why };
  const { hours, people } = changes;
  const sequences = plan.sequences.map((sequence) => withMinutes(sequence, changes));
  const { slots, minutesLeft } = scheduled(sequences, { ...plan, hours });
  if (minutesLeft > 0) return { adjusted: false, why: { code: "audit/plan-too-long", minutesLeft } };
  const samples = plan.samples.map((sample) => withSize(sample, changes, plan.seed));
  return { adjusted: true, plan: { ...plan, hours, people, sequences, slots, samples } };
}

function wrongMinutes(plan: AuditPlan, { minutes }: Changes): AuditRefusal | null {
  for (const [sequence, count] of Object.entries(minutes)) {
    if (!plan.sequences.some(({ code }) => code === sequence)) return { code: "audit/sequence-unknown", sequence };
    if (!Number.isInteger(count) || count <= 0) return { code: "audit/minutes-not-positive", sequence };
  }
  return null;
}

function wrongSample(plan: AuditPlan, { samples }: Changes): AuditRefusal | null {
  for (const { code, size, reason } of samples) {
    const sample = plan.samples.find((one) => one.code === code);
    if (sample === undefined) return { code: "audit/sample-unknown", sample: code };
    if (!Number.isInteger(size) || size < sample.size)
      return { code: "audit/sample-lowered", sample: code, minimum: sample.size };
    if (reason === null) return { code: "audit/text-missing", texts: ["reason"] };
  }
  return null;
}

const withMinutes = (sequence: PlannedSequence, { minutes }: Changes): PlannedSequence => ({
  ...sequence,
  minutes: minutes[sequence.code] ?? sequence.minutes,
});

function withSize(sample: PlannedSample, { samples }: Changes, seed: string): PlannedSample {
  const raised = samples.find(({ code }) => code === sample.code);
  const reason: ContentHash | null = raised?.reason ?? null;
  return raised === undefined || reason === null ? sample : raisedSample(sample, { size: raised.size, reason }, seed);
}
