import type { TypedAttendee } from "../../domain/audits/audit.entries.ts";
import type { PlanningFacts } from "../../domain/audits/audit.model.ts";
import { isUnclearedMinor } from "../../domain/audits/nonconformity.evolve.ts";
import type { PlanHours, SampleCode } from "../../domain/audits/plan.model.ts";
import { knownPopulations } from "../../domain/audits/plan.samples.ts";
import type { PreliminaryAnswers } from "../../domain/schemes/preliminary.model.ts";
import type { UseCase } from "../handle.ts";
import type { Work } from "../work.ts";
import { attendees, decided, forAudit, kept, type Of, type OpenAudit, onAudit } from "./forAudit.ts";
import { previousAudit } from "./previousAudit.ts";

interface Timetable {
  readonly hours: PlanHours;
  readonly people: readonly TypedAttendee[];
}

/** Bytes of the seed that samples are drawn with. */
const seedBytes = 16;

/** Builds the plan from the validated answers; its samples are drawn with a seed kept with it (R-AUD-3). */
export const generatePlan: UseCase<Of<Timetable>, { id: string }> = async (work, { auditId, hours, people }) => {
  const found = await forAudit(work, "GeneratePlan", auditId);
  if (!found.ok) return found;
  const planning = await planningFacts(work, found);
  const command = { type: "GeneratePlan", hours, people: attendees(work, people) } as const;
  return decided(work, found, { command, facts: { planning } });
};

/**
 * What an audit is planned from. Beyond the scope of its type it sees what its occasion names and, but for a complementary one
 * whose grounds are its scope, what was nonconforming at the audit before (R-SUR-4, R-SUR-5).
 */
async function planningFacts({ ports }: Work, found: OpenAudit): Promise<PlanningFacts> {
  const { auditId, state, scheme, version } = found;
  const previous = state.status === "none" ? null : await previousAudit(ports, { auditId, state });
  const before = previous?.nonconformities ?? [];
  const named = state.status === "none" ? [] : state.occasion.indicators;
  const seenAgain = state.status === "none" || state.auditType === "C" ? [] : before.map(({ indicator }) => indicator);
  const hash = "answers" in state && state.answers !== null ? state.answers : "";
  const values = (await ports.contents.read<PreliminaryAnswers>([hash])).get(hash) ?? {};
  const competences = scheme.competences.map(({ code }) => code);
  return {
    ...{ scheme, version, answers: { hash, values } },
    completedBy: [...new Set([...named, ...seenAgain])],
    unclearedMinors: before.filter(isUnclearedMinor).map(({ indicator }) => indicator),
    ...{ populations: knownPopulations(values, competences), seed: ports.ids.secret(seedBytes) },
  };
}

interface RaisedSample {
  readonly code: SampleCode;
  readonly size: number;
  readonly reason: string;
}

/** The auditor changes times, people, durations, or raises a sample (R-AUD-3). */
export const adjustPlan = onAudit<
  Of<
    Timetable & {
      readonly minutes: Readonly<Record<string, number>>;
      readonly samples: readonly RaisedSample[];
    }
  >
>(({ hours, people, minutes, samples }, work) => ({
  ...{ type: "AdjustPlan", hours, minutes, people: attendees(work, people) },
  samples: samples.map(({ code, size, reason }) => ({ code, size, reason: kept(work, reason) })),
}));

/** The auditor confirms the plan, which goes to its reviewer (R-AUD-3). */
export const confirmPlan = onAudit<Of<unknown>>(() => ({ type: "ConfirmPlan" }));

/** Sends the reviewed plan to the organisation, early enough (R-AUD-3). */
export const sendPlan = onAudit<Of<unknown>>(() => ({ type: "SendPlan" }));
