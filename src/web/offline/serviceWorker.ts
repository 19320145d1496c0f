/**
 * Keeps the built application on this device, so that it opens without a network. It answers for the pages under /espace and
 * for the files of the build, always of one version; everything else, the API first, goes to the network untouched.
 */
import { type Asked, cacheName, isPage, keptCaches, type Lasting, type Shell } from "./shell.ts";

/** Put in place by the build: its version and every file that it is made of. */
declare const __SHELL__: Shell;

interface Client {
  addEventListener(type: "install" | "activate", listen: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listen: (event: Asked) => void): void;
  addEventListener(type: "message", listen: (event: MessageEvent) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  readonly location: { readonly origin: string };
}
declare const self: Client;

const { version, page, files } = __SHELL__;
const known = new Set(files);

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data }) => {
  if (data === "activate") void self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate" && isPage(pathname)) event.respondWith(keptOr(request, page));
  else if (known.has(pathname)) event.respondWith(keptOr(request, pathname));
});

/** Takes every file, or nothing: an incomplete copy never serves. */
async function keep(): Promise<void> {
  const cache = await caches.open(cacheName(version));
  await cache.addAll(files.map((file) => new Request(file, { cache: "no-cache" })));
}

/** The version before is kept beside: a page of it that is still open may ask for its files. */
async function takeOver(): Promise<void> {
  const names = await caches.keys();
  const kept = keptCaches(names, version);
  await Promise.all(names.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function keptOr(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(cacheName(version));
  return (await cache.match(path)) ?? (await caches.match(path)) ?? (await fetch(request));
}
