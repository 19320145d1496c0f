import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import styles from "./AuditNav.module.css";
import type { AuditPage } from "./audit.query.ts";
import { partLink, partsOf, partWords } from "./audit.view.ts";

/** The parts of the audit of a dossier, under its tab. */
export function AuditNav({ page }: { readonly page: AuditPage }) {
  const parts = partsOf(page.audit, isStaff(useSession()));
  const bar = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = bar.current?.querySelector<HTMLElement>("[aria-current]");
    if (bar.current && here) bar.current.scrollLeft = here.offsetLeft - bar.current.offsetLeft - here.offsetWidth / 2;
  }, []);
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
