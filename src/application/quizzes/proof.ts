import { isDrawOf } from "../../domain/quizzes/paper.draw.ts";
import type { Draw, Paper, Pool } from "../../domain/quizzes/paper.model.ts";
import type { Ids } from "../ports/ports.ts";

/** The seed of a paper: the secret of the server, fixed first, and what the device of the person chose afterwards. */
export const seedOf = ({ sha256 }: Ids, { secret, nonce }: Pick<Draw, "secret" | "nonce">): string =>
  sha256(`${secret}.${nonce}`);

/** What of a draw holds, each thing done again; all true when the paper is proven. */
export interface DrawProof {
  /** The secret is the one whose hash was noted before the person began. */
  readonly secretWasFixed: boolean;
  /** The seed comes from the secret and from the device of the person. */
  readonly seedFollows: boolean;
  /** The pool, the seed and the questions set aside give this very paper. */
  readonly paperFollows: boolean;
}

/** Does a draw again, from what was kept of it; `pool` is null when it is kept no more. */
export function proofOf(
  ids: Ids,
  { paper, draw, fixed }: { readonly paper: Paper; readonly draw: Draw; readonly fixed: readonly string[] },
  pool: Pool | null,
): DrawProof {
  return {
    secretWasFixed: ids.sha256(draw.secret) === draw.commitment && fixed.includes(draw.commitment),
    seedFollows: seedOf(ids, draw) === paper.seed,
    paperFollows: pool !== null && isDrawOf(paper, pool, draw.aside),
  };
}
