import { type AsyncRouteComponent, lazyRouteComponent } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { networkProblem, RequestFailed } from "./problemOf.ts";

/** The code of a screen could not be fetched, for want of a network; `again` fetches it once more. */
export class ScreenUnreachable extends RequestFailed {
  readonly again: () => Promise<void>;
  constructor(again: () => Promise<void>) {
    super(networkProblem);
    this.again = again;
  }
}

/** Whether the server answers at all. */
export const isReachable = (): Promise<boolean> =>
  fetch("/api/health", { cache: "no-store" }).then(
    () => true,
    () => false,
  );

/** Why the code of a screen did not come: the network or, the server being there, the reason itself (a newer version is served). */
export async function whyMissing(
  reason: unknown,
  { reachable, again }: { readonly reachable: () => Promise<boolean>; readonly again: () => Promise<void> },
): Promise<never> {
  throw (await reachable()) ? reason : new ScreenUnreachable(again);
}

/** A screen whose code is fetched when it is first opened. After a new version the router loads the page again, once; without a network the person is told. */
export function lazyScreen<Name extends string>(
  importer: () => Promise<Readonly<Record<Name, () => ReactNode>>>,
  name: Name,
): AsyncRouteComponent<object> {
  const again = async (): Promise<void> => await lazy.preload?.();
  const fetched = (): Promise<{ readonly screen: () => ReactNode }> =>
    importer().then(
      (module) => ({ screen: module[name] }),
      (reason: unknown) => whyMissing(reason, { reachable: isReachable, again }),
    );
  const lazy: AsyncRouteComponent<object> = lazyRouteComponent(fetched, "screen");
  return lazy;
}
