import { lastObservation, nextObservation } from "../../domain/impartiality/person.validity.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import { done } from "../outcome.ts";
import type { Qualified } from "../ports/staff.readings.ts";
import type { Asking } from "../query.ts";
import { renewalsUnder } from "./renewals.ts";

/** Everybody who audits or is authorised to do something: what is valid until when, when they were observed, what is due (R-IMP-4). */
export const readAuditors = async ({ ports, today }: Asking) => {
  const schemes = await ports.schemes.everyInForce(today);
  const people = await ports.readings.staff.qualified();
  return done({
    schemes: schemes.map(({ id, certification }) => ({ id, name: certification.shortName })),
    people: people.map((person) => ({
      ...{ id: person.id, name: person.name, auditor: person.roles.includes("auditor") },
      authorisations: person.authorisations.filter(({ until }) => until === null || until >= today),
      observations: observationsOf(schemes, person, today),
      renewals: renewalsUnder(schemes, person, today),
    })),
  });
};

/** For each scheme under which somebody audits: the last time they were observed, and by when again. */
const observationsOf = (schemes: readonly Scheme[], person: Qualified, on: Day) =>
  schemes.flatMap(({ id, rulebook }) => {
    const dueOn = nextObservation(person, { scheme: id, on }, rulebook.auditors.witnessEveryMonths);
    if (dueOn === null) return [];
    const last = lastObservation(person.witnessed, id);
    return [{ scheme: id, dueOn, last: last === null ? null : { on: last.on, conclusion: last.conclusion } }];
  });
