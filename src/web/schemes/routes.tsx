import { IconBooks } from "@tabler/icons-react";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { shellRoute } from "../app/root.tsx";

const versionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "dispositif",
  component: lazyRouteComponent(() => import("./VersionsScreen.tsx"), "VersionsScreen"),
});

const versionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "dispositif/$scheme/$version",
  component: lazyRouteComponent(() => import("./VersionScreen.tsx"), "VersionScreen"),
});

export const schemes = {
  routes: [versionsRoute, versionRoute],
  entries: [{ label: "Dispositif", to: "/dispositif", icon: IconBooks, order: 65, shownTo: staff("quality_manager") }],
} as const satisfies Capability;
