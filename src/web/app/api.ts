import { queryOptions } from "@tanstack/react-query";
import { addressOf, withQuery } from "./address.ts";
import { networkProblem, problemOf, RequestFailed } from "./problemOf.ts";
import type { AnswerOf, DownloadRoute, PathOf, QueryInput, QueryRoute, SaveInput, SaveRoute } from "./routeKeys.ts";

/** Sends a request and reads its JSON; throws `RequestFailed` with what to tell the person. */
export async function request<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(path, {
    method,
    headers: { accept: "application/json", ...(body === undefined ? {} : { "content-type": "application/json" }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new RequestFailed(networkProblem);
  });
  const answer = await response
    .text()
    .then(JSON.parse)
    .catch(() => ({}));
  if (!response.ok) {
    throw new RequestFailed(problemOf(response.status, answer ?? {}, response.headers.get("x-request-id")));
  }
  return answer;
}

/** Reads: `ask("GET /api/dossiers/:dossierId", { dossierId })`. */
export function ask<K extends QueryRoute>(key: K, input: QueryInput<K>): Promise<AnswerOf<K>> {
  return request("GET", withQuery(addressOf(key, input)));
}

/** The same for TanStack Query: `useSuspenseQuery(asking("GET /api/dossiers/:dossierId", { dossierId }))`. */
export const asking = <K extends QueryRoute>(key: K, input: QueryInput<K>) =>
  queryOptions({ queryKey: [key, input], queryFn: () => ask(key, input) });

/** Keeps a draft. */
export function save<K extends SaveRoute>(key: K, input: SaveInput<K>): Promise<AnswerOf<K>> {
  const { method, path, rest } = addressOf(key, input);
  return request(method, path, rest);
}

/** The address of a file to download, for a link. */
export const hrefOf = <K extends DownloadRoute>(key: K, input: PathOf<K> & object): string =>
  withQuery(addressOf(key, input));
