import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { dossierRoute } from "../dossiers/routes.tsx";

/** `/dossiers/$dossierId/observateurs`: to whom the file is open from outside. */
const observersRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "observateurs",
  component: lazyScreen(() => import("./ObserversSide.tsx"), "ObserversSide"),
});

/** The files opened to observers; reached from the summary of a file. */
export const observations = { routes: [], sides: [observersRoute], entries: [] } as const satisfies Capability;
