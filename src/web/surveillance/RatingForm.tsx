import { useCommand } from "../app/useCommand.ts";
import { PointRating } from "./PointRating.tsx";
import type { Point, Surveillance } from "./surveillance.query.ts";

interface Props {
  readonly surveillance: Surveillance;
  readonly point: Point;
}

/** The officer rates a point. */
export function RatingForm({ surveillance: { id: surveillanceId, position }, point }: Props) {
  const command = useCommand("POST /api/surveillances/:surveillanceId/ratings", { to: { surveillanceId }, position });
  const opening = point.rating === null ? null : "Changer l’évaluation";
  return <PointRating kept={surveillanceId} point={point} command={command} opening={opening} />;
}
