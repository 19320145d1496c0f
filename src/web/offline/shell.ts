/** The built application as the service worker keeps it. */
export interface Shell {
  /** Changes with any of its files. */
  readonly version: string;
  /** The page that every address of the application opens. */
  readonly page: string;
  readonly files: readonly string[];
}

/** An event that the browser lets end before it stops the service worker. */
export interface Lasting {
  waitUntil(done: Promise<unknown>): void;
}

export interface Asked extends Lasting {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const prefix = "habilis-application-";

export const cacheName = (version: string): string => `${prefix}${version}`;

/** Whether an address opens the application. */
export const isPage = (pathname: string): boolean => pathname === "/espace" || pathname.startsWith("/espace/");

/** Of all caches, oldest first, those to keep when a version takes over: what is not ours, this version, the one before. */
export function keptCaches(names: readonly string[], version: string): readonly string[] {
  const before = names.filter((name) => name.startsWith(prefix) && name !== cacheName(version)).at(-1);
  return names.filter((name) => !name.startsWith(prefix) || name === cacheName(version) || name === before);
}
