import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const deviceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "hors-connexion",
  component: lazyScreen(() => import("./DeviceScreen.tsx"), "DeviceScreen"),
});

export const offline = { routes: [deviceRoute], entries: [] } as const satisfies Capability;
