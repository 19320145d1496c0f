import { Button, Checkbox, Popover } from "@mantine/core";
import { IconColumns } from "@tabler/icons-react";
import styles from "./FilterBar.module.css";
import { withColumnTurned } from "./listState.ts";
import type { List } from "./useListState.ts";

interface Props {
  readonly list: List;
  readonly columns: readonly { readonly id: string; readonly title: string }[];
}

/** Lets the reader hide the columns that may be hidden. */
export function ColumnPicker({ list, columns }: Props) {
  if (columns.length === 0) return null;
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="subtle" size="compact-md" leftSection={<IconColumns size={18} aria-hidden />}>
          Colonnes
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.options}>
          {columns.map((column) => (
            <Checkbox
              key={column.id}
              label={column.title}
              checked={!list.state.hidden.includes(column.id)}
              onChange={() => list.change(withColumnTurned(list.state, column.id))}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
