import { IconCalendarEvent } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { members, staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/** `/sessions`: all of them for the certifier, its own for an organisation. */
const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "sessions",
  component: lazyScreen(() => import("./SessionsScreen.tsx"), "SessionsScreen"),
});

/** `/sessions/$sessionId`: one session. */
const sessionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "sessions/$sessionId",
  component: lazyScreen(() => import("./SessionScreen.tsx"), "SessionScreen"),
});

/** `/sessions/$sessionId/correction`: corrects what was declared. */
const correctionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "sessions/$sessionId/correction",
  component: lazyScreen(() => import("./CorrectScreen.tsx"), "CorrectScreen"),
});

/** `/habilitations/$habilitationId/sessions/nouvelle`: declares a session. */
const declareRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "habilitations/$habilitationId/sessions/nouvelle",
  component: lazyScreen(() => import("./DeclareScreen.tsx"), "DeclareScreen"),
});

/** The sessions of training under the habilitations. */
export const activity = {
  routes: [listRoute, sessionRoute, correctionRoute, declareRoute],
  entries: [
    {
      ...{ label: "Sessions", to: "/sessions", icon: IconCalendarEvent, order: 55 },
      shownTo: staff("account_manager", "quality_manager", "exam_manager"),
    },
    { ...{ label: "Mes sessions", to: "/sessions", icon: IconCalendarEvent, order: 55 }, shownTo: members },
  ],
} as const satisfies Capability;
