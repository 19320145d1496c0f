import type { HeadcountReported, SessionDeclared } from "../../src/domain/activity/session.events.ts";
import type { DeclareSession, SessionFacts } from "../../src/domain/activity/session.model.ts";
import { day, moment } from "../../src/domain/shared/calendar.ts";

/** What the referent does on a day. */
export const sessionAct = (date: string) => ({ by: "samira", at: moment(`${date}T08:00:00Z`) });

/** An habilitation in force since 14 April 2026, and the numbers of the source. */
export const facts = (): SessionFacts => ({
  habilitation: {
    ...{ effectiveOn: day("2026-04-14"), endsOn: day("2029-04-14"), over: false, suspendedFrom: null },
    ...{ trainers: ["t1", "t2"], programmes: ["p1/1", "p1/2"], modalities: ["on_site"] },
  },
  rules: { declarationDaysBefore: 15, headcountDaysAfter: 7 },
});

/** Five days on site in October 2026, declared a month before. */
export const declare: DeclareSession = {
  ...{ type: "DeclareSession", ...sessionAct("2026-09-05"), habilitationId: "h1", organisationId: "732829320" },
  ...{ dossierId: "d1", from: day("2026-10-05"), until: day("2026-10-09"), modalities: ["on_site"], where: "h-lieu" },
  ...{ trainers: ["t1"], others: null, programme: "p1/2", expected: 8 },
};

export const declared: SessionDeclared = {
  ...declare,
  type: "SessionDeclared",
  where: "h-lieu",
  others: null,
  remarks: [],
  headcountDueOn: day("2026-10-16"),
};

export const reported: HeadcountReported = {
  ...{ type: "HeadcountReported", ...sessionAct("2026-10-12"), prepared: 8, enrolled: 7, gaveUp: 1 },
  ...{ explanation: null, late: false },
};
