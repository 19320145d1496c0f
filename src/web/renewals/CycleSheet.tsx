import { Link } from "@tanstack/react-router";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { outcomeWords, typeWords } from "../surveillance/surveillance.sentences.ts";
import { count, plainDay } from "../ui/format.ts";
import styles from "./Renewal.module.css";
import type { Cycle, Renewal } from "./renewal.query.ts";

/** The report of the cycle, for whoever verifies then decides: activity, results, audits, surveillances, complaints. */
export function CycleSheet({ renewal: { cycle, examined } }: { readonly renewal: Renewal }) {
  if (cycle === null) return null;
  return (
    <RecordSheet
      title="Bilan du cycle"
      reference={`Du ${plainDay(cycle.from)} au ${plainDay(cycle.until)}${examined === null ? "" : ", tel qu’il était à la proposition"}`}
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
            text: `${auditOn === null ? "date à fixer" : plainDay(auditOn)}${openNonconformities === 0 ? "" : `, ${count(openNonconformities, "non-conformité ouverte", "non-conformités ouvertes")}`}`,
          }))}
        />
      </RecordPart>
      <RecordPart name="Surveillances">
        <Lines
          none="Aucune surveillance dans le cycle."
          lines={cycle.surveillances.map((one) => ({
            ...{ to: `/surveillances/${one.id}`, label: typeWords[one.surveillanceType] },
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
            {cycle.suspensions.map(({ from, liftedOn }) => (
              <li key={from}>
                À partir du {plainDay(from)}
                {liftedOn === null ? ", en cours" : `, levée le ${plainDay(liftedOn)}`}
              </li>
            ))}
          </ul>
        )}
      </RecordPart>
      <RecordPart name="Changements">
        <p>
          {count(cycle.changes.declared, "changement déclaré", "changements déclarés")}
          {part(cycle.changes.late, "hors délai", "hors délai")}.
        </p>
      </RecordPart>
    </RecordSheet>
  );
}

/** « , dont 2 fondés »; nothing of nothing. */
const part = (n: number, one: string, many: string): string => (n === 0 ? "" : `, dont ${count(n, one, many)}`);

/** What was held and whom it prepared, so far as it was declared. */
function activityInWords({ activity }: Pick<Cycle, "activity">): string {
  const { declared, held, prepared, enrolled, gaveUp } = activity;
  if (declared === 0) return "Aucune session déclarée dans le cycle.";
  const sessions = `${count(held, "session tenue", "sessions tenues")} sur ${count(declared, "déclarée", "déclarées")}`;
  const people = `${count(prepared, "personne préparée", "personnes préparées")}${part(enrolled, "inscrite à l’examen", "inscrites à l’examen")}`;
  return `${sessions} ; ${people}${gaveUp === 0 ? "" : ` et ${count(gaveUp, "renoncement", "renoncements")}`}.`;
}

function complaintsInWords({ complaints, alerts }: Cycle): string {
  const received = `${count(complaints.received, "message reçu", "messages reçus")}${part(complaints.founded, "fondé", "fondés")}`;
  const raised = `${count(alerts.raised, "alerte levée", "alertes levées")}${part(alerts.open, "ouverte", "ouvertes")}`;
  const open = complaints.open === 0 ? "" : ` (${complaints.open} en cours)`;
  return `${received}${open} ; ${raised}.`;
}

/** The rate of the cycle, never without its counts; under the minimum sample it says nothing (R-RATE-1). */
export function resultsInWords({ results }: Pick<Cycle, "results">): string {
  const { passed, presented, tenths, standing, threshold } = results;
  if (standing === "no-result" || tenths === null) return "Aucun résultat dans le cycle.";
  const counts = `${passed} reçus sur ${count(presented, "présenté", "présentés")}`;
  if (standing === "not-significant") return `${counts} : trop peu pour dire un taux.`;
  const rate = `${String(tenths / 10).replace(".", ",")} %`;
  return `${counts}, soit ${rate}, ${standing === "below" ? "sous" : "au moins"} le seuil de ${threshold} %.`;
}

function surveillanceInWords({ dueOn, outcome, late, openGaps }: Cycle["surveillances"][number]): string {
  const said = outcome === null ? "non conclue" : outcomeWords[outcome].label.toLowerCase();
  const gaps = openGaps === 0 ? "" : `, ${count(openGaps, "écart ouvert", "écarts ouverts")}`;
  return `${plainDay(dueOn)}, ${said}${late ? ", hors délai" : ""}${gaps}`;
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
