import { IconClipboardCheck } from "@tabler/icons-react";
import { type AnyRoute, createRoute, redirect } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";
import { dossierRoute } from "../dossiers/routes.tsx";
import { partWords } from "./audit.view.ts";

const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits",
  component: lazyScreen(() => import("./AuditsScreen.tsx"), "AuditsScreen"),
});

const calendarRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/calendrier",
  component: lazyScreen(() => import("./programme/CalendarScreen.tsx"), "CalendarScreen"),
});

const loadRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/charge",
  component: lazyScreen(() => import("./programme/LoadScreen.tsx"), "LoadScreen"),
});

const nonconformitiesRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/non-conformites",
  component: lazyScreen(() => import("./nonconformities/NonconformitiesScreen.tsx"), "NonconformitiesScreen"),
});

const screens = {
  overview: lazyScreen(() => import("./AuditSide.tsx"), "AuditSide"),
  questions: lazyScreen(() => import("./preparation/QuestionsSide.tsx"), "QuestionsSide"),
  plan: lazyScreen(() => import("./plan/PlanSide.tsx"), "PlanSide"),
  evidence: lazyScreen(() => import("./evidence/EvidenceSide.tsx"), "EvidenceSide"),
  report: lazyScreen(() => import("./report/ReportSide.tsx"), "ReportSide"),
  nonconformities: lazyScreen(() => import("./nonconformities/NonconformitiesSide.tsx"), "NonconformitiesSide"),
  referential: lazyScreen(() => import("./referential/ReferentialSide.tsx"), "ReferentialSide"),
  rehearsal: lazyScreen(() => import("./rehearsal/RehearsalSide.tsx"), "RehearsalSide"),
} as const;

const sides = Object.keys(screens).filter((name): name is keyof typeof screens => Object.hasOwn(screens, name));

/** The sides of an audit under a head: that of its dossier for an initial one, its own for another. */
const sidesOf = (parent: AnyRoute, prefix: string): readonly AnyRoute[] =>
  sides.map((side) =>
    createRoute({
      getParentRoute: () => parent,
      path: `${prefix}${partWords[side].path}`.replace(/^\//, "") || "/",
      component: screens[side],
    }),
  );

/** The grid takes the whole screen: it is worked in for a day. The closing is shown to the people in the room. */
const wholeScreens = ["dossiers/$dossierId/audit", "audits/$auditId"].flatMap((audit): readonly AnyRoute[] => [
  createRoute({
    getParentRoute: () => shellRoute,
    path: `${audit}${partWords.grid.path}`,
    component: lazyScreen(() => import("./grid/GridScreen.tsx"), "GridScreen"),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: `${audit}${partWords.closing.path}`,
    component: lazyScreen(() => import("./closing/ClosingScreen.tsx"), "ClosingScreen"),
  }),
]);

/** `/audits/$auditId`: the head of an audit of an habilitation, over its sides. */
const auditRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "audits/$auditId",
  component: lazyScreen(() => import("./AuditLayout.tsx"), "AuditLayout"),
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
  routes: [
    ...[listRoute, calendarRoute, loadRoute, nonconformitiesRoute, ...wholeScreens],
    ...[auditRoute.addChildren([...sidesOf(auditRoute, "")]), referentialAddress],
  ],
  sides: [...sidesOf(dossierRoute, "audit")],
  entries: [
    {
      ...{ label: "Audits", to: "/audits", icon: IconClipboardCheck, order: 30 },
      shownTo: staff("account_manager", "auditor", "reviewer", "quality_manager"),
    },
  ],
} as const satisfies Capability;
