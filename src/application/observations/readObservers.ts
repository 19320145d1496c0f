import { isOpenOn } from "../../domain/observations/observation.decide.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { observationStream } from "./observation.stream.ts";

/** As many as a person looks through. */
const latest = 200;

/** To whom a file is or was open, what they read of it, the latest first, and to whom it can be opened. */
export const readObservers = async (asking: Asking, { dossierId }: { readonly dossierId: string }) => {
  const found = await readableDossier(asking, dossierId);
  if (!found.ok) return found;
  const { ports, today } = asking;
  const [{ state, position }, accesses, members] = await Promise.all([
    ports.states.load(observationStream, dossierId),
    ports.readings.observations.accesses(dossierId, latest),
    ports.readings.staff.members(),
  ]);
  const observers = members.filter(({ roles }) => roles.includes("observer"));
  const people = await ports.people.named([
    ...new Set([...state.openings, ...accesses].map(({ personId }) => personId)),
  ]);
  const named = (personId: string) => ({ personId, name: people.get(personId)?.name ?? "" });
  return done({
    position,
    openings: state.openings.map((opening) => ({
      ...named(opening.personId),
      ...{ openedOn: opening.openedOn, until: opening.until, open: isOpenOn(opening, today) },
    })),
    accesses: accesses.map(({ personId, at, path }) => ({ ...named(personId), at, path })),
    observers: observers.map(({ id, name }) => ({ personId: id, name })),
  });
};
