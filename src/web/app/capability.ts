import type { AnyRoute } from "@tanstack/react-router";
import type { Entry } from "./entries.ts";

/** What a capability brings to the application: its routes, children of `shellRoute`, and its entries of the navigation. */
export interface Capability {
  readonly routes: readonly AnyRoute[];
  /** Sides of a dossier: children of `dossierRoute`, shown under its head and its tabs. */
  readonly sides?: readonly AnyRoute[];
  /** Seen without being signed in: children of `rootRoute`. */
  readonly open?: readonly AnyRoute[];
  readonly entries: readonly Entry[];
}
