import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { shellRoute } from "../app/root.tsx";

/**
 * The layout of one dossier, `/dossiers/$dossierId`: its head, its status, its tabs, then the side on screen. Each capability
 * attaches its own side here and lists it in `sides` of its capability:
 *
 *     createRoute({ getParentRoute: () => dossierRoute, path: "audit", component: lazyRouteComponent(…) })
 *
 * Paths already in the tab bar: `audit`, `qcm`, `decision`, `convention`. A side reads the dossier with `useDossier()`
 * (dossier.query.ts) and renders `Section`s, not a `Page`: the head and the title of the tab are already there.
 */
export const dossierRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "dossiers/$dossierId",
  component: lazyRouteComponent(() => import("./DossierLayout.tsx"), "DossierLayout"),
});
