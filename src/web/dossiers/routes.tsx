import { IconFolder } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/**
 * The layout of one dossier, `/dossiers/$dossierId`: its head, its status, its tabs, then the side on screen. Each capability
 * attaches its own side here and lists it in `sides` of its capability:
 *
 *     createRoute({ getParentRoute: () => dossierRoute, path: "audit", component: lazyScreen(…) })
 *
 * Paths already in the tab bar: `audit`, `qcm`, `decision`, `convention`. A side reads the dossier with `useDossier()`
 * (dossier.query.ts) and renders `Section`s, not a `Page`: the head and the title of the tab are already there.
 */
export const dossierRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "dossiers/$dossierId",
  component: lazyScreen(() => import("./DossierLayout.tsx"), "DossierLayout"),
});

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "dossiers",
  component: lazyScreen(() => import("./DossiersScreen.tsx"), "DossiersScreen"),
});

const summaryRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "/",
  component: lazyScreen(() => import("./SummarySide.tsx"), "SummarySide"),
});

const applicationRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "candidature",
  component: lazyScreen(() => import("./application/ApplicationSide.tsx"), "ApplicationSide"),
});

const pageReady = async (part?: string) => await (await import("./application/pages.ts")).pageReady(part);

/** A part of the form; the form itself stays mounted over all of them, with what is typed. */
const partRoute = createRoute({
  getParentRoute: () => applicationRoute,
  path: "$partie",
  loader: ({ params }) => pageReady(params.partie),
});

/** Without a part, the first one. */
const firstPartRoute = createRoute({ getParentRoute: () => applicationRoute, path: "/", loader: () => pageReady() });

const programmeRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "programme",
  component: lazyScreen(() => import("./instruction/ProgrammeSide.tsx"), "ProgrammeSide"),
});

const admissibilityRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "recevabilite",
  component: lazyScreen(() => import("./instruction/AdmissibilitySide.tsx"), "AdmissibilitySide"),
});

const followRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "suivi",
  component: lazyScreen(() => import("./instruction/FollowSide.tsx"), "FollowSide"),
});

const documentsRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "pieces",
  component: lazyScreen(() => import("./DocumentsSide.tsx"), "DocumentsSide"),
});

const exchangesRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "echanges",
  component: lazyScreen(() => import("./ExchangesSide.tsx"), "ExchangesSide"),
});

const historyRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "historique",
  component: lazyScreen(() => import("./HistorySide.tsx"), "HistorySide"),
});

export const dossiers = {
  routes: [listRoute],
  sides: [
    summaryRoute,
    applicationRoute.addChildren([firstPartRoute, partRoute]),
    programmeRoute,
    admissibilityRoute,
    followRoute,
    documentsRoute,
    exchangesRoute,
    historyRoute,
  ],
  entries: [
    {
      ...{ label: "Dossiers", to: "/dossiers", icon: IconFolder, order: 20 },
      shownTo: staff(
        ...(["account_manager", "auditor", "reviewer", "decision_maker", "signatory"] as const),
        ...(["quality_manager", "exam_manager", "observer"] as const),
      ),
    },
  ],
} as const satisfies Capability;
