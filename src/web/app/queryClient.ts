import { QueryCache, QueryClient } from "@tanstack/react-query";
import { RequestFailed } from "./problemOf.ts";
import { sessionQuery } from "./session.ts";

const kindOf = (failure: Error) => (failure instanceof RequestFailed ? failure.problem.kind : undefined);

/**
 * What was read is kept half a minute; a lost connection is tried again, a refusal is not. An ended session leads to sign-in
 * when a screen cannot be shown; a screen already there stays, with what is typed in it.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (failure, query) => {
        if (kindOf(failure) !== "signed-out" || query.state.data !== undefined) return;
        client.removeQueries({ queryKey: sessionQuery.queryKey });
        onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // Without a network a reading fails and says so; waiting for the network would leave the screen empty.
        networkMode: "always",
        retry: (failures, failure) => failures < 2 && ["network", "broken"].includes(kindOf(failure) ?? ""),
      },
    },
  });
  return client;
}
