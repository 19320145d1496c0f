import { QueryCache, QueryClient } from "@tanstack/react-query";
import { RequestFailed } from "./problemOf.ts";
import { sessionQuery } from "./session.ts";

const kindOf = (failure: Error) => (failure instanceof RequestFailed ? failure.problem.kind : undefined);

/**
 * What was read is kept half a minute; a lost connection is tried again, a refusal is not. An ended session leads to sign-in
 * when a screen cannot be shown; a screen already there stays, with what is typed in it, and so does one that works alone.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (failure, query) => {
        if (kindOf(failure) !== "signed-out" || query.state.data !== undefined || worksAlone(client)) return;
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

/** Whether the screen works without the server (`meta.alone`): one signs in again there, whatever else could not be read. */
const worksAlone = (client: QueryClient): boolean =>
  client
    .getQueryCache()
    .findAll({ type: "active" })
    .some(({ meta, state }) => meta?.alone === true && state.data != null);
