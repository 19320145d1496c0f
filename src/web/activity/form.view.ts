import { mostExpected } from "../../domain/activity/session.model.ts";
import type { FieldsOf } from "../app/routeKeys.ts";
import { count } from "../ui/format.ts";
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

/** Where a session is held, as its modalities ask for it. */
export function whereLabel(modalities: TypedSession["modalities"]): string {
  const onSite = modalities.includes("on_site");
  if (onSite === modalities.some((one) => one !== "on_site"))
    return onSite ? "Lieu, et lien de connexion" : "Lieu, ou lien de connexion";
  return onSite ? "Lieu" : "Lien de connexion";
}

const whereMissing = (modalities: TypedSession["modalities"]): string =>
  modalities.includes("on_site") ? "Indiquez le lieu." : "Indiquez le lien de connexion.";

/** What is still to be typed, the first thing; undefined when the form can be sent. */
export function missingIn({ from, until, modalities, where, trainers, others, programme, expected }: TypedSession) {
  if (from === undefined || until === undefined) return "Indiquez les dates.";
  if (until < from) return "Le dernier jour précède le premier.";
  if (modalities.length === 0) return "Choisissez une modalité.";
  if (where.trim() === "") return whereMissing(modalities);
  if (trainers.length === 0 && others.trim() === "") return "Indiquez qui anime.";
  if (programme === null) return "Choisissez le programme.";
  if (Number(expected) > mostExpected) return `${count(mostExpected, "personne")} au plus par session.`;
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
