import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { SurveillanceContent } from "../../domain/schemes/surveillance.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { DueType } from "../../domain/surveillance/surveillance.events.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { Ports } from "../ports/ports.ts";

/** The version of the scheme that a surveillance runs under: the one in force on the day it was opened. */
export async function schemeOn(
  { states, schemes }: Pick<Ports, "states" | "schemes">,
  dossierId: string,
  on: Day,
): Promise<Scheme> {
  const { state } = await states.load(dossierStream, dossierId);
  if (state.status === "none") throw new Error(`The dossier ${dossierId} of a surveillance is missing.`);
  return (await schemes.inForce(state.scheme.scheme, on)).scheme;
}

/** What the scheme says of a type of surveillance; what it does not say is checked on every point, without a reduced check. */
export const contentOf = ({ surveillanceContents }: Scheme, type: DueType): SurveillanceContent =>
  surveillanceContents.find((content) => content.type === type) ?? {
    ...{
      type,
      mode: "documentary",
      title: "Surveillance",
      due: "",
      provided: [],
      reducedPoints: [],
      afresh: [],
      statements: [],
    },
  };
