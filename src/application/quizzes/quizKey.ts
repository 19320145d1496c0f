import type { RunningAttempt } from "../../domain/quizzes/attempt.model.ts";
import type { KeyItem } from "../../domain/quizzes/paper.model.ts";
import { keyOf } from "../../domain/quizzes/score.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import type { Ports } from "../ports/ports.ts";

/** The scheme of a dossier, with the bank in the very versions its papers were drawn from. */
export async function schemeOf(
  { states, schemes }: Pick<Ports, "states" | "schemes">,
  dossierId: string,
): Promise<Scheme> {
  const { state } = await states.load(dossierStream, dossierId);
  if (state.status === "none") throw new Error(`There is no dossier ${dossierId}.`);
  return await schemes.get(state.scheme);
}

/** The key of a running paper; it never leaves the server (R-QCM-4). */
export async function keyFor(ports: Ports, { dossierId, paper }: RunningAttempt): Promise<readonly KeyItem[]> {
  return keyOf(paper, (await schemeOf(ports, dossierId)).questions);
}
