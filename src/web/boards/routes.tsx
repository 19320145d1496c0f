import { IconChartHistogram } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const boardRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "pilotage",
  component: lazyScreen(() => import("./BoardScreen.tsx"), "BoardScreen"),
});

const dueRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "echeances",
  component: lazyScreen(() => import("./DueScreen.tsx"), "DueScreen"),
});

/** The figures of the house, for those who run it. */
export const boards = {
  routes: [boardRoute, dueRoute],
  entries: [
    {
      ...{ label: "Pilotage", to: "/pilotage", icon: IconChartHistogram, order: 15 },
      shownTo: staff("account_manager", "decision_maker", "quality_manager"),
    },
  ],
} as const satisfies Capability;
