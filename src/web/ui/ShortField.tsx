import { TextInput, type TextInputProps } from "@mantine/core";
import { useNotedLength } from "./LongTexts.tsx";
import { excessWords } from "./longTexts.view.ts";

interface Props extends Omit<TextInputProps, "maxLength" | "value"> {
  readonly value: string;
  /** The most characters that are taken; more are kept in the field, never cut, and said. */
  readonly most: number;
}

/** A text on one line: it keeps everything, and says how much is too long; the button that sends it then waits. */
export function ShortField({ most, error, ...rest }: Props) {
  useNotedLength(rest.value, most);
  return <TextInput {...rest} error={excessWords(rest.value, most, false) ?? error} />;
}
