import type { Capability } from "./capability.ts";
import { galleryRoutes } from "./gallery.tsx";
import { homeRoute, lostRoute, rootRoute, shellRoute, signInRoute, signUpRoute } from "./root.tsx";

/**
 * The registry: one line here and one in `routeTree` for each capability. A capability exports from its `routes.tsx`
 * `{ routes: [aRoute, anotherRoute], entries: […] } as const satisfies Capability`.
 */
const capabilities: readonly Capability[] = [];

/** Every address of the application. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  signUpRoute,
  ...galleryRoutes,
  shellRoute.addChildren([homeRoute, lostRoute]),
]);

/** Every entry of the navigation. */
export const entries = capabilities.flatMap((capability) => capability.entries);
