import { createRouter } from "@tanstack/react-router";
import { LoadingState } from "../ui/LoadingState.tsx";
import { CrashScreen } from "./CrashScreen.tsx";
import { NotFoundScreen } from "./NotFoundScreen.tsx";
import { createQueryClient } from "./queryClient.ts";
import { routeTree } from "./routes.tsx";
import { parseSearch, stringifySearch } from "./searchText.ts";

/** What has been read from the server. An ended session makes the router check again who is here. */
export const queries = createQueryClient(() => void router.invalidate());

/** The addresses of the application, under `/espace`. */
export const router = createRouter({
  routeTree,
  basepath: "/espace",
  context: { queries },
  parseSearch,
  stringifySearch,
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingComponent: () => <LoadingState />,
  defaultErrorComponent: CrashScreen,
  defaultNotFoundComponent: NotFoundScreen,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
