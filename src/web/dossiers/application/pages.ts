import { lazyRouteComponent } from "@tanstack/react-router";
import { type PartId, partOf } from "./parts.ts";

/** The page of each part; each is fetched when one goes there. */
export const pages = {
  organisme: lazyRouteComponent(() => import("./OrganisationPart.tsx"), "OrganisationPart"),
  qualiopi: lazyRouteComponent(() => import("./QualiopiPart.tsx"), "QualiopiPart"),
  personnes: lazyRouteComponent(() => import("./PeoplePart.tsx"), "PeoplePart"),
  formateurs: lazyRouteComponent(() => import("./TrainersPart.tsx"), "TrainersPart"),
  programme: lazyRouteComponent(() => import("./ProgrammePart.tsx"), "ProgrammePart"),
  moyens: lazyRouteComponent(() => import("./MeansPart.tsx"), "MeansPart"),
  liens: lazyRouteComponent(() => import("./LinksPart.tsx"), "LinksPart"),
  engagements: lazyRouteComponent(() => import("./StatementsPart.tsx"), "StatementsPart"),
  pieces: lazyRouteComponent(() => import("./DocumentsPart.tsx"), "DocumentsPart"),
  depot: lazyRouteComponent(() => import("./SubmitPart.tsx"), "SubmitPart"),
} as const satisfies Readonly<Record<PartId, unknown>>;

/** Fetches the page that an address names before it is shown, so that going from one part to the next never blinks. */
export async function pageReady(part: unknown): Promise<void> {
  await pages[partOf(part)].preload?.();
}
