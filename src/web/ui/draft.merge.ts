/** How the content of a draft divides into what one person changes at once. */
export interface Parts<Content, Part> {
  /** Every part that the content has. */
  readonly of: (content: Content) => readonly Part[];
  readonly read: (content: Content, part: Part) => unknown;
  /** The content with one part of another version. */
  readonly take: (content: Content, other: Content, part: Part) => Content;
}

/** Two versions of a draft put together, and the parts that both changed, each in its own way. */
export interface Merged<Content, Part> {
  readonly content: Content;
  readonly conflicts: readonly Part[];
}

interface Versions<Content> {
  /** What both started from. */
  readonly base: Content;
  readonly mine: Content;
  readonly theirs: Content;
}

/**
 * What two tabs, or two colleagues, typed: each part is taken from who changed it. Where both did, mine stays on screen and
 * the part is named, so that somebody chooses; nothing is overwritten meanwhile.
 */
export function merge<Content, Part>(
  parts: Parts<Content, Part>,
  { base, mine, theirs }: Versions<Content>,
): Merged<Content, Part> {
  const differs = (a: Content, b: Content) => (part: Part) =>
    JSON.stringify(parts.read(a, part)) !== JSON.stringify(parts.read(b, part));
  const [mineMoved, theirsMoved, apart] = [differs(mine, base), differs(theirs, base), differs(mine, theirs)];
  const conflicts = parts.of(mine).filter((part) => mineMoved(part) && theirsMoved(part) && apart(part));
  const kept = [...parts.of(mine), ...parts.of(theirs)].filter((part) => !mineMoved(part));
  return { content: takeAll(parts, { content: mine, theirs, named: kept }), conflicts };
}

interface Taking<Content, Part> {
  readonly content: Content;
  readonly theirs: Content;
  readonly named: readonly Part[];
}

/** Takes the other version of some parts. */
export const takeAll = <Content, Part>(
  { take }: Parts<Content, Part>,
  { content, theirs, named }: Taking<Content, Part>,
): Content => named.reduce((taken, part) => take(taken, theirs, part), content);
