import type { FieldsOf } from "../app/routeKeys.ts";
import type { Session } from "./activity.query.ts";

/** A session as it is being typed. */
export interface TypedSession {
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly modalities: readonly Session["modalities"][number][];
  readonly where: string;
  readonly trainers: readonly string[];
  readonly others: string;
  readonly programme: string | null;
  readonly expected: number | string;
}

/** What a new form holds: the one programme when there is only one that is validated. */
export const newSession = (programmes: readonly Session["programme"][]): TypedSession => ({
  ...{ from: undefined, until: undefined, modalities: [], where: "", trainers: [], others: "", expected: "" },
  programme: programmes.find(({ validated }) => validated)?.id ?? null,
});

/** What a form of correction holds. */
export const typedFrom = (session: Session): TypedSession => ({
  ...{ from: session.from, until: session.until, modalities: session.modalities, where: session.where ?? "" },
  ...{ trainers: session.trainers.map(({ id }) => id), others: session.others ?? "" },
  ...{ programme: session.programme.id, expected: session.expected },
});

/** What is still to be typed, the first thing; undefined when the form can be sent. */
export function missingIn({ from, until, modalities, where, trainers, others, programme, expected }: TypedSession) {
  if (from === undefined || until === undefined) return "Indiquez les dates.";
  if (until < from) return "Le dernier jour précède le premier.";
  if (modalities.length === 0) return "Choisissez une modalité.";
  if (where.trim() === "") return "Indiquez le lieu ou le lien.";
  if (trainers.length === 0 && others.trim() === "") return "Indiquez qui anime.";
  if (programme === null) return "Choisissez le programme.";
  return Number(expected) >= 1 ? undefined : "Indiquez le nombre attendu.";
}

/** What is sent. */
export function fieldsOf(typed: TypedSession): FieldsOf<"POST /api/sessions/:sessionId/correction"> {
  const { from, until, modalities, where, trainers, others, programme, expected } = typed;
  return {
    ...{ from: from ?? "", until: until ?? "", modalities, where: where.trim(), trainers, others: others.trim() },
    ...{ programme: programme ?? "", expected: Number(expected) },
  };
}
