import type { Session } from "../app/session.ts";
import { dayOfMoment, daysBetween } from "../ui/format.ts";

/** Who was last signed in on this device, so that the application opens for them without a network; no secret is in it. */
const key = "habilis.session";

interface Kept {
  readonly session: Session;
  /** When, by the clock of the device, the server answered. */
  readonly at: string;
}

/** Keeps who the server says is here; forgets them once nobody is. */
export function keepSession(session: Session): void {
  const kept: Kept = { session: { ...session, demoAccounts: [] }, at: new Date().toISOString() };
  if (session.signedIn) tried(() => localStorage.setItem(key, JSON.stringify(kept)), undefined);
  else forgetSession();
}

export const forgetSession = (): void => tried(() => localStorage.removeItem(key), undefined);

/** The session last known on this device, brought to the present day; null when nobody was signed in. */
export const keptSession = (): Session | null =>
  sessionAt(
    tried(() => localStorage.getItem(key), null),
    new Date().toISOString(),
  );

/** What a browser may refuse to give or to take: private windows, full disks. */
function tried<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}

const msPerDay = 86_400_000;

/** The same from what was kept, at a moment of the device’s clock; a clock set back does not take the day back. */
export function sessionAt(text: string | null, now: string): Session | null {
  const kept = text === null ? null : read(text);
  if (kept === null) return null;
  const days = Math.max(0, daysBetween(dayOfMoment(kept.at), dayOfMoment(now)));
  const today = dayOfMoment(new Date(Date.parse(`${kept.session.today}T12:00:00Z`) + days * msPerDay).toISOString());
  return { ...kept.session, today };
}

function read(text: string): Kept | null {
  try {
    const kept: Kept = JSON.parse(text);
    return kept.session.signedIn ? kept : null;
  } catch {
    return null;
  }
}
