import { holdsFunction } from "../../domain/access/permissions.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";
import { filesBoard } from "./filesBoard.ts";
import { followedBoard } from "./followedBoard.ts";
import { schemeBoard } from "./schemeBoard.ts";
import { boardMonths } from "./stepsLately.ts";
import { targetsBoard } from "./targetsBoard.ts";

/** The figures of the house: each counts what a list shows under the filter that opens it. */
export const readBoard = async (asking: Asking) => {
  const { ports, today } = asking;
  const inForce = await ports.schemes.everyInForce(today);
  const [files, targets, schemes, followed] = await Promise.all([
    filesBoard(asking),
    targetsBoard(asking, inForce),
    Promise.all(inForce.map((scheme) => schemeBoard(asking, scheme))),
    followedBoard(asking),
  ]);
  return done({
    ...{ months: boardMonths, files, targets, schemes, followed },
    quality: holdsFunction(asking.actor, "auditor.follow") === null,
  });
};
