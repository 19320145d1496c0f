/** How much waits on this device and for whom, read without opening what waits: any page announces it. */
const key = "habilis.waiting";

export interface Waiting {
  readonly person: string;
  readonly name: string;
  readonly audit: string;
  readonly count: number;
}

/** Everything that waits, once an audit has changed; an audit where nothing waits is forgotten. */
export const marked = (all: readonly Waiting[], one: Waiting): readonly Waiting[] => [
  ...all.filter(({ person, audit }) => person !== one.person || audit !== one.audit),
  ...(one.count === 0 ? [] : [one]),
];

/** What was marked; nothing when it cannot be read. */
export function readMark(text: string | null): readonly Waiting[] {
  try {
    const read: unknown = JSON.parse(text ?? "[]");
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** What waits for other people than who is signed in, in all, by their name. */
export function ofOthers(all: readonly Waiting[], person: string | null): readonly { name: string; count: number }[] {
  const others = Map.groupBy(
    all.filter((one) => one.person !== person),
    ({ name }) => name,
  );
  return [...others].map(([name, waiting]) => ({ name, count: waiting.reduce((sum, one) => sum + one.count, 0) }));
}

export const waitingHere = (): readonly Waiting[] => {
  try {
    return readMark(localStorage.getItem(key));
  } catch {
    return [];
  }
};

export function mark(one: Waiting): void {
  const all = waitingHere();
  const before = all.find(({ person, audit }) => person === one.person && audit === one.audit);
  if ((before?.count ?? 0) === one.count) return;
  try {
    localStorage.setItem(key, JSON.stringify(marked(all, one)));
  } catch {
    // The mark only announces: without it, what waits is found when its audit is opened.
  }
}
