/**
 * A theme as the category of Moodle and GIFT, a path from the course: `$course$/top/T1`. A slash inside a name is doubled,
 * and kept apart from those of the path by a space.
 */
const root = "$course$/top";

function categoryOf(theme: string | null): string {
  if (theme === null) return root;
  const name = theme.replaceAll("/", "//").replace(/^\//, " /").replace(/\/$/, "/ ");
  return `${root}/${name}`;
}

/** The last name of a path; null when it names nothing but the course. */
export function themeOf(path: string): string | null {
  const names = path
    .trim()
    .split(/(?<!\/)\/(?!\/)/)
    .map((name) => name.trim().replaceAll("//", "/"))
    .filter((name) => name !== "");
  const below = names.filter((name, n) => !(n === 0 && /^\$\w+\$$/.test(name)));
  const named = below[0] === "top" ? below.slice(1) : below;
  return named.at(-1) ?? null;
}

/** The questions with the category to say before each of those that begin another one. */
export function withCategories<Q extends { readonly theme: string | null }>(
  questions: readonly Q[],
): readonly { readonly question: Q; readonly category: string | null }[] {
  return questions.map((question, n) => ({
    question,
    category: (questions[n - 1]?.theme ?? null) === question.theme ? null : categoryOf(question.theme),
  }));
}
