import { IconEyeCheck } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/** `/surveillances`: those that the person may read. */
const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "surveillances",
  component: lazyScreen(() => import("./SurveillancesScreen.tsx"), "SurveillancesScreen"),
});

/** `/surveillances/$surveillanceId`: one surveillance. */
const surveillanceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "surveillances/$surveillanceId",
  component: lazyScreen(() => import("./SurveillanceScreen.tsx"), "SurveillanceScreen"),
});

/** What the calendar of the habilitations asks to check. */
export const surveillance = {
  routes: [listRoute, surveillanceRoute],
  entries: [
    {
      ...{ label: "Surveillances", to: "/surveillances", icon: IconEyeCheck, order: 52 },
      shownTo: staff("account_manager", "quality_manager"),
    },
  ],
} as const satisfies Capability;
