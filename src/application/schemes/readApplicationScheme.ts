import { may } from "../../domain/access/permissions.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Asking, Query } from "../query.ts";

/** What the application asks under the version of the scheme that the dossier keeps. */
export const readApplicationScheme: Query<{ readonly dossierId: string }, ReturnType<typeof asked>> = async (
  { ports, actor },
  { dossierId },
) => {
  const { state } = await ports.states.load(dossierStream, dossierId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const denied = may(actor, "dossier.read", { organisationId: state.organisationId });
  return denied === null ? done(asked(await ports.schemes.get(state.scheme))) : refused(denied);
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
