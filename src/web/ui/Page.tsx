import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect } from "react";
import { Heading } from "./Heading.tsx";
import styles from "./Page.module.css";

/** One step of the way to a page. */
export interface Crumb {
  readonly label: string;
  readonly to: string;
}

interface Props {
  readonly title: string;
  readonly trail?: readonly Crumb[];
  /** One or two sentences under the title. */
  readonly lead?: ReactNode;
  /** The one primary action of the page. */
  readonly action?: ReactNode;
  /** Takes the place of the title at the top of a file: a `FileHeader`. */
  readonly header?: ReactNode;
  readonly children: ReactNode;
}

/** A screen: where one is, its title, its one primary action, its content. */
export function Page({ title, trail = [], lead, action, header, children }: Props) {
  const documentTitle = [title, ...trail.map((crumb) => crumb.label).reverse(), "Habilis"].join(" – ");
  useEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);
  return (
    <div className={styles.page}>
      {trail.length > 0 && <Breadcrumb trail={trail} here={title} />}
      {header ?? (
        <header className={styles.header}>
          <div>
            <Heading className={styles.title}>{title}</Heading>
            {lead !== undefined && <p className={styles.lead}>{lead}</p>}
          </div>
          {action !== undefined && <div className={styles.action}>{action}</div>}
        </header>
      )}
      {children}
    </div>
  );
}

function Breadcrumb({ trail, here }: { readonly trail: readonly Crumb[]; readonly here: string }) {
  return (
    <nav aria-label="Fil d’Ariane" className={styles.trail}>
      <ol>
        {trail.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.label}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
