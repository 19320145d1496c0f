import { Checkbox } from "@mantine/core";
import type { ReactNode } from "react";

/** The rows that are ticked, and what can be done with them together. */
export interface RowSelection {
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
  /** How a row is called in « Sélectionner … ». */
  readonly nameOf: (id: string) => string;
  /** Buttons shown once something is ticked. */
  readonly actions: ReactNode;
}

/** Ticks one row. */
export function SelectionBox({ selection, id }: { readonly selection: RowSelection; readonly id: string }) {
  const turn = (checked: boolean) => {
    const next = new Set(selection.chosen);
    if (checked) next.add(id);
    else next.delete(id);
    selection.onChange(next);
  };
  return (
    <Checkbox
      aria-label={`Sélectionner ${selection.nameOf(id)}`}
      checked={selection.chosen.has(id)}
      onChange={(event) => turn(event.currentTarget.checked)}
    />
  );
}

interface AllProps {
  readonly selection: RowSelection;
  readonly ids: readonly string[];
}

/** Ticks every row shown, or none. */
export function SelectionOfAll({ selection, ids }: AllProps) {
  const all = ids.length > 0 && ids.every((id) => selection.chosen.has(id));
  return (
    <Checkbox
      aria-label="Tout sélectionner"
      checked={all}
      indeterminate={!all && selection.chosen.size > 0}
      onChange={() => selection.onChange(new Set(all ? [] : ids))}
    />
  );
}
