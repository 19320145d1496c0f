import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { dossierRoute } from "../dossiers/routes.tsx";

/** `/dossiers/$dossierId/reglement`: the texts to read and the information session of a dossier. */
const briefingSide = createRoute({
  getParentRoute: () => dossierRoute,
  path: "reglement",
  component: lazyScreen(() => import("./BriefingSide.tsx"), "BriefingSide"),
});

/** One of the texts, for reading. */
const readingSide = createRoute({
  getParentRoute: () => dossierRoute,
  path: "reglement/$document",
  component: lazyScreen(() => import("./ReadingSide.tsx"), "ReadingSide"),
});

/** The regulations, understood by named people before the audit. */
export const briefings = { routes: [], sides: [briefingSide, readingSide], entries: [] } as const satisfies Capability;
