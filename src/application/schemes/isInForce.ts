import type { Day } from "../../domain/shared/calendar.ts";
import type { Ports } from "../ports/ports.ts";

/** Whether a version of this scheme is in force on a day. */
export const isInForce = async ({ schemes }: Pick<Ports, "schemes">, scheme: string, on: Day): Promise<boolean> =>
  (await schemes.everyInForce(on)).some(({ id }) => id === scheme);
