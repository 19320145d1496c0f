import { useSuspenseQuery } from "@tanstack/react-query";
import { asking } from "../../app/api.ts";
import type { Chosen } from "../../decisions/decision.view.ts";
import type { Habilitation } from "../habilitation.query.ts";

/** What was reproached with this aim and is reproached still: a sanction starts from it rather than from an empty form. */
export function useReproached({ id }: Pick<Habilitation, "id">, aim: "suspension" | "withdrawal"): Chosen {
  const query = asking("GET /api/habilitations/:habilitationId/procedure", { habilitationId: id });
  const { points } = useSuspenseQuery(query).data;
  const kept = points.filter((point) => point.aim === aim && !point.failing && point.dropped === null);
  return new Map(kept.map(({ code, detail }) => [code, detail]));
}
