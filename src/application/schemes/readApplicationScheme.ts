import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { readableDossier } from "../dossiers/readable.ts";
import { done } from "../outcome.ts";
import type { Asking, Query } from "../query.ts";

/** What the application asks under the version of the scheme that the dossier keeps. */
export const readApplicationScheme: Query<{ readonly dossierId: string }, ReturnType<typeof asked>> = async (
  asking,
  { dossierId },
) => {
  const found = await readableDossier(asking, dossierId);
  return found.ok ? done(asked(await asking.ports.schemes.get(found.state.scheme))) : found;
};

/** The certifications for which an organisation can apply today. */
export const readSchemes = async ({ ports, today }: Asking) => {
  const inForce = await ports.schemes.everyInForce(today);
  return done({ schemes: inForce.map(({ id, certification }) => ({ id, certification })) });
};

const asked = ({ certification, fields, documents, competences, themes, grounds, rulebook }: Scheme) => ({
  certification,
  fields: [...fields],
  documents: [...documents],
  competences: [...competences],
  themes: [...themes],
  grounds: [...grounds],
  dayHours: rulebook.programme.dayHours,
  daysPerCompetence: rulebook.programme.daysPerCompetence,
  recommendedDays: rulebook.programme.recommendedDays,
});
