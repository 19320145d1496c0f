import type { Action } from "../../../domain/access/permissions.ts";
import { count, plainDay } from "../../ui/format.ts";
import type { Tone } from "../../ui/tone.ts";
import type { Failing, Notice, Point, Procedure } from "./procedure.query.ts";

/** What somebody may do in a procedure. */
export interface Rights {
  readonly staff: boolean;
  readonly answers: boolean;
  readonly decides: boolean;
  readonly verifies: boolean;
  readonly notifies: boolean;
}

/** The rights that the rules of access give; an observer only reads. */
export const rightsOf = (staff: boolean, may: (action: Action) => boolean): Rights => ({
  staff,
  answers: may("habilitation.observe"),
  decides: may("habilitation.sanction"),
  verifies: may("habilitation.verify"),
  notifies: may("habilitation.notify"),
});

/** Where the correction of a failing stands, in a word and a colour. */
export const correctionBadge: Readonly<Record<Failing["status"], { readonly tone: Tone; readonly label: string }>> = {
  missing: { tone: "warning", label: "Preuve attendue" },
  filed: { tone: "info", label: "Déposée à temps, à vérifier" },
  "filed-late": { tone: "warning", label: "Déposée en retard, à vérifier" },
  verified: { tone: "success", label: "Vérifiée" },
  insufficient: { tone: "danger", label: "Insuffisante" },
};

/** Where a point stands. */
export function pointBadge(
  { dropped, answers, until }: Point,
  today: string,
): { readonly tone: Tone; readonly label: string } {
  if (dropped !== null) return { tone: "success", label: "Point abandonné" };
  const [last] = answers.toReversed();
  if (last !== undefined)
    return last.late ? { tone: "warning", label: "Réponse en retard" } : { tone: "info", label: "Répondu" };
  if (until !== null && until < today) return { tone: "neutral", label: "Sans réponse" };
  return { tone: "warning", label: "Réponse attendue" };
}

/** A step of a procedure: done, under way or to come. */
export interface Step {
  readonly name: string;
  readonly state: "done" | "now" | "next";
  readonly words: string;
}

/** Grievances, letter, observations, decision: where a notice stands (R-SUS-2). */
export function stepsOf(
  { issuedOn, notifiedOn, reference, until }: Notice,
  today: string,
  days: number,
): readonly Step[] {
  const told = issuedOn ?? notifiedOn;
  const over = until !== null && until < today;
  return [
    { name: "Griefs communiqués", state: "done", words: told === null ? "" : plainDay(told) },
    {
      name: "Lettre recommandée",
      state: notifiedOn === null ? "now" : "done",
      words:
        notifiedOn === null
          ? "Première présentation à noter"
          : `Présentée le ${plainDay(notifiedOn)}${reference === null ? "" : `, n° ${reference}`}`,
    },
    {
      name: "Observations",
      state: until === null ? "next" : over ? "done" : "now",
      words:
        until === null
          ? `${count(days, "jour")} à compter de la présentation`
          : over
            ? `Délai achevé le ${plainDay(until)}`
            : `Jusqu’au ${plainDay(until)} inclus`,
    },
    {
      name: "Décision",
      state: over ? "now" : "next",
      words: over ? "À prendre, motivée" : "Jamais avant la fin du délai",
    },
  ];
}

/** What the screen is about, in its title. */
export function titleOf({ notices, suspension }: Procedure): string {
  if (suspension !== null) return "Suspension : corrections et observations";
  if (notices.length > 0) return "Griefs et observations";
  return "Procédure";
}

/** Points of a notice that are still reproached. */
export const stillOpen = (points: readonly Point[]): readonly Point[] =>
  points.filter(({ dropped }) => dropped === null);

/** Whether anything at all is under way. */
export const isEmpty = ({ notices, points, suspension, removal }: Procedure): boolean =>
  notices.length === 0 && points.length === 0 && suspension === null && removal === null;

const aims = { suspension: "d’une suspension", withdrawal: "d’un retrait" } as const;
export const aimWords = (aim: Point["aim"]): string => aims[aim];
