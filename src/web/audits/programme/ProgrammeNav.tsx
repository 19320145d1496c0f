import { Link } from "@tanstack/react-router";
import { useSession } from "../../app/session.ts";
import styles from "../AuditNav.module.css";
import { useHereInView } from "../useHereInView.ts";
import { programmeParts } from "./programme.view.ts";

/** The pages of the programme of audits: who, when, how much, how well. */
export function ProgrammeNav() {
  const parts = programmeParts(useSession());
  const bar = useHereInView<HTMLElement>();
  return (
    <nav ref={bar} className={styles.nav} aria-label="Pages des audits">
      {parts.map(({ label, to }) => (
        <Link key={to} to={to} activeOptions={{ exact: true, includeSearch: false }}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
