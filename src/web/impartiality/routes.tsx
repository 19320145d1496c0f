import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";
import { dossierRoute } from "../dossiers/routes.tsx";

const organisationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "organismes/$organisationId/impartialite",
  component: lazyScreen(() => import("./ImpartialityScreen.tsx"), "ImpartialityScreen"),
});

const sideRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "impartialite",
  component: lazyScreen(() => import("./ImpartialitySide.tsx"), "ImpartialitySide"),
});

export const impartiality = {
  routes: [organisationRoute],
  sides: [sideRoute],
  entries: [],
} as const satisfies Capability;
