import { Link } from "@tanstack/react-router";
import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import styles from "./AuditNav.module.css";
import type { AuditPage } from "./audit.query.ts";
import { partLink, partsOf, partWords } from "./audit.view.ts";
import { useHereInView } from "./useHereInView.ts";

/** The parts of the audit of a dossier, under its tab. */
export function AuditNav({ page }: { readonly page: AuditPage }) {
  const parts = partsOf(page.audit, isStaff(useSession()));
  const bar = useHereInView<HTMLElement>();
  return (
    <nav ref={bar} className={styles.nav} aria-label="Parties de l’audit">
      {parts.map((part) => (
        <Link key={part} to={partLink(part, page)} activeOptions={{ exact: true, includeSearch: false }}>
          {partWords[part].label}
        </Link>
      ))}
    </nav>
  );
}
