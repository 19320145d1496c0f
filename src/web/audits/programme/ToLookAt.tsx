import { UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../../app/api.ts";
import { DueDate } from "../../ui/DueDate.tsx";
import { withFilter } from "../../ui/listState.ts";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { List } from "../../ui/useListState.ts";
import type { ListedAudit } from "../audit.query.ts";
import { attentionCounts, attentionKey, attentionWords } from "../audits.view.ts";
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
  const { data } = useQuery({ ...asking("GET /api/audits-to-schedule", {}), enabled: plans });
  const dossiers = data?.dossiers ?? [];
  if (counts.length === 0 && dossiers.length === 0) return null;
  const chosen = list.state.filters.get(attentionKey) ?? [];
  return (
    <Section title="À regarder">
      {counts.length > 0 && (
        <ul className={styles.counts}>
          {counts.map(({ code, count }) => (
            <li key={code}>
              <UnstyledButton
                className={styles.count}
                data-tone={attentionWords[code].tone}
                aria-pressed={chosen.includes(code)}
                onClick={() => list.change(withFilter(list.state, attentionKey, chosen.includes(code) ? [] : [code]))}
              >
                <span className={styles.number}>{count}</span> <StatusBadge {...attentionWords[code]} />
              </UnstyledButton>
            </li>
          ))}
        </ul>
      )}
      {dossiers.length > 0 && <ToSchedule dossiers={dossiers} />}
    </Section>
  );
}

interface ToScheduleProps {
  readonly dossiers: readonly {
    readonly dossierId: string;
    readonly number: string;
    readonly organisationName: string;
    readonly managerName: string | null;
    readonly dueOn: string | null;
  }[];
}

function ToSchedule({ dossiers }: ToScheduleProps) {
  return (
    <div className={styles.schedule}>
      <h3 className={styles.title}>Audits à programmer</h3>
      <ul className={styles.dossiers}>
        {dossiers.map(({ dossierId, number, organisationName, managerName, dueOn }) => (
          <li key={dossierId}>
            <Link to={`/dossiers/${dossierId}/audit`} className={styles.name}>
              {organisationName}
            </Link>
            <span className={styles.soft}>
              {number}
              {managerName !== null && `, suivi par ${managerName}`}
            </span>
            {dueOn !== null && <DueDate day={dueOn} compact rule="Délai que le certificateur se donne" />}
          </li>
        ))}
      </ul>
    </div>
  );
}
