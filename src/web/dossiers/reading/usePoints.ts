import { newCommandId } from "../../app/commandId.ts";
import { useKeptFields } from "../../ui/useKeptFields.ts";

/** A point being prepared, not sent yet. */
export interface PreparedPoint {
  readonly id: string;
  readonly section: string;
  readonly text: string;
}

/** The points that the account manager prepares while reading; kept on this device until they are sent together. */
export interface Points {
  readonly prepared: readonly PreparedPoint[];
  readonly add: (section: string, text?: string) => void;
  readonly write: (id: string, text: string) => void;
  readonly remove: (id: string) => void;
  readonly clear: () => void;
}

const separator = "#";

export function usePoints(dossierId: string): Points {
  const { fields, set, remove, clear } = useKeptFields(`points/${dossierId}`);
  const prepared = Object.entries(fields).map(([id, text]) => ({
    ...{ id, text },
    section: id.slice(0, id.indexOf(separator)),
  }));
  return {
    ...{ prepared, write: set, remove, clear },
    add: (section, text = "") => set(`${section}${separator}${newCommandId()}`, text),
  };
}
