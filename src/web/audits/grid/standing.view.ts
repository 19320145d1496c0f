import type { Keeping } from "../../offline/keeper.ts";
import type { Sheet } from "../../offline/notebook.ts";
import { isLeaving, isTroubled } from "../../offline/rows.ts";
import type { Sending } from "../../offline/sender.ts";
import { count } from "../../ui/format.ts";
import type { Tone } from "../../ui/tone.ts";

/** Where what was entered is, in a few words: always on screen. */
export interface Standing {
  readonly tone: Tone;
  readonly picture: "sent" | "leaving" | "here" | "failed";
  readonly words: string;
}

const entries = (n: number): string => count(n, "saisie", "saisies");

/** Where what was entered is: arrived, leaving, on this device only, or not even there. */
export function standingOf({ keeping, sending, rows }: Pick<Sheet, "keeping" | "sending" | "rows">): Standing {
  const waiting = rows.filter(isLeaving).length;
  if (keeping.status === "failed") return { tone: "danger", picture: "failed", words: "Pas encore gardé" };
  if (waiting === 0) return { tone: "success", picture: "sent", words: "Tout est envoyé" };
  if (sending === "unreachable")
    return { tone: "info", picture: "here", words: `${entries(waiting)} sur cet appareil` };
  if (sending === "signed-out" || sending === "stuck")
    return { tone: "warning", picture: "here", words: `${entries(waiting)} à envoyer` };
  return { tone: "neutral", picture: "leaving", words: `Envoi de ${entries(waiting)}…` };
}

/** What a screen reader is told when it changes, and no more: the network is lost, found again, or the device fails. */
export function announcementOf(
  before: { keeping: Keeping; sending: Sending },
  now: { keeping: Keeping; sending: Sending },
): string | null {
  if (now.keeping.status === "failed" && before.keeping.status !== "failed") return now.keeping.problem;
  if (before.keeping.status === "failed" && now.keeping.status === "kept")
    return "Tout est de nouveau gardé sur cet appareil.";
  if (now.sending === "unreachable" && before.sending !== "unreachable")
    return "Pas de connexion : vos saisies sont gardées sur cet appareil et partiront d’elles-mêmes.";
  if (before.sending === "unreachable" && now.sending === "idle") return "Connexion retrouvée : tout est envoyé.";
  return null;
}

/** Entries that wait for a person to decide. */
export const troubledIn = ({ rows }: Pick<Sheet, "rows">) => rows.filter(isTroubled);
