import type { DomainEvent } from "../../application/ports/events.ts";

type Upcast = (event: DomainEvent) => DomainEvent;

/** For each type of event, the functions that lift version 1 to 2, 2 to 3, and so on. Stored rows are never rewritten. */
const upcasts: Readonly<Record<string, readonly Upcast[]>> = {
  CalendarAgreed: [withDaysOfProcedure],
  AuditScheduled: [heldForAnApplication],
  AttemptStarted: [drawnFromTheScheme],
  AttemptSubmitted: [markedAllOrNothing],
  AttemptExpired: [markedAllOrNothing],
};

/** Version 1 did not keep the days of a procedure: those of the scheme then in force. */
function withDaysOfProcedure(event: DomainEvent): DomainEvent {
  const { rules } = event as DomainEvent & { readonly rules: object };
  return { ...event, ...{ rules: { ...rules, decisionDays: 15, mentionRemovalWorkingDays: 5 } } };
}

/** Version 1 knew initial audits only. */
function heldForAnApplication(event: DomainEvent): DomainEvent {
  const occasion = { habilitationId: null, grounds: [], indicators: [], announced: true };
  return { ...event, ...{ occasion } };
}

/** Version 1 was drawn from the files of the scheme, with nothing to prove it, marked all or nothing, and closed on the second. */
function drawnFromTheScheme(event: DomainEvent): DomainEvent {
  const { paper } = event as DomainEvent & { readonly paper: { readonly items: readonly object[] } };
  const items = paper.items.map((item) => ({ ...item, content: null }));
  return { ...event, ...{ paper: { ...paper, items }, draw: null, graceSeconds: 0, marking: "all-or-nothing" } };
}

/** Version 1 counted one point a question, and did not keep which. */
function markedAllOrNothing(event: DomainEvent): DomainEvent {
  const { score } = event as DomainEvent & { readonly score: { readonly points: number; readonly max: number } };
  return { ...event, ...{ score: { ...score, unit: 1, rightAnswers: score.points, questions: score.max, marks: [] } } };
}

/** The version under which an event of this type is written today. */
export const currentVersion = (type: string): number => (upcasts[type]?.length ?? 0) + 1;

/** An event read at an old version, as it would be written today. */
export const lift = (event: DomainEvent, version: number): DomainEvent =>
  (upcasts[event.type] ?? []).slice(version - 1).reduce((lifted, upcast) => upcast(lifted), event);
