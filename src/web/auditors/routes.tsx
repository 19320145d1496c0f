import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { shellRoute } from "../app/root.tsx";

const auditorsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/auditeurs",
  component: lazyRouteComponent(() => import("./AuditorsScreen.tsx"), "AuditorsScreen"),
});

export const auditors = { routes: [auditorsRoute], entries: [] } as const satisfies Capability;
