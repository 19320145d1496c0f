import { count, fileSize } from "../ui/format.ts";

/** What this device offers to work without a network. */
export interface DeviceMeans {
  /** The page came over HTTPS, or from this very machine. */
  readonly secure: boolean;
  readonly serviceWorker: boolean;
  readonly storage: boolean;
}

/** Why nothing can be prepared for working without a network, or null when it can. */
export function impossibleOffline({ secure, serviceWorker, storage }: DeviceMeans): string | null {
  if (!storage)
    return "Ce navigateur ne laisse rien garder sur cet appareil (fenêtre privée, ou stockage interdit). Ouvrez Habilis dans une fenêtre ordinaire.";
  if (!secure)
    return "Cette page est ouverte en HTTP simple : le navigateur interdit alors à un site de s’ouvrir hors connexion. Ouvrez Habilis par son adresse en https ; votre administrateur peut la donner.";
  if (!serviceWorker)
    return "Ce navigateur ne sait pas ouvrir un site hors connexion. Utilisez une version récente de Chrome, Edge, Firefox ou Safari, hors fenêtre privée.";
  return null;
}

/** Whether one may leave with an audit, in a few words: never « ready » where no page opens without a network. */
export function leavingWords(readyAt: string | null, impossible: string | null): string {
  if (impossible !== null) return "Hors connexion impossible";
  return readyAt === null ? "Préparer hors connexion" : "Prêt hors connexion";
}

/** What the browser says of the room on this device, in bytes. */
export interface Room {
  readonly used: number;
  readonly quota: number;
  /** Whether the browser promised not to make room at our expense. */
  readonly persisted: boolean;
}

/** What a reduced photo weighs, on the heavy side. */
const photoBytes = 700_000;
/** Under this, a day of photos may not fit. */
const short = 400 * photoBytes;

export const photosLeft = ({ used, quota }: Room): number => Math.max(0, Math.floor((quota - used) / photoBytes));

/** What to know of the room before leaving; null when there is enough, or nothing is known. */
export function roomWarning(room: Room | null): string | null {
  if (room === null) return null;
  const left = Math.max(0, room.quota - room.used);
  if (left >= short) return null;
  return `Il reste ${fileSize(left)} sur cet appareil pour Habilis, soit environ ${count(photosLeft(room), "photo")}. Libérez de la place avant de partir.`;
}

export const notPersisted =
  "Le navigateur peut effacer ces données s’il manque de place. Installez Habilis sur l’écran d’accueil, ou envoyez vos saisies dès que possible.";

/** What is said when the device has no more room: what was typed is still on screen. */
export const noRoom =
  "Cet appareil n’a plus de place : la dernière saisie n’est pas gardée. Libérez de la place (photos, téléchargements), puis réessayez ; ne fermez pas cette page.";
/** What is said when the device could not keep it for another reason. */
export const notKept =
  "Cet appareil n’a pas pu garder la dernière saisie. Réessayez ; ne fermez pas cette page tant que ce message reste.";

/** What went wrong while keeping something, in a sentence. */
export const keepingProblem = (failure: unknown): string => (isQuota(failure) ? noRoom : notKept);

/** Whether the device refused for lack of room; Dexie wraps the browser’s own error. */
function isQuota(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  const inner = "inner" in failure ? failure.inner : undefined;
  return failure.name === "QuotaExceededError" || isQuota(inner);
}
