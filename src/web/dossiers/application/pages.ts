import { lazyScreen } from "../../app/lazyScreen.ts";
import { type PartId, partOf } from "./parts.ts";

/** The page of each part. */
export const pages = {
  organisme: lazyScreen(() => import("./OrganisationPart.tsx"), "OrganisationPart"),
  qualiopi: lazyScreen(() => import("./QualiopiPart.tsx"), "QualiopiPart"),
  personnes: lazyScreen(() => import("./PeoplePart.tsx"), "PeoplePart"),
  formateurs: lazyScreen(() => import("./TrainersPart.tsx"), "TrainersPart"),
  programme: lazyScreen(() => import("./ProgrammePart.tsx"), "ProgrammePart"),
  moyens: lazyScreen(() => import("./MeansPart.tsx"), "MeansPart"),
  liens: lazyScreen(() => import("./LinksPart.tsx"), "LinksPart"),
  engagements: lazyScreen(() => import("./StatementsPart.tsx"), "StatementsPart"),
  pieces: lazyScreen(() => import("./DocumentsPart.tsx"), "DocumentsPart"),
  depot: lazyScreen(() => import("./SubmitPart.tsx"), "SubmitPart"),
} as const satisfies Readonly<Record<PartId, unknown>>;

/** Fetches every page: from then on a lost network takes nobody away from what they are typing. */
export async function everyPage(): Promise<void> {
  await Promise.all(Object.values(pages).map((page) => page.preload?.()));
}

/** Fetches the page that an address names before it is shown, so that going from one part to the next never blinks. */
export async function pageReady(part: unknown): Promise<void> {
  await pages[partOf(part)].preload?.();
}
