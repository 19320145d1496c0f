import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { dossierRoute } from "../dossiers/routes.tsx";

/** `/dossiers/$dossierId/observateurs`: to whom the file is open from outside. */
const observersRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "observateurs",
  component: lazyRouteComponent(() => import("./ObserversSide.tsx"), "ObserversSide"),
});

/** The files opened to observers; reached from the summary of a file. */
export const observations = { routes: [], sides: [observersRoute], entries: [] } as const satisfies Capability;
