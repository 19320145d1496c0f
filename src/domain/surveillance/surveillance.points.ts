import type { DueType, PointToCheck } from "./surveillance.events.ts";
import type { OpenedState, SurveillanceFacts } from "./surveillance.model.ts";

/** Whether the check is reduced: no session opened, and the scheme says which points are left then (R-SUR-6). */
export const isReduced = ({ content, sessions }: SurveillanceFacts): boolean =>
  sessions === 0 && content.reducedPoints.length > 0;

/** The points of a type of surveillance, in the order of the scheme. */
export const pointsOf = (type: DueType, reduced: boolean, { points, content }: SurveillanceFacts) =>
  points
    .filter((point) => point.types.includes(type) && (!reduced || content.reducedPoints.includes(point.code)))
    .map(
      ({ code, asked, facts }): PointToCheck => ({
        ...{ code, asked: asked !== null },
        published: facts.includes("publications"),
      }),
    );

/** The points for which something is asked and nothing is given yet. */
export const awaitedPoints = ({ points, elements }: OpenedState): readonly string[] =>
  points.filter(({ code, asked }) => asked && elements[code] === undefined).map(({ code }) => code);

/** The points that nobody has rated yet. */
export const unratedPoints = ({ points, ratings }: OpenedState): readonly string[] =>
  points.filter(({ code }) => ratings[code] === undefined).map(({ code }) => code);
