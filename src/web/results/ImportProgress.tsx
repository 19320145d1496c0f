import { Progress } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { asking } from "../app/api.ts";
import { count } from "../ui/format.ts";

/** How far the import that runs is; its lines are kept as they go, so that closing the page loses nothing. */
export function ImportProgress({ scheme }: { readonly scheme: string }) {
  const { data } = useQuery({
    ...asking("GET /api/schemes/:scheme/result-imports", { scheme }),
    refetchInterval: 1000,
  });
  const running = data?.imports.find(({ status }) => status === "running");
  if (running === undefined) return null;
  const { read } = running.counts;
  return (
    <div role="status">
      <p>
        {count(read, "ligne lue", "lignes lues")} sur {running.lines.toLocaleString("fr-FR")}
      </p>
      <Progress value={(100 * read) / Math.max(running.lines, 1)} aria-label="Avancement de l’import" />
    </div>
  );
}
