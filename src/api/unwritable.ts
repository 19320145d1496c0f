import type { z } from "zod";

type Issue = z.core.$ZodIssueCustom;

/**
 * The first text that no one can have typed and that PostgreSQL cannot keep (a null character, half a character), with its
 * place; null when everything that came in can be kept.
 */
export function unwritableIn(sent: unknown, path: readonly string[] = []): Issue | null {
  if (typeof sent === "string") return isWritable(sent) ? null : issueAt(path);
  if (typeof sent !== "object" || sent === null) return null;
  for (const [name, value] of Object.entries(sent)) {
    const found = isWritable(name) ? unwritableIn(value, [...path, name]) : issueAt(path);
    if (found !== null) return found;
  }
  return null;
}

const isWritable = (text: string): boolean => !text.includes("\0") && text.isWellFormed();

const issueAt = (path: readonly string[]): Issue => ({
  code: "custom",
  path: [...path],
  message: "Ce texte contient un caractère illisible : effacez-le, puis saisissez-le à nouveau.",
  input: undefined,
});
