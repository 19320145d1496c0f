import { Link, useLocation } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./FileHeader.module.css";
import { count } from "./format.ts";
import { Heading } from "./Heading.tsx";

/** One side of a file; `waiting` is how many things wait there. */
export interface FileTab {
  readonly label: string;
  readonly to: string;
  readonly waiting?: number;
}

interface Props {
  /** What kind of file it is, and its number: « Dossier d’habilitation », « 2026-0142 ». */
  readonly kind: string;
  readonly number: string;
  readonly name: string;
  /** A `StatusBadge`. */
  readonly status: ReactNode;
  /** What identifies it and what comes next: SIRET, next deadline (a `DueDate`), owner. */
  readonly facts: readonly { readonly label: string; readonly value: ReactNode }[];
  /** The one primary action of this state. */
  readonly action?: ReactNode;
  readonly tabs?: readonly FileTab[];
}

/** The head of a file: whose it is, its number, its status, what comes next and who looks after it; then its sides. */
export function FileHeader({ kind, number, name, status, facts, action, tabs = [] }: Props) {
  return (
    <header className={styles.file}>
      <div className={styles.top}>
        <div className={styles.identity}>
          <p className={styles.kind}>
            {kind} {number}
          </p>
          <div className={styles.name}>
            <Heading>{name}</Heading>
            {status}
          </div>
        </div>
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
      <dl className={styles.facts}>
        {facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {tabs.length > 0 && <Tabs tabs={tabs} />}
    </header>
  );
}

/** The side at the root of the file is on screen only at its own address; another one is at every address under its own. */
const holdsOthers = (tab: FileTab, tabs: readonly FileTab[]): boolean =>
  tabs.some(({ to }) => to.startsWith(`${tab.to}/`));

/** Where the bar is wider than the screen, the side on screen is brought into it. */
function useShownTab() {
  const bar = useRef<HTMLElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another side is on screen when the address changes.
  useEffect(() => {
    const shown = bar.current?.querySelector<HTMLElement>("[aria-current=page]");
    if (bar.current === null || !shown) return;
    bar.current.scrollLeft =
      shown.offsetLeft - bar.current.offsetLeft - (bar.current.clientWidth - shown.clientWidth) / 2;
  }, [path]);
  return bar;
}

function Tabs({ tabs }: { readonly tabs: readonly FileTab[] }) {
  const bar = useShownTab();
  return (
    <nav ref={bar} className={styles.tabs} aria-label="Rubriques du dossier">
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} activeOptions={{ exact: holdsOthers(tab, tabs) }}>
          {tab.label}
          {tab.waiting !== undefined && tab.waiting > 0 && (
            <>
              <span className={styles.waiting} aria-hidden="true">
                {tab.waiting}
              </span>
              <span className="reader-only">, {count(tab.waiting, "élément")} à traiter</span>
            </>
          )}
        </Link>
      ))}
    </nav>
  );
}
