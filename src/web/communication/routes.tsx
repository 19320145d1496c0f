import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/** `/habilitations/$habilitationId/communication`: the kit, and the publications that are read. */
const communicationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "habilitations/$habilitationId/communication",
  component: lazyScreen(() => import("./CommunicationScreen.tsx"), "CommunicationScreen"),
});

/** What organisations say of their habilitation. */
export const communication = { routes: [communicationRoute], entries: [] } as const satisfies Capability;
