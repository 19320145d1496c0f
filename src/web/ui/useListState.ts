import { useLocation, useRouter } from "@tanstack/react-router";
import { type ListState, readList, writeList } from "./listState.ts";

/** A list whose filters, order and columns live in the address of the page. */
export interface List {
  readonly state: ListState;
  /** The query to send to the server, for the list and for its export alike; without its question mark. */
  readonly query: string;
  readonly change: (next: ListState) => void;
}

/** Reads and writes the state of the list of this page. */
export function useListState(): List {
  const router = useRouter();
  const search = useLocation({ select: (location) => location.searchStr });
  const state = readList(search);
  return {
    state,
    query: writeList({ ...state, hidden: [] }),
    change: (next) => {
      const written = writeList(next);
      router.history.replace(`${router.history.location.pathname}${written === "" ? "" : `?${written}`}`);
    },
  };
}
