import { IconMessageReport, IconScale } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { members, staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/** `/plaintes`: the register of alerts and complaints, with its figures. */
const registerRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "plaintes",
  component: lazyScreen(() => import("./ComplaintsScreen.tsx"), "ComplaintsScreen"),
});

/** `/plaintes/nouvelle`: what came by post or telephone. */
const entryRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "plaintes/nouvelle",
  component: lazyScreen(() => import("./EntryScreen.tsx"), "EntryScreen"),
});

/** `/plaintes/$complaintId`: one alert or complaint. */
const fileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "plaintes/$complaintId",
  component: lazyScreen(() => import("./ComplaintScreen.tsx"), "ComplaintScreen"),
});

/** `/demandes/$complaintId`: what an organisation is asked, and its answer. */
const hearingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "demandes/$complaintId",
  component: lazyScreen(() => import("./HearingScreen.tsx"), "HearingScreen"),
});

/** `/appels`: the appeals, and for an organisation what it is asked. */
const appealsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "appels",
  component: lazyScreen(() => import("./appeals/AppealsScreen.tsx"), "AppealsScreen"),
});

/** `/appels/nouveau/$dossierId`: contests a decision of a dossier. */
const newAppealRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "appels/nouveau/$dossierId",
  component: lazyScreen(() => import("./appeals/FileAppealScreen.tsx"), "FileAppealScreen"),
});

/** `/appels/$appealId`: one appeal. */
const appealRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "appels/$appealId",
  component: lazyScreen(() => import("./appeals/AppealScreen.tsx"), "AppealScreen"),
});

/** Alerts, complaints and appeals (R-CMP). */
export const complaints = {
  routes: [registerRoute, entryRoute, fileRoute, hearingRoute, appealsRoute, newAppealRoute, appealRoute],
  entries: [
    {
      ...{ label: "Plaintes", to: "/plaintes", icon: IconMessageReport, order: 62 },
      shownTo: staff("quality_manager", "administrator", "observer"),
    },
    {
      ...{ label: "Appels", to: "/appels", icon: IconScale, order: 63 },
      shownTo: staff("quality_manager", "decision_maker", "account_manager", "observer"),
    },
    { ...{ label: "Appels et demandes", to: "/appels", icon: IconScale, order: 63 }, shownTo: members },
  ],
} as const satisfies Capability;
