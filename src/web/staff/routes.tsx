import { IconUsers } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff as heldBy } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { rootRoute, shellRoute } from "../app/root.tsx";

const teamRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "equipe",
  component: lazyScreen(() => import("./TeamScreen.tsx"), "TeamScreen"),
});

const personRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "equipe/$personId",
  component: lazyScreen(() => import("./PersonScreen.tsx"), "PersonScreen"),
});

const myLinksRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "mes-liens",
  component: lazyScreen(() => import("./MyLinksScreen.tsx"), "MyLinksScreen"),
});

/** Seen by whoever holds the link, signed in or not. */
const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "invitation/$token",
  component: lazyScreen(() => import("./InvitationScreen.tsx"), "InvitationScreen"),
});

export const staff = {
  open: [invitationRoute],
  routes: [teamRoute, personRoute, myLinksRoute],
  entries: [
    {
      ...{ label: "Équipe", to: "/equipe", icon: IconUsers, order: 70 },
      shownTo: heldBy("administrator", "quality_manager", "account_manager"),
    },
  ],
} as const satisfies Capability;
