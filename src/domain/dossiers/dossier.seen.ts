import type { Actor } from "../access/actor.ts";

/**
 * The status of a dossier as somebody reads it. A refusal that is only proposed is the certifier's own business until it is
 * pronounced: outside, the application is still being examined (R-APP-3).
 */
export const statusFor = <S extends string>({ staff }: Pick<Actor, "staff">, status: S): S | "submitted" =>
  status === "refusal_proposed" && staff.length === 0 ? "submitted" : status;
