/** Bytes of a secret that nobody can guess. */
const secretBytes = 32;

/** A new secret, in hexadecimal; made here so that no answer of the server ever holds it. */
export const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(secretBytes))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** The address that an agenda reads. */
export const addressOfFeed = (origin: string, secret: string): string => `${origin}/api/calendars/${secret}.ics`;

/** The same, as the agenda of the device takes it. */
export const subscriptionOf = (address: string): string => address.replace(/^https?:/, "webcal:");
