import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { dossierRoute } from "../dossiers/routes.tsx";

/** `/dossiers/$dossierId/convention`: the agreement of a dossier. */
const agreementSide = createRoute({
  getParentRoute: () => dossierRoute,
  path: "convention",
  component: lazyScreen(() => import("./AgreementScreen.tsx"), "AgreementScreen"),
});

/** The agreement that the organisation then the certifier sign. */
export const agreements = { routes: [], sides: [agreementSide], entries: [] } as const satisfies Capability;
