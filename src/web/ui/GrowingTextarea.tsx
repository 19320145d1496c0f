import { Textarea, type TextareaProps } from "@mantine/core";
import type { CSSProperties, Ref } from "react";
import styles from "./GrowingTextarea.module.css";

interface Props extends Omit<TextareaProps, "autosize" | "maxRows" | "minRows"> {
  readonly rows?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

const byItself = CSS.supports("field-sizing", "content");

/** A text that is as high as what it holds. The browser does it where it knows how: measured by script, the whole page is laid out again. */
export function GrowingTextarea({ rows = 2, ...props }: Props) {
  if (!byItself) return <Textarea {...props} autosize minRows={rows} />;
  const style: CSSProperties & Readonly<Record<"--rows", number>> = { "--rows": rows };
  return <Textarea {...props} classNames={{ input: styles.grows ?? "" }} styles={{ input: style }} />;
}
