import { lastDayOfDelay } from "../deadlines/delays.ts";
import { addWorkingDays, nextWorkingDay } from "../deadlines/workingDays.ts";
import { addMonths, type Day, dayOf } from "../shared/calendar.ts";
import { accept, type Decision, refuse } from "../shared/decider.ts";
import type { GapToCorrect, SurveillanceConcluded } from "./surveillance.events.ts";
import type {
  Computed,
  ConcludeSurveillance,
  OpenState,
  SurveillanceFacts,
  SurveillanceRefusal,
} from "./surveillance.model.ts";
import { unratedPoints } from "./surveillance.points.ts";

/** What the points say of the whole, before anybody finds it insufficient. */
export function outcomeOf({ ratings, opened }: Pick<OpenState, "ratings" | "opened">): Computed {
  const results = Object.values(ratings).map(({ result }) => result);
  if (results.includes("gap")) return "with-nonconformities";
  return results.includes("observation") || opened.reduced ? "with-observations" : "satisfactory";
}

/** The conclusion under the two headings, inside the window and once every point is rated (R-SUR-6). */
export function conclude(
  command: ConcludeSurveillance,
  state: OpenState,
  facts: SurveillanceFacts,
): Decision<SurveillanceConcluded, SurveillanceRefusal> {
  const { by, at, quality, requirements, insufficient, known } = command;
  const refusal = notReady(state, facts);
  if (refusal !== null) return refuse(refusal);
  if (quality === null) return refuse({ code: "surveillance/sentence-missing", heading: "quality" });
  if (requirements === null) return refuse({ code: "surveillance/sentence-missing", heading: "requirements" });
  const computed = outcomeOf(state);
  if (insufficient && computed !== "with-nonconformities")
    return refuse({ code: "surveillance/insufficient-without-gap" });
  const on = dayOf(at);
  const { opensOn } = state.opened;
  if (on < opensOn) return refuse({ code: "surveillance/too-early", from: opensOn });
  return accept({
    ...{ type: "SurveillanceConcluded", by, at, quality, requirements, known },
    outcome: insufficient ? "insufficient" : computed,
    gaps: gapsIn(state, on, facts),
    late: on > state.opened.closesOn,
    seizedUntil: insufficient ? lastDayOfDelay(on, facts.rules.decisionDays) : null,
  });
}

function notReady(state: OpenState, { audits }: SurveillanceFacts): SurveillanceRefusal | null {
  const points = unratedPoints(state);
  if (points.length > 0) return { code: "surveillance/points-unrated", points };
  const seen = state.points.some(
    ({ code, published }) => published && state.ratings[code]?.result !== "not-applicable",
  );
  if (seen && state.captures.length === 0) return { code: "surveillance/capture-missing" };
  if (state.opened.mode === "documentary") return null;
  const audit = audits.find(({ auditId }) => auditId === state.auditId);
  return audit?.reported === true ? null : { code: "surveillance/audit-not-reported" };
}

/** What is published is corrected within working days, the rest as a nonconformity of an audit (R-COM-1, R-AUD-8). */
function gapsIn({ points, ratings }: OpenState, on: Day, { rules }: SurveillanceFacts): readonly GapToCorrect[] {
  return points
    .filter(({ code }) => ratings[code]?.result === "gap")
    .map(({ code, published }) => ({
      point: code,
      dueOn: published
        ? addWorkingDays(on, rules.communicationWorkingDays)
        : nextWorkingDay(addMonths(on, rules.evidenceMonths)),
    }));
}
