import { IconListCheck } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/** `/france-competences`: the list of habilitated organisations, as it is declared. */
const listingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "france-competences",
  component: lazyScreen(() => import("./ListingScreen.tsx"), "ListingScreen"),
});

export const listing = {
  routes: [listingRoute],
  entries: [
    {
      ...{ label: "France compétences", to: "/france-competences", icon: IconListCheck, order: 58 },
      shownTo: staff("exam_manager", "quality_manager"),
    },
  ],
} as const satisfies Capability;
