import { IconBuilding } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { members } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const mineRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "organisme",
  component: lazyScreen(() => import("./MyOrganisationsScreen.tsx"), "MyOrganisationsScreen"),
});

const registerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "organismes/nouveau",
  component: lazyScreen(() => import("./RegisterScreen.tsx"), "RegisterScreen"),
});

const organisationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "organismes/$organisationId",
  component: lazyScreen(() => import("./OrganisationScreen.tsx"), "OrganisationScreen"),
});

export const organisations = {
  routes: [mineRoute, registerRoute, organisationRoute],
  entries: [{ label: "Mon organisme", to: "/organisme", icon: IconBuilding, order: 60, shownTo: members }],
} as const satisfies Capability;
