import { IconRefresh } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/** `/renouvellements`: those that the person may read. */
const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "renouvellements",
  component: lazyScreen(() => import("./RenewalsScreen.tsx"), "RenewalsScreen"),
});

/** `/renouvellements/$renewalId`: the renewal of one term. */
const renewalRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "renouvellements/$renewalId",
  component: lazyScreen(() => import("./RenewalScreen.tsx"), "RenewalScreen"),
});

/** `/conventions/$agreementId`: an agreement that renews an habilitation, or the amendment that extends it. */
const agreementRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "conventions/$agreementId",
  component: lazyScreen(() => import("./AgreementPage.tsx"), "AgreementPage"),
});

/** The renewal of the habilitations whose term comes to its end. */
export const renewals = {
  routes: [listRoute, renewalRoute, agreementRoute],
  entries: [
    {
      ...{ label: "Renouvellements", to: "/renouvellements", icon: IconRefresh, order: 53 },
      shownTo: staff("account_manager", "decision_maker"),
    },
  ],
} as const satisfies Capability;
