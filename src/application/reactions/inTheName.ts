import { habilis } from "../../domain/access/actor.ts";
import type { Refusal } from "../../domain/shared/decider.ts";
import { handle, type UseCase } from "../handle.ts";
import type { Tools } from "./tools.ts";

interface Act<I> {
  /** What it is about; the same work asks it once for each use case. */
  readonly id: string;
  readonly run: UseCase<I, { id: string }>;
  readonly input: I;
}

/**
 * What a fact or a date brings, done in the name of the product, once however often its work is done again. Gives why it was
 * refused, most often because it was done already; null once done. Throws when others were faster every time: the work is
 * then tried again.
 */
export async function actInTheName<I>(
  { ports, at, id: idOf }: Pick<Tools, "ports" | "at" | "id">,
  { id, run, input }: Act<I>,
): Promise<Refusal | null> {
  const request = { actor: habilis, at, commandId: idOf(run.name, id), bodyHash: ports.ids.sha256(id), expected: null };
  const outcome = await handle(ports, request, { run, input });
  if (outcome.ok) return null;
  if (outcome.refusal.code === "changed-meanwhile") throw new Error(`${run.name} of ${id} lost every race.`);
  return outcome.refusal;
}
