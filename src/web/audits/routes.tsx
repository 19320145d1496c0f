import { IconClipboardCheck } from "@tabler/icons-react";
import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { shellRoute } from "../app/root.tsx";
import { dossierRoute } from "../dossiers/routes.tsx";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits",
  component: lazyRouteComponent(() => import("./AuditsScreen.tsx"), "AuditsScreen"),
});

const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/calendrier",
  component: lazyRouteComponent(() => import("./programme/CalendarScreen.tsx"), "CalendarScreen"),
});

const loadRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/charge",
  component: lazyRouteComponent(() => import("./programme/LoadScreen.tsx"), "LoadScreen"),
});

/** The grid takes the whole screen: it is worked in for a day. */
const gridRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "dossiers/$dossierId/audit/grille",
  component: lazyRouteComponent(() => import("./grid/GridScreen.tsx"), "GridScreen"),
});

/** Shown to the people in the room. */
const closingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "dossiers/$dossierId/audit/cloture",
  component: lazyRouteComponent(() => import("./closing/ClosingScreen.tsx"), "ClosingScreen"),
});

const auditRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "audit",
  component: lazyRouteComponent(() => import("./AuditSide.tsx"), "AuditSide"),
});

const questionsRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "audit/questions",
  component: lazyRouteComponent(() => import("./preparation/QuestionsSide.tsx"), "QuestionsSide"),
});

const planRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "audit/plan",
  component: lazyRouteComponent(() => import("./plan/PlanSide.tsx"), "PlanSide"),
});

const evidenceRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "audit/preuves",
  component: lazyRouteComponent(() => import("./evidence/EvidenceSide.tsx"), "EvidenceSide"),
});

const reportRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "audit/rapport",
  component: lazyRouteComponent(() => import("./report/ReportSide.tsx"), "ReportSide"),
});

const nonconformitiesRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "audit/non-conformites",
  component: lazyRouteComponent(() => import("./nonconformities/NonconformitiesSide.tsx"), "NonconformitiesSide"),
});

const referentialRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "audit/referentiel",
  component: lazyRouteComponent(() => import("./referential/ReferentialSide.tsx"), "ReferentialSide"),
});

const rehearsalRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "audit/repetition",
  component: lazyRouteComponent(() => import("./rehearsal/RehearsalSide.tsx"), "RehearsalSide"),
});

/** The address told to the organisation at its acceptance. */
const referentialAddress = createRoute({
  getParentRoute: () => shellRoute,
  path: "dossiers/$dossierId/referentiel",
  beforeLoad: ({ params }) => {
    throw redirect({ to: `/dossiers/${params.dossierId}/audit/referentiel` });
  },
});

export const audits = {
  routes: [listRoute, calendarRoute, loadRoute, gridRoute, closingRoute, referentialAddress],
  sides: [
    ...[auditRoute, questionsRoute, planRoute, evidenceRoute],
    ...[reportRoute, nonconformitiesRoute, referentialRoute, rehearsalRoute],
  ],
  entries: [
    {
      ...{ label: "Audits", to: "/audits", icon: IconClipboardCheck, order: 30 },
      shownTo: staff("account_manager", "auditor", "reviewer", "quality_manager"),
    },
  ],
} as const satisfies Capability;
