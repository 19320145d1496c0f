import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import { LoneCrashScreen } from "./LoneCrashScreen.tsx";
import { lazyScreen } from "./lazyScreen.ts";
import { NotFoundScreen } from "./NotFoundScreen.tsx";
import { Shell } from "./Shell.tsx";
import { isSignedIn, sessionQuery } from "./session.ts";

/** The root of every address of the application. */
export const rootRoute = createRootRouteWithContext<{ readonly queries: QueryClient }>()({
  errorComponent: LoneCrashScreen,
});

/** Where an address asks to come back after signing in: only a path of this site. */
const pathOf = (value: unknown): string | undefined =>
  typeof value === "string" && value.startsWith("/") && !value.startsWith("//") ? value : undefined;

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** `/espace/connexion` */
export const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "connexion",
  validateSearch: (search): { retour?: string; error?: string } => {
    const [retour, error] = [pathOf(search.retour), textOf(search.error)];
    return { ...(retour === undefined ? {} : { retour }), ...(error === undefined ? {} : { error }) };
  },
  loader: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyScreen(() => import("./SignInScreen.tsx"), "SignInScreen"),
});

/** `/espace/inscription` */
export const signUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "inscription",
  component: lazyScreen(() => import("./SignUpScreen.tsx"), "SignUpScreen"),
});

/** `/espace/mot-de-passe`: a link is asked for there, and opens it again with its token, or says that it is over. */
export const passwordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "mot-de-passe",
  validateSearch: (search): { token?: string; error?: string } => {
    const [token, error] = [textOf(search.token), textOf(search.error)];
    return { ...(token === undefined ? {} : { token }), ...(error === undefined ? {} : { error }) };
  },
  loader: ({ context }) => context.queries.ensureQueryData(sessionQuery),
  component: lazyScreen(() => import("./PasswordScreen.tsx"), "PasswordScreen"),
});

/** The parent of every screen of a capability: signed in, inside the shell. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!isSignedIn(session)) throw redirect({ to: "/connexion", search: { retour: location.href } });
  },
  component: Shell,
  errorComponent: LoneCrashScreen,
});

/** Any other address says so, inside the shell. */
export const lostRoute = createRoute({ getParentRoute: () => shellRoute, path: "$", component: NotFoundScreen });
