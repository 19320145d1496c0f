import { IconBellRinging } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "alertes",
  component: lazyScreen(() => import("./AlertsScreen.tsx"), "AlertsScreen"),
});

const alertRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "alertes/$alertId",
  component: lazyScreen(() => import("./AlertScreen.tsx"), "AlertScreen"),
});

/** `/alertes/$alertId/reponse`: where the organisation explains itself. */
const requestRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "alertes/$alertId/reponse",
  component: lazyScreen(() => import("./RequestScreen.tsx"), "RequestScreen"),
});

/** `/habilitations/$habilitationId/alerte`: somebody raises an alert by hand. */
const raiseRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "habilitations/$habilitationId/alerte",
  component: lazyScreen(() => import("./RaiseScreen.tsx"), "RaiseScreen"),
});

/** The alerts on habilitations, and what is decided of each. */
export const alerts = {
  routes: [listRoute, alertRoute, requestRoute, raiseRoute],
  entries: [
    {
      ...{ label: "Alertes", to: "/alertes", icon: IconBellRinging, order: 52 },
      shownTo: staff("account_manager", "quality_manager", "decision_maker"),
    },
  ],
} as const satisfies Capability;
