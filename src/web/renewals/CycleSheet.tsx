import { Link } from "@tanstack/react-router";
import {
  activityInWords,
  auditInWords,
  changesInWords,
  complaintsInWords,
  resultsInWords,
  surveillanceInWords,
  surveillanceNames,
  suspensionInWords,
} from "../../domain/renewals/cycle.words.ts";
import { hrefOf } from "../app/api.ts";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { plainDay } from "../ui/format.ts";
import styles from "./Renewal.module.css";
import type { Renewal } from "./renewal.query.ts";

/** The report of the cycle, for whoever verifies then decides: activity, results, audits, surveillances, complaints. */
export function CycleSheet({ renewal: { id, cycle, cyclePrinted, examined } }: { readonly renewal: Renewal }) {
  if (cycle === null) return null;
  return (
    <RecordSheet
      title="Bilan du cycle"
      reference={`Du ${plainDay(cycle.from)} au ${plainDay(cycle.until)}${examined === null ? "" : ", tel qu’il était à la proposition"}`}
      aside={
        cyclePrinted && (
          <a href={hrefOf("GET /api/renewals/:renewalId/cycle", { renewalId: id })} target="_blank" rel="noreferrer">
            Bilan imprimé (PDF)
          </a>
        )
      }
    >
      <RecordPart name="Activité">
        <p>{activityInWords(cycle)}</p>
      </RecordPart>
      <RecordPart name="Résultats">
        <p>{resultsInWords(cycle)}</p>
      </RecordPart>
      <RecordPart name="Audits">
        <Lines
          none="Aucun audit dans le cycle."
          lines={cycle.audits.map(({ id, kind, auditOn, openNonconformities }) => ({
            ...{ to: `/audits/${id}`, label: kind },
            text: auditInWords({ auditOn, openNonconformities }),
          }))}
        />
      </RecordPart>
      <RecordPart name="Surveillances">
        <Lines
          none="Aucune surveillance dans le cycle."
          lines={cycle.surveillances.map((one) => ({
            ...{ to: `/surveillances/${one.id}`, label: surveillanceNames[one.surveillanceType] },
            text: surveillanceInWords(one),
          }))}
        />
      </RecordPart>
      <RecordPart name="Plaintes et alertes">
        <p>{complaintsInWords(cycle)}</p>
      </RecordPart>
      <RecordPart name="Suspensions">
        {cycle.suspensions.length === 0 ? (
          <p>Aucune.</p>
        ) : (
          <ul className={styles.list}>
            {cycle.suspensions.map((one) => (
              <li key={one.from}>{suspensionInWords(one)}</li>
            ))}
          </ul>
        )}
      </RecordPart>
      <RecordPart name="Changements">
        <p>{changesInWords(cycle)}</p>
      </RecordPart>
    </RecordSheet>
  );
}

interface LinesProps {
  readonly none: string;
  readonly lines: readonly { readonly to: string; readonly label: string; readonly text: string }[];
}

function Lines({ none, lines }: LinesProps) {
  if (lines.length === 0) return <p>{none}</p>;
  return (
    <ul className={styles.list}>
      {lines.map(({ to, label, text }) => (
        <li key={to}>
          <Link to={to}>{label}</Link>, {text}
        </li>
      ))}
    </ul>
  );
}
