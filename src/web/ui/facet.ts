/** A filter of a list: several values may be kept at once. `count` is how many rows a value has. */
export interface Facet {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count?: number }[];
}
