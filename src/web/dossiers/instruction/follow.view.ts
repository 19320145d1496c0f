interface Person {
  readonly name: string;
  readonly eligible: boolean;
}

/** Those who may first, each group by name. */
export const inOrder = <P extends Person>(people: readonly P[]): readonly P[] =>
  people.toSorted((a, b) => Number(b.eligible) - Number(a.eligible) || a.name.localeCompare(b.name, "fr"));
