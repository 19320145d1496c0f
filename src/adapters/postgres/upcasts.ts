import type { DomainEvent } from "../../application/ports/events.ts";

type Upcast = (event: DomainEvent) => DomainEvent;

/** For each type of event, the functions that lift version 1 to 2, 2 to 3, and so on. Stored rows are never rewritten. */
const upcasts: Readonly<Record<string, readonly Upcast[]>> = {
  AuditScheduled: [heldForAnApplication],
};

/** Version 1 knew initial audits only. */
function heldForAnApplication(event: DomainEvent): DomainEvent {
  const occasion = { habilitationId: null, grounds: [], indicators: [], announced: true };
  return { ...event, ...{ occasion } };
}

/** The version under which an event of this type is written today. */
export const currentVersion = (type: string): number => (upcasts[type]?.length ?? 0) + 1;

/** An event read at an old version, as it would be written today. */
export const lift = (event: DomainEvent, version: number): DomainEvent =>
  (upcasts[event.type] ?? []).slice(version - 1).reduce((lifted, upcast) => upcast(lifted), event);
