/** The application installed on this device: its service worker, and the version that waits to take over. */
let waiting: ServiceWorker | null = null;
const listeners = new Set<() => void>();
const hour = 3_600_000;

const isPossible = import.meta.env.PROD && "serviceWorker" in navigator;

/** Keeps the application on this device; resolves once it opens without a network, false where that cannot be. */
export async function installApplication(): Promise<boolean> {
  if (!isPossible) return false;
  const address = `${import.meta.env.BASE_URL}sw.js`;
  const registration = await navigator.serviceWorker.register(address).catch(() => null);
  if (registration === null) return false;
  follow(registration);
  await navigator.serviceWorker.ready;
  return true;
}

let followed = false;

function follow(registration: ServiceWorkerRegistration): void {
  if (followed) return;
  followed = true;
  tell(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const coming = registration.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "installed" && navigator.serviceWorker.controller !== null) tell(coming);
    });
  });
  setInterval(() => void registration.update().catch(() => undefined), hour);
}

function tell(version: ServiceWorker | null): void {
  waiting = version;
  for (const listen of listeners) listen();
}

/** For `useSyncExternalStore`: whether a newer version is ready to take over. */
export const newVersion = {
  subscribe(listen: () => void) {
    listeners.add(listen);
    return () => listeners.delete(listen);
  },
  isReady: (): boolean => waiting !== null,
};

/** Lets the newer version take over, and shows the page again with it. */
export function takeNewVersion(): void {
  if (waiting === null) return;
  navigator.serviceWorker.addEventListener("controllerchange", () => window.location.reload(), { once: true });
  waiting.postMessage("activate");
}
