/** What a list shows, as the address of the page says it: filters by name, a search text, an order, hidden columns. */
export interface ListState {
  readonly filters: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
  readonly sort: Sort | undefined;
  readonly hidden: readonly string[];
}

/** An order: a column, upwards or downwards. */
export interface Sort {
  readonly column: string;
  readonly descending: boolean;
}

const textKey = "q";
const sortKey = "tri";
const hiddenKey = "sans";

/** Reads the query of an address. */
export function readList(search: string): ListState {
  const query = new URLSearchParams(search);
  const own = new Set([textKey, sortKey, hiddenKey]);
  const names = [...new Set(query.keys())].filter((name) => !own.has(name));
  const sort = query.get(sortKey);
  return {
    filters: new Map(names.map((name) => [name, query.getAll(name)])),
    text: query.get(textKey) ?? "",
    sort: sort === null ? undefined : { column: sort.replace(/^-/, ""), descending: sort.startsWith("-") },
    hidden: query.getAll(hiddenKey),
  };
}

/** Writes the query of an address, without its question mark; the same state always gives the same text. */
export function writeList(state: ListState): string {
  const query = new URLSearchParams();
  if (state.text !== "") query.set(textKey, state.text);
  for (const name of [...state.filters.keys()].toSorted()) {
    for (const value of state.filters.get(name) ?? []) query.append(name, value);
  }
  if (state.sort !== undefined) query.set(sortKey, `${state.sort.descending ? "-" : ""}${state.sort.column}`);
  for (const column of state.hidden) query.append(hiddenKey, column);
  return query.toString();
}

/** Puts the values of one filter in place of what they were. */
export const withFilter = (state: ListState, name: string, values: readonly string[]): ListState => ({
  ...state,
  filters: new Map([...new Map(state.filters).set(name, values)].filter(([, kept]) => kept.length > 0)),
});

/** Keeps the order and the columns, forgets every filter and the text. */
export const withoutFilters = (state: ListState): ListState => ({ ...state, filters: new Map(), text: "" });

/** Whether anything narrows the list: « 0 résultat » is then not « rien encore ». */
export const isNarrowed = (state: ListState): boolean => state.text !== "" || state.filters.size > 0;

/** A column asked again turns its order over; a third time, the list finds its own order again. */
export function withSort(state: ListState, column: string): ListState {
  const { sort } = state;
  if (sort?.column !== column) return { ...state, sort: { column, descending: false } };
  return { ...state, sort: sort.descending ? undefined : { column, descending: true } };
}

/** Hides a shown column, shows a hidden one. */
export const withColumnTurned = (state: ListState, column: string): ListState => ({
  ...state,
  hidden: state.hidden.includes(column) ? state.hidden.filter((id) => id !== column) : [...state.hidden, column],
});

const collator = new Intl.Collator("fr", { numeric: true, sensitivity: "base" });

type Sortable = string | number | undefined;

function compare(a: Sortable, b: Sortable): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
}

/** Orders rows as French does, accents and numbers understood; what is missing comes last either way. */
export function sortRows<Row>(rows: readonly Row[], key: (row: Row) => Sortable, descending: boolean): readonly Row[] {
  return rows.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    return descending && x !== undefined && y !== undefined ? compare(y, x) : compare(x, y);
  });
}
