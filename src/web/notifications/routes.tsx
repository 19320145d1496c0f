import { IconMailForward } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/** `/notifications`: what is to be notified, what was, what did not arrive. */
const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "notifications",
  component: lazyScreen(() => import("./NotificationsScreen.tsx"), "NotificationsScreen"),
});

/** What starts a delay once the organisation is told. */
export const notifications = {
  routes: [listRoute],
  entries: [
    {
      ...{ label: "Notifications", to: "/notifications", icon: IconMailForward, order: 56 },
      shownTo: staff("account_manager", "decision_maker", "quality_manager"),
    },
  ],
} as const satisfies Capability;
