import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const profileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "mes-rappels",
  component: lazyScreen(() => import("./ProfileScreen.tsx"), "ProfileScreen"),
});

/** How each person is told of what is due; reached from the menu of the account. */
export const profile = { routes: [profileRoute], entries: [] } as const satisfies Capability;
