import { useCommand } from "../app/useCommand.ts";
import { PointRating } from "../surveillance/PointRating.tsx";
import type { Point, Renewal } from "./renewal.query.ts";

interface Props {
  readonly renewal: Renewal;
  readonly point: Point;
}

/** The account manager rates a point. */
export function RateForm({ renewal: { id: renewalId, position }, point }: Props) {
  const command = useCommand("POST /api/renewals/:renewalId/ratings", { to: { renewalId }, position });
  const opening = point.rating === null ? "Évaluer" : "Changer l’évaluation";
  return <PointRating kept={renewalId} point={point} command={command} opening={opening} />;
}
