import { useHotkeys } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { SignedIn } from "../session.ts";
import styles from "./SearchButton.module.css";

const SearchDialog = lazy(async () => ({ default: (await import("./SearchDialog.tsx")).SearchDialog }));

/** Opens the quick search, by a click or by Ctrl+K anywhere. */
export function SearchButton({ session }: { readonly session: SignedIn }) {
  const [open, setOpen] = useState(false);
  useHotkeys([["mod+K", () => setOpen(true)]], []);
  return (
    <>
      <button
        type="button"
        className={styles.search}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <span className={styles.label}>Rechercher</span>
        <span className={styles.keys} aria-hidden="true">
          Ctrl K
        </span>
      </button>
      {open && (
        <Suspense>
          <SearchDialog session={session} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
