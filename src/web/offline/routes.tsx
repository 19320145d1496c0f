import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { shellRoute } from "../app/root.tsx";

const deviceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "hors-connexion",
  component: lazyRouteComponent(() => import("./DeviceScreen.tsx"), "DeviceScreen"),
});

export const offline = { routes: [deviceRoute], entries: [] } as const satisfies Capability;
