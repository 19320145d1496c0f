/** A method, an address with its parameters filled in, and what is left for the query or the body. */
interface Addressed {
  readonly method: string;
  readonly path: string;
  readonly rest: Readonly<Record<string, unknown>>;
}

/** Fills « GET /api/dossiers/:dossierId » with an input. */
export function addressOf(key: string, input: object): Addressed {
  const [method = "GET", template = "/"] = key.split(" ");
  const rest = new Map<string, unknown>(Object.entries(input));
  const path = template.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest.get(name);
    if (value === undefined) throw new Error(`${key} needs ${name}.`);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  return { method, path, rest: Object.fromEntries(rest) };
}

/** Adds what is left to an address as its query; lists are repeated, nothing is left out when undefined. */
export function withQuery({ path, rest }: Addressed): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(rest)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one));
    }
  }
  return query.size === 0 ? path : `${path}?${query}`;
}
