import { Link } from "@tanstack/react-router";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { toneIcon } from "../../ui/tone.ts";
import { partLink } from "../audit.view.ts";
import { modeWords } from "../audits.sentences.ts";
import { hoursOf, standingOf } from "./calendar.view.ts";
import styles from "./DayEntries.module.css";
import { auditorsOf, type DayEntry } from "./dayEntries.view.ts";

/** An audit in a square of the month: which organisation, by whom, how sure it is. */
export function DayEntryLine({ entry }: { readonly entry: DayEntry }) {
  const { tone, label, pending } = standingOf(entry);
  const Icon = toneIcon[tone];
  const hours = hoursOf(entry);
  const words = [label, entry.kind, modeWords[entry.mode].name, hours].filter((word) => word !== "").join(" · ");
  return (
    <Link
      to={partLink("overview", entry)}
      className={styles.line}
      data-tone={tone}
      data-pending={pending || undefined}
      title={`${entry.organisationName} · ${words}`}
    >
      <Icon size={14} stroke={2} aria-hidden />
      <span className={styles.name}>{entry.organisationName}</span>
      <span className="reader-only">, </span>
      <span className={styles.who}>{auditorsOf(entry)}</span>
      <span className="reader-only">, {words}</span>
    </Link>
  );
}

/** An audit where there is room: hours, type and mode, auditors, how sure it is. */
export function DayEntryCard({ entry }: { readonly entry: DayEntry }) {
  const hours = hoursOf(entry);
  return (
    <div className={styles.card} data-tone={standingOf(entry).tone}>
      {hours !== "" && <p className={styles.hours}>{hours}</p>}
      <Link to={partLink("overview", entry)} className={styles.organisation}>
        {entry.organisationName}
      </Link>
      <p className={styles.facts}>
        {entry.kind}, {modeWords[entry.mode].name.toLowerCase()}
      </p>
      <p className={styles.facts}>{auditorsOf(entry)}</p>
      <StatusBadge {...standingOf(entry)} />
    </div>
  );
}
