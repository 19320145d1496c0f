import { Textarea, type TextareaProps } from "@mantine/core";
import { useNotedLength } from "./LongTexts.tsx";
import { excessWords } from "./longTexts.view.ts";

interface Props extends Omit<TextareaProps, "maxLength" | "value"> {
  readonly value: string;
  /** The most characters that are taken; more are kept in the field, never cut, and said. */
  readonly most: number;
  /** Whether a file can be given instead. */
  readonly mayAttach?: boolean;
}

/** A text typed at length: it keeps everything, and says how much is too long; the button that sends it then waits. */
export function LongField({ most, mayAttach = false, error, ...rest }: Props) {
  useNotedLength(rest.value, most);
  return <Textarea autosize {...rest} error={excessWords(rest.value, most, mayAttach) ?? error} />;
}
