import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { StatedGround } from "../../domain/schemes/statedGrounds.ts";

/** A ground as it is read: its label, and the facts of the case. */
export interface GroundView {
  readonly code: string;
  readonly label: string;
  readonly detail: string;
}

/** Grounds in words; a detail that was erased reads as an empty text. */
export const groundViews = (
  stated: readonly StatedGround[],
  { grounds }: Pick<Scheme, "grounds">,
  words: ReadonlyMap<string, string>,
): readonly GroundView[] =>
  stated.map(({ code, detail }) => ({
    code,
    label: grounds.find((ground) => ground.code === code)?.label ?? "",
    detail: words.get(detail) ?? "",
  }));
