import { auditDeadlines } from "../../domain/audits/audit.deadlines.ts";
import type { AuditPlan, PlannedSample, PlanSlot } from "../../domain/audits/plan.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { placeInWords } from "./prefilledAnswers.ts";
import { metBy, type Seen, wordsOrNull } from "./seen.ts";

/** When a slot ends, `10:45`. */
const endOf = ({ from, minutes }: Pick<PlanSlot, "from" | "minutes">): string =>
  Temporal.PlainTime.from(from).add({ minutes }).toString({ smallestUnit: "minute" });

/** The plan in words: sequences with their times, samples with what was drawn. */
export function planOf(seen: Seen, plan: AuditPlan) {
  const { state, scheme } = seen;
  const { days, hours, people, seed } = plan;
  return {
    ...{ days, hours, seed, people: metBy(seen, people) },
    sequences: plan.sequences.map(({ code, minutes, indicators }) => {
      const sequence = scheme.auditSequences.find((one) => one.code === code);
      const slots = plan.slots
        .filter((slot) => slot.sequence === code)
        .map((slot) => ({ day: slot.day, from: slot.from, until: endOf(slot) }));
      const { title = code, content = "", peopleText = "" } = sequence ?? {};
      return { code, title, content, peopleText, minutes, indicators, slots };
    }),
    samples: plan.samples.map((sample) => sampleOf(seen, sample)),
    sentBack: "sentBack" in state ? wordsOrNull(seen, state.sentBack) : null,
    dueOn: dueOn(seen),
  };
}

const dueOn = ({ state }: Seen): Day | null =>
  auditDeadlines(state).find(({ what }) => what === "plan_sending")?.dueOn ?? null;

function sampleOf(seen: Seen, { code, size, population, drawn, mustInclude, raised }: PlannedSample) {
  const rule = seen.scheme.sampling.find((one) => one.code === code);
  return {
    rule: rule === undefined ? null : { allUpTo: rule.allUpTo, squareRoot: rule.squareRoot, minimum: rule.minimum },
    ...{ code, label: rule?.label ?? code, size, population: population?.length ?? null, mustInclude },
    drawn: drawn.map((reference) => drawnName(seen, code, reference)),
    raised: wordsOrNull(seen, raised),
  };
}

/** What was drawn, in words: references are lines of the answers, or codes of competences. */
function drawnName({ scheme, answers }: Seen, code: PlannedSample["code"], reference: string): string {
  if (code === "competences")
    return scheme.competences.find((competence) => competence.code === reference)?.shortTitle ?? reference;
  const list = code === "sites" ? answers?.sites : code === "trainers" ? answers?.formateurs : undefined;
  const line = typeof list === "object" ? list[Number(reference) - 1] : undefined;
  const name = typeof line === "object" ? (line.lieu ?? line.nom) : undefined;
  return typeof name === "string" ? placeInWords(name) : reference;
}
