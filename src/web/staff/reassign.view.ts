import type { AnswerOf } from "../app/routeKeys.ts";
import type { SignedIn } from "../app/session.ts";
import { count } from "../ui/format.ts";
import type { Tone } from "../ui/tone.ts";
import type { Person } from "./staff.view.ts";

/** What became of each file of a person who passed them on. */
export type Passed = AnswerOf<"POST /api/staff/:personId/reassign">;

/** Whether the person signed in may pass the files of somebody on: their own, or anybody’s for the quality manager. */
export const mayPassFiles = ({ person: me, roles }: SignedIn, { id, roles: theirs }: Person): boolean =>
  theirs.includes("account_manager") && (roles.includes("quality_manager") || id === me.id);

/** Those who can take over the files of somebody. */
export const colleaguesOf = (person: Pick<Person, "id">, people: readonly Person[]): readonly Person[] =>
  people
    .filter(({ id, roles }) => id !== person.id && roles.includes("account_manager"))
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));

/** The result in one sentence, and how it is shown. */
export function outcomeOf(
  { moved, kept }: Pick<Passed, "moved" | "kept">,
  names: { readonly from: string; readonly to: string },
): { readonly tone: Tone; readonly title: string } {
  if (moved.length === 0 && kept.length === 0)
    return { tone: "info", title: `${names.from} ne suit aucun dossier en cours.` };
  const done = `${count(moved.length, "dossier est confié", "dossiers sont confiés")} à ${names.to}.`;
  if (kept.length === 0) return { tone: "success", title: done };
  const left = `${count(kept.length, "dossier reste suivi", "dossiers restent suivis")} par ${names.from}.`;
  return { tone: "warning", title: moved.length === 0 ? left : `${done} ${left}` };
}
