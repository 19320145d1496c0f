import { Drawer } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link, Outlet, useLocation } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { DeviceNotices } from "../offline/DeviceNotices.tsx";
import { TodayContext } from "../ui/today.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { Brand } from "./Brand.tsx";
import { DemoBanner } from "./DemoBanner.tsx";
import { type Entry, useEntries } from "./entries.ts";
import { isStaff } from "./rights.ts";
import styles from "./Shell.module.css";
import { SearchButton } from "./search/SearchButton.tsx";
import { useSession } from "./session.ts";

/** How many entries fit at the bottom of a phone; the others are behind « Plus ». */
const atThumb = 4;

/** The frame of every screen: navigation by job, account, demonstration banner, content. */
export function Shell() {
  const session = useSession();
  const entries = useEntries(session);
  return (
    <TodayContext value={session.today}>
      <div className={styles.shell} data-demo={session.demo || undefined}>
        <a className={styles.skip} href="#contenu">
          Aller au contenu
        </a>
        {session.demo && <DemoBanner today={session.today} />}
        <nav className={styles.side} aria-label="Navigation principale">
          <Link to="/" className={styles.home} aria-label="Habilis, accueil">
            <Brand />
          </Link>
          {isStaff(session) && <SearchButton session={session} />}
          <div className={styles.nav}>
            <Entries entries={entries} />
          </div>
          <div className={styles.account}>
            <AccountMenu session={session} />
          </div>
        </nav>
        <main id="contenu" tabIndex={-1} className={styles.main}>
          <DeviceNotices session={session} />
          <Outlet />
        </main>
        <BottomBar entries={entries} />
      </div>
    </TodayContext>
  );
}

function Entries({ entries }: { readonly entries: readonly Entry[] }) {
  return (
    <ul className={styles.entries}>
      {entries.map((entry) => (
        <li key={entry.to}>
          <EntryLink entry={entry} />
        </li>
      ))}
    </ul>
  );
}

const nothing = () => undefined;

function EntryLink({ entry }: { readonly entry: Entry }) {
  const useWaiting = entry.useWaiting ?? nothing;
  const waiting = useWaiting();
  const Picture = entry.icon;
  return (
    <Link to={entry.to} className={styles.entry} activeOptions={{ exact: entry.to === "/" }}>
      <Picture size={20} stroke={1.75} aria-hidden />
      <span className={styles.label}>{entry.label}</span>
      {waiting !== undefined && waiting > 0 && (
        <span className={styles.waiting}>
          {waiting}
          <span className="reader-only"> à traiter</span>
        </span>
      )}
    </Link>
  );
}

function BottomBar({ entries }: { readonly entries: readonly Entry[] }) {
  const [open, setOpen] = useState(false);
  const path = useLocation({ select: (location) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: arriving somewhere closes the drawer.
  useEffect(() => setOpen(false), [path]);
  const all = entries.length <= atThumb + 1;
  return (
    <nav className={styles.bottom} aria-label="Navigation rapide">
      <Entries entries={all ? entries : entries.slice(0, atThumb)} />
      {!all && (
        <button type="button" className={styles.entry} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <IconDots size={20} stroke={1.75} aria-hidden />
          <span className={styles.label}>Plus</span>
        </button>
      )}
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="bottom"
        classNames={{ content: styles.sheet ?? "", inner: styles.sheetPlace ?? "" }}
        title="Toutes les rubriques"
        closeButtonProps={{ "aria-label": "Fermer" }}
      >
        <Entries entries={entries} />
      </Drawer>
    </nav>
  );
}
