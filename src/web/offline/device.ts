import type { DeviceMeans, Room } from "./device.view.ts";

/** What this browser offers; a page over plain HTTP from another machine has neither service worker nor locks. */
export const deviceMeans = (): DeviceMeans => ({
  secure: window.isSecureContext,
  serviceWorker: "serviceWorker" in navigator,
  storage: "indexedDB" in window,
});

/** Asks the browser never to make room at our expense; some ask the person, some decide by themselves. */
export const askToPersist = async (): Promise<boolean> => (await navigator.storage?.persist?.()) ?? false;

/** The room on this device; null when the browser does not tell. */
export async function roomHere(): Promise<Room | null> {
  const { usage, quota } = (await navigator.storage?.estimate?.()) ?? {};
  if (usage === undefined || quota === undefined) return null;
  return { used: usage, quota, persisted: (await navigator.storage.persisted?.()) ?? false };
}
