import { IconCertificate } from "@tabler/icons-react";
import { createRoute } from "@tanstack/react-router";
import type { Capability } from "../app/capability.ts";
import { members, staff } from "../app/entries.ts";
import { lazyScreen } from "../app/lazyScreen.ts";
import { shellRoute } from "../app/root.tsx";

/** `/habilitations`: all of them for the certifier, « Mon habilitation » for an organisation. */
const listRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "habilitations",
  component: lazyScreen(() => import("./HabilitationsScreen.tsx"), "HabilitationsScreen"),
});

/** `/habilitations/$habilitationId`: one habilitation. */
const fileRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "habilitations/$habilitationId",
  component: lazyScreen(() => import("./HabilitationScreen.tsx"), "HabilitationScreen"),
});

/** `/habilitations/$habilitationId/procedure`: what is reproached and what is answered, for both sides. */
const procedureRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "habilitations/$habilitationId/procedure",
  component: lazyScreen(() => import("./procedure/ProcedureScreen.tsx"), "ProcedureScreen"),
});

/** `/habilitations/$habilitationId/$acte`: the form of one act. */
const actRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "habilitations/$habilitationId/$acte",
  component: lazyScreen(() => import("./acts/ActScreen.tsx"), "ActScreen"),
});

/** The habilitations and what is decided of their life. */
export const habilitations = {
  routes: [listRoute, fileRoute, procedureRoute, actRoute],
  entries: [
    {
      ...{ label: "Habilitations", to: "/habilitations", icon: IconCertificate, order: 50 },
      shownTo: staff(
        ...(["account_manager", "auditor", "reviewer", "decision_maker", "signatory"] as const),
        ...(["quality_manager", "exam_manager", "observer"] as const),
      ),
    },
    { ...{ label: "Mon habilitation", to: "/habilitations", icon: IconCertificate, order: 50 }, shownTo: members },
  ],
} as const satisfies Capability;
