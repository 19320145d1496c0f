import { QueryCache, QueryClient } from "@tanstack/react-query";
import { RequestFailed } from "./problemOf.ts";
import { sessionQuery } from "./session.ts";

const kindOf = (failure: Error) => (failure instanceof RequestFailed ? failure.problem.kind : undefined);

/** What was read is kept half a minute; a lost connection is tried again, a refusal is not; an ended session leads to sign-in. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (failure) => {
        if (kindOf(failure) !== "signed-out") return;
        client.removeQueries({ queryKey: sessionQuery.queryKey });
        onSignedOut();
      },
    }),
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (failures, failure) => failures < 2 && ["network", "broken"].includes(kindOf(failure) ?? ""),
      },
    },
  });
  return client;
}
