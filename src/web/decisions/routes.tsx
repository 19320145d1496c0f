import { IconGavel } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";
import { dossierRoute } from "../dossiers/routes.tsx";

/** `/decisions`: what waits for a review or a decision. */
const decisionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "decisions",
  component: lazyScreen(() => import("./DecisionsScreen.tsx"), "DecisionsScreen"),
});

/** `/dossiers/$dossierId/decision`: the review and the decision of a dossier. */
const decisionSide = createRoute({
  getParentRoute: () => dossierRoute,
  path: "decision",
  component: lazyScreen(() => import("./DecisionScreen.tsx"), "DecisionScreen"),
});

/** The review of files and their decision. */
export const decisions = {
  routes: [decisionsRoute],
  sides: [decisionSide],
  entries: [
    {
      ...{ label: "À décider", to: "/decisions", icon: IconGavel, order: 40 },
      shownTo: staff("reviewer", "decision_maker"),
    },
  ],
} as const satisfies Capability;
