import { Button, UnstyledButton } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../../app/api.ts";
import { DueDate } from "../../ui/DueDate.tsx";
import { count } from "../../ui/format.ts";
import { withFilter } from "../../ui/listState.ts";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { List } from "../../ui/useListState.ts";
import type { ListedAudit } from "../audit.query.ts";
import { attentionCounts, attentionKey, attentionWords } from "../audits.view.ts";
import { type AuditToSchedule, dueRules, schedulingLink } from "./programme.view.ts";
import styles from "./ToLookAt.module.css";

interface Props {
  readonly audits: readonly ListedAudit[];
  readonly list: List;
  /** Whether the person entrusts audits: they see those that nobody has yet. */
  readonly plans: boolean;
}

/** What must not be lost in a long list: audits to entrust to somebody, and those that stand out. */
export function ToLookAt({ audits, list, plans }: Props) {
  const counts = attentionCounts(audits);
  const { data } = useQuery({
    ...asking("GET /api/audits-to-schedule", { search: list.state.text }),
    ...{ enabled: plans, placeholderData: keepPreviousData },
  });
  const due = data?.audits ?? [];
  if (counts.length === 0 && due.length === 0) return null;
  const chosen = list.state.filters.get(attentionKey) ?? [];
  return (
    <Section title="À regarder">
      {counts.length > 0 && (
        <ul className={styles.counts}>
          {counts.map(({ code, count: standing }) => (
            <li key={code}>
              <UnstyledButton
                className={styles.count}
                data-tone={attentionWords[code].tone}
                aria-pressed={chosen.includes(code)}
                onClick={() => list.change(withFilter(list.state, attentionKey, chosen.includes(code) ? [] : [code]))}
              >
                <span className={styles.number}>{standing}</span> <StatusBadge {...attentionWords[code]} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {data !== undefined && due.length > 0 && <ToSchedule audits={due} total={data.count} />}
    </Section>
  );
}

/** As many as are read at a glance; the list of audits comes under them. */
const atFirst = 5;

interface ToScheduleProps {
  readonly audits: readonly AuditToSchedule[];
  /** How many there are, when only the first due are read. */
  readonly total: number;
}

function ToSchedule({ audits, total }: ToScheduleProps) {
  const [whole, showWhole] = useState(false);
  const shown = whole ? audits : audits.slice(0, atFirst);
  return (
    <div className={styles.schedule}>
      <h3 className={styles.title}>
        {total > atFirst ? count(total, "audit à programmer", "audits à programmer") : "Audits à programmer"}
      </h3>
      {total > audits.length && (
        <p className={styles.soft}>
          Les {count(audits.length, "premier à échoir", "premiers à échoir")} sont montrés ; cherchez un organisme pour
          trouver les autres.
        </p>
      )}
      <ul className={styles.dossiers}>
        {shown.map((one) => (
          <li key={`${one.dossierId}-${one.auditType}`}>
            <Link to={schedulingLink(one)} className={styles.name}>
              {one.organisationName}
            </Link>
            <span className={styles.soft}>
              {one.kind}, {one.number}
              {one.managerName !== null && `, suivi par ${one.managerName}`}
            </span>
            {one.dueOn !== null && <DueDate day={one.dueOn} compact rule={dueRules[one.auditType]} />}
          </li>
        ))}
      </ul>
      {audits.length > atFirst && (
        <Button variant="subtle" size="compact-md" aria-expanded={whole} onClick={() => showWhole(!whole)}>
          {whole ? "N’en montrer que les premiers" : `Montrer les ${audits.length}`}
        </Button>
      )}
    </div>
  );
}
