import { IconEyeCheck } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";
import { dossierRoute } from "../dossiers/routes.tsx";

const quizRoute = createRoute({
  getParentRoute: () => dossierRoute,
  path: "qcm",
  component: lazyScreen(() => import("./QuizSide.tsx"), "QuizSide"),
});

/** `/espace/qcm/…?question=3`: reloading comes back to the same question. */
const sittingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "qcm/$attemptId",
  validateSearch: ({ question }): { question?: number } => {
    const number = Number(question);
    return Number.isInteger(number) && number > 0 ? { question: number } : {};
  },
  component: lazyScreen(() => import("./SittingScreen.tsx"), "SittingScreen"),
});

const practiceRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "qcm/essai/$dossierId",
  component: lazyScreen(() => import("./PracticeScreen.tsx"), "PracticeScreen"),
});

const resultRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "qcm/$attemptId/resultat",
  component: lazyScreen(() => import("./ResultScreen.tsx"), "ResultScreen"),
});

const recordRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "qcm/$attemptId/releve",
  component: lazyScreen(() => import("./RecordScreen.tsx"), "RecordScreen"),
});

const alertsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "qcm/a-regarder",
  component: lazyScreen(() => import("./AlertsScreen.tsx"), "AlertsScreen"),
});

const neutralisationRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "banque/$code/neutralisation/$version",
  component: lazyScreen(() => import("./NeutralisationScreen.tsx"), "NeutralisationScreen"),
});

/** The quiz: a side of a dossier, its sitting, its result and its record. */
export const quizzes = {
  routes: [practiceRoute, alertsRoute, sittingRoute, resultRoute, recordRoute, neutralisationRoute],
  sides: [quizRoute],
  entries: [
    {
      ...{ label: "QCM à regarder", to: "/qcm/a-regarder", icon: IconEyeCheck, order: 66 },
      shownTo: staff("quality_manager"),
    },
  ],
} as const satisfies Capability;
