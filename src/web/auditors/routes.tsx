import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { shellRoute } from "../app/root.tsx";

const auditorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/auditeurs",
  component: lazyRouteComponent(() => import("./AuditorsScreen.tsx"), "AuditorsScreen"),
});

const calibrationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/comparaison",
  component: lazyRouteComponent(() => import("./CalibrationScreen.tsx"), "CalibrationScreen"),
});

export const auditors = { routes: [auditorsRoute, calibrationRoute], entries: [] } as const satisfies Capability;
