const megabytes = (): number => process.memoryUsage().rss / 1024 / 1024;

/** What this process holds before some work, and how much more it holds at the highest during it, in megabytes. */
export interface Memory {
  readonly before: number;
  readonly taken: number;
}

/** Looks at the memory of this process, twenty times a second, until it is asked what it saw. */
export function watchMemory(): () => Memory {
  const before = megabytes();
  let highest = before;
  const look = (): void => {
    highest = Math.max(highest, megabytes());
  };
  const watching = setInterval(look, 50);
  return () => {
    clearInterval(watching);
    look();
    return { before, taken: highest - before };
  };
}
