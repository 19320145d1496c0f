import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const auditorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/auditeurs",
  component: lazyScreen(() => import("./AuditorsScreen.tsx"), "AuditorsScreen"),
});

const calibrationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/comparaison",
  component: lazyScreen(() => import("./CalibrationScreen.tsx"), "CalibrationScreen"),
});

export const auditors = { routes: [auditorsRoute, calibrationRoute], entries: [] } as const satisfies Capability;
