import { IconReplace } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { members, staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/** `/changements`: the declared changes. */
const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "changements",
  component: lazyScreen(() => import("./ChangesScreen.tsx"), "ChangesScreen"),
});

/** `/changements/$changeId`: one of them. */
const changeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "changements/$changeId",
  component: lazyScreen(() => import("./ChangeScreen.tsx"), "ChangeScreen"),
});

/** What organisations declare of themselves during their habilitation. */
export const changes = {
  routes: [listRoute, changeRoute],
  entries: [
    {
      ...{ label: "Changements", to: "/changements", icon: IconReplace, order: 54 },
      shownTo: staff("account_manager", "decision_maker"),
    },
    { ...{ label: "Changements", to: "/changements", icon: IconReplace, order: 54 }, shownTo: members },
  ],
} as const satisfies Capability;
