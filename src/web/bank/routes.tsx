import { IconListCheck } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

const bankRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "banque",
  component: lazyScreen(() => import("./BankScreen.tsx"), "BankScreen"),
});

const newQuestionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "banque/nouvelle",
  component: lazyScreen(() => import("./NewQuestionScreen.tsx"), "NewQuestionScreen"),
});

const importRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "banque/importer",
  component: lazyScreen(() => import("./exchange/ImportScreen.tsx"), "ImportScreen"),
});

const exportRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "banque/exporter",
  component: lazyScreen(() => import("./exchange/ExportScreen.tsx"), "ExportScreen"),
});

const qualityRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "banque/qualite",
  component: lazyScreen(() => import("./quality/QualityScreen.tsx"), "QualityScreen"),
});

const questionRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "banque/$code",
  component: lazyScreen(() => import("./QuestionScreen.tsx"), "QuestionScreen"),
});

/** The question bank, for those who write and check its questions. */
export const bank = {
  routes: [bankRoute, newQuestionRoute, importRoute, exportRoute, qualityRoute, questionRoute],
  entries: [
    {
      ...{ label: "Banque de questions", to: "/banque", icon: IconListCheck, order: 65 },
      shownTo: staff("quality_manager", "exam_manager"),
    },
  ],
} as const satisfies Capability;
