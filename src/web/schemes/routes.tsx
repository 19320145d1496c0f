import { IconBooks } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const versionsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "dispositif",
  component: lazyScreen(() => import("./VersionsScreen.tsx"), "VersionsScreen"),
});

const versionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "dispositif/$scheme/$version",
  component: lazyScreen(() => import("./VersionScreen.tsx"), "VersionScreen"),
});

export const schemes = {
  routes: [versionsRoute, versionRoute],
  entries: [{ label: "Dispositif", to: "/dispositif", icon: IconBooks, order: 65, shownTo: staff("quality_manager") }],
} as const satisfies Capability;
