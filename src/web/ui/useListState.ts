import { useLocation, useNavigate } from "@tanstack/react-router";
import { type ListState, readList, writeList } from "./listState.ts";

/** A list whose filters, order and columns live in the address of the page. */
export interface List {
  readonly state: ListState;
  /** The query to send to the server, for the list and for its export alike; without its question mark. */
  readonly query: string;
  readonly change: (next: ListState) => void;
}

/** Reads and writes the state of the list of this page; the page stays where it is scrolled. */
export function useListState(): List {
  const navigate = useNavigate();
  const { pathname, searchStr } = useLocation();
  const state = readList(searchStr);
  return {
    state,
    query: writeList({ ...state, hidden: [] }),
    change: (next) => {
      const written = writeList(next);
      void navigate({ href: written === "" ? pathname : `${pathname}?${written}`, replace: true, resetScroll: false });
    },
  };
}
