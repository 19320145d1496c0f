import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";

/** The scheme whose bank is shown: the first in force, as long as a certifier has one. */
export function useScheme(): string {
  const { data } = useSuspenseQuery(asking("GET /api/schemes", {}));
  return data.schemes[0]?.id ?? "";
}
