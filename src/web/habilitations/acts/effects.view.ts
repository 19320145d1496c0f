import type { AnswerOf } from "../../app/routeKeys.ts";
import { count } from "../../ui/format.ts";

/** What an act touches. */
export type Effects = AnswerOf<"GET /api/habilitations/:habilitationId/effects">;
/** What becomes of a session, by its identifier. */
export type Fates = ReadonlyMap<string, Fate>;
export type Fate = "finish" | "transfer" | "stop";

export const fates: readonly { readonly value: Fate; readonly label: string }[] = [
  { value: "finish", label: "Laisser finir" },
  { value: "transfer", label: "Transférer" },
  { value: "stop", label: "Arrêter" },
];

/** Whom a session touches. */
export const peopleWords = (people: number): string =>
  people === 0 ? "Personne n’est encore déclaré." : `${count(people, "personne")} en formation ou à inscrire.`;

/** Why what the act touches does not allow it yet, or nothing. */
export function effectsMissing(effects: Effects | undefined, chosen: Fates): string | undefined {
  if (effects === undefined) return "Ce que la décision touche est en cours de lecture.";
  const undecided = effects.sessions.filter(({ id }) => !chosen.has(id)).length;
  return undecided === 0 ? undefined : `Dites ce que devient chaque session : il en reste ${undecided}.`;
}

/** A session that is over before the habilitation ends is let finish, unless it is said otherwise (R-EFF-1). */
export const finishingBefore = (on: string, effects: Effects | undefined, chosen: Fates): Fates =>
  new Map([
    ...(effects?.sessions ?? []).filter(({ until }) => until < on).map(({ id }) => [id, "finish"] as const),
    ...chosen,
  ]);

/** The fates and the fingerprint as the server takes them. */
export const effectsFields = (effects: Effects | undefined, chosen: Fates) => ({
  sessions: (effects?.sessions ?? []).flatMap(({ id }) => {
    const fate = chosen.get(id);
    return fate === undefined ? [] : [{ sessionId: id, fate }];
  }),
  effectsSeen: effects?.fingerprint ?? "",
});

/** Whom a confirmation names besides the organisation. */
export const touchedPeople = (effects: Effects | undefined): readonly string[] => {
  const people = (effects?.sessions ?? []).reduce((sum, session) => sum + session.people, 0);
  const sessions = effects?.sessions.length ?? 0;
  return [
    ...(sessions === 0 ? [] : [`${count(sessions, "session")}, ${count(people, "personne")}`]),
    "Les personnes en formation ou inscrites à l’examen",
  ];
};
