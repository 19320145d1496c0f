import { activity } from "../activity/routes.tsx";
import { agreements } from "../agreements/routes.tsx";
import { alerts } from "../alerts/routes.tsx";
import { auditors } from "../auditors/routes.tsx";
import { audits } from "../audits/routes.tsx";
import { bank } from "../bank/routes.tsx";
import { boards } from "../boards/routes.tsx";
import { briefings } from "../briefings/routes.tsx";
import { changes } from "../changes/routes.tsx";
import { communication } from "../communication/routes.tsx";
import { complaints } from "../complaints/routes.tsx";
import { decisions } from "../decisions/routes.tsx";
import { dossierRoute, dossiers } from "../dossiers/routes.tsx";
import { habilitations } from "../habilitations/routes.tsx";
import { impartiality } from "../impartiality/routes.tsx";
import { listing } from "../listing/routes.tsx";
import { mails } from "../mails/routes.tsx";
import { notifications } from "../notifications/routes.tsx";
import { observations } from "../observations/routes.tsx";
import { offline } from "../offline/routes.tsx";
import { organisations } from "../organisations/routes.tsx";
import { profile } from "../profile/routes.tsx";
import { quizzes } from "../quizzes/routes.tsx";
import { renewals } from "../renewals/routes.tsx";
import { results } from "../results/routes.tsx";
import { schemes } from "../schemes/routes.tsx";
import { staff } from "../staff/routes.tsx";
import { surveillance } from "../surveillance/routes.tsx";
import { tasks } from "../tasks/routes.tsx";
import type { Capability } from "./capability.ts";
import { galleryRoutes } from "./gallery.tsx";
import { lostRoute, passwordRoute, rootRoute, shellRoute, signInRoute, signUpRoute } from "./root.tsx";

/**
 * The registry: one line here for each capability. It exports from its `routes.tsx` `{ routes: […], sides: […], entries: […] }`
 * `as const satisfies Capability`: `routes` are children of `shellRoute`, `sides` of `dossierRoute`.
 */
const capabilities: readonly Capability[] = [
  tasks,
  dossiers,
  audits,
  auditors,
  bank,
  boards,
  briefings,
  quizzes,
  decisions,
  agreements,
  habilitations,
  listing,
  activity,
  surveillance,
  renewals,
  communication,
  changes,
  notifications,
  results,
  alerts,
  observations,
  organisations,
  profile,
  impartiality,
  complaints,
  schemes,
  staff,
  mails,
  offline,
];

const sides = capabilities.flatMap((capability) => capability.sides ?? []);

/** Every address of the application. */
export const routeTree = rootRoute.addChildren([
  signInRoute,
  signUpRoute,
  passwordRoute,
  ...galleryRoutes,
  ...capabilities.flatMap((capability) => capability.open ?? []),
  shellRoute.addChildren([
    lostRoute,
    dossierRoute.addChildren(sides),
    ...capabilities.flatMap((capability) => capability.routes),
  ]),
]);

/** Every entry of the navigation. */
export const entries = capabilities.flatMap((capability) => capability.entries);
