import { IconChartBar } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const ratesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "resultats",
  component: lazyScreen(() => import("./RatesScreen.tsx"), "RatesScreen"),
});

const importsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "resultats/imports",
  component: lazyScreen(() => import("./ImportsScreen.tsx"), "ImportsScreen"),
});

const newImportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "resultats/importer",
  component: lazyScreen(() => import("./NewImportScreen.tsx"), "NewImportScreen"),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "resultats/imports/$importId",
  component: lazyScreen(() => import("./ImportScreen.tsx"), "ImportScreen"),
});

const correctRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "resultats/corriger",
  component: lazyScreen(() => import("./CorrectScreen.tsx"), "CorrectScreen"),
});

/** `/habilitations/$habilitationId/resultats`: the results of one organisation, for it and for the certifier. */
const ownRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "habilitations/$habilitationId/resultats",
  component: lazyScreen(() => import("./OrganisationScreen.tsx"), "OrganisationScreen"),
});

/** The results of the exam and the pass rates, for those who follow them. */
export const results = {
  routes: [ratesRoute, importsRoute, newImportRoute, importRoute, correctRoute, ownRoute],
  entries: [
    {
      ...{ label: "Résultats", to: "/resultats", icon: IconChartBar, order: 55 },
      shownTo: staff("exam_manager", "account_manager", "quality_manager", "decision_maker"),
    },
  ],
} as const satisfies Capability;
