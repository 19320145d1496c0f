import type { MilestoneKind } from "../../domain/habilitations/calendar.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import type { DueType } from "../../domain/surveillance/surveillance.events.ts";
import type { MilestoneRow } from "../ports/deadlines.readings.ts";
import { openSurveillance, setAsideSurveillance } from "../surveillance/openSurveillance.ts";
import { surveillanceId } from "../surveillance/surveillance.stream.ts";
import type { DailyTask } from "./daily.ts";
import { actInTheName } from "./inTheName.ts";
import { milestonesPage } from "./milestonesPage.ts";
import { itself, onePage } from "./onePage.ts";
import type { Tools } from "./tools.ts";

const typeOf: Partial<Record<MilestoneKind, DueType>> = { "first-surveillance": "S3", "annual-surveillance": "SA" };
const kinds: readonly MilestoneKind[] = ["first-surveillance", "annual-surveillance"];

/** Days before a due date at which its surveillance opens: those at which the scheme has it announced (M-601, R-SUR-6). */
async function daysAhead({ ports }: Tools, day: Day): Promise<number> {
  const schemes = await ports.schemes.everyInForce(day);
  const announced = schemes.flatMap(({ messages }) => messages.find(({ code }) => code === "M-601")?.schedule ?? []);
  return Math.max(0, ...announced.map((days) => -days));
}

/** Opens the surveillances that come near, once each: no day is passed over, even after a stop (R-SUR-1). */
export const openSurveillances: DailyTask = {
  name: "openSurveillances",
  async run(day, tools, after) {
    const opening = addDays(day, await daysAhead(tools, day));
    const span = { kinds, from: opening, until: opening };
    return await milestonesPage(tools, { after, span, act: (due) => open(due, tools) });
  },
};

async function open({ habilitationId, kind, dueOn, opensOn, closesOn }: MilestoneRow, tools: Tools): Promise<void> {
  const surveillanceType = typeOf[kind];
  if (surveillanceType === undefined) return;
  const id = surveillanceId(habilitationId, surveillanceType, dueOn);
  const input = { habilitationId, surveillanceType, dueOn, opensOn, closesOn };
  await actInTheName(tools, { id, run: openSurveillance, input });
}

/** Puts aside the surveillances whose habilitation has ended meanwhile. */
export const setAsideEnded: DailyTask = {
  name: "setAsideEnded",
  run: (day, tools, after) =>
    onePage(after, {
      read: (page) => tools.ports.readings.surveillances.ended(day, page),
      key: itself,
      act: (id) => actInTheName(tools, { id, run: setAsideSurveillance, input: { surveillanceId: id } }),
    }),
};
