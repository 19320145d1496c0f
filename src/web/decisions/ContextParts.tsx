import { Link } from "@tanstack/react-router";
import { count, dayOfMoment, plainDay } from "../ui/format.ts";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { type Deliberation, useHistory, useSimilar } from "./decision.query.ts";
import { impedimentOf, listed, noticeWords } from "./impediments.view.ts";
import { RecordPart } from "./RecordSheet.tsx";
import styles from "./SummaryParts.module.css";

/** The points sent back to the organisation during the instruction, with what it answered. */
export function SentBackPart() {
  const told = useHistory().filter(({ type }) => type === "PointsRaised" || type === "PointAnswered");
  return (
    <RecordPart name="Compléments" note="Demandés pendant l’instruction">
      {told.length === 0 && <p>Aucun complément n’a été demandé.</p>}
      {told.length > 0 && (
        <ul className={styles.list}>
          {told.map((entry) => (
            <li key={entry.id}>
              <p className={styles.soft}>
                {entry.type === "PointsRaised" ? "Demandé" : "Réponse"} par {entry.byName}, le{" "}
                {plainDay(dayOfMoment(entry.at))}
              </p>
              <p>{entry.text ?? "Texte effacé."}</p>
            </li>
          ))}
        </ul>
      )}
    </RecordPart>
  );
}

/** Who could decide, and why the others could not (R-IMP-3). */
export function DecidersPart({
  deliberation: { deciders },
}: {
  readonly deliberation: Pick<Deliberation, "deciders">;
}) {
  const able = deciders.filter(({ eligible }) => eligible).length;
  return (
    <RecordPart name="Qui peut décider" note={`${count(able, "personne")} sur ${deciders.length}`}>
      <ul className={styles.list}>
        {deciders.map(({ personId, name, eligible, reasons, notices }) => (
          <li key={personId} className={styles.line}>
            <span>
              <span className={styles.strong}>{name}</span>
              {!eligible && <span className={styles.soft}> {listed(reasons.map(impedimentOf))}</span>}
              {notices.length > 0 && (
                <span className={styles.aside}>À savoir : {listed(notices.map(noticeWords))}</span>
              )}
            </span>
            <StatusBadge
              tone={eligible ? "success" : "neutral"}
              label={eligible ? "Peut décider" : "Ne peut pas décider"}
            />
          </li>
        ))}
      </ul>
    </RecordPart>
  );
}

interface SimilarProps {
  /** The grounds chosen so far. */
  readonly grounds: readonly string[];
  readonly labels: ReadonlyMap<string, string>;
}

/** How the same grounds were decided before, so that like cases are treated alike. */
export function SimilarPart({ grounds, labels }: SimilarProps) {
  const similar = useSimilar(grounds);
  return (
    <RecordPart name="Décisions semblables" note="Reposant sur les mêmes motifs">
      {similar.length === 0 && (
        <p className={styles.soft}>
          {grounds.length === 0
            ? "Elles apparaissent ici quand un motif est choisi."
            : "Aucune décision antérieure ne repose sur ces motifs."}
        </p>
      )}
      <ul className={`${styles.list} ${styles.similar}`}>
        {similar.map((one) => (
          <li key={one.dossierId} className={styles.case}>
            <time dateTime={one.decidedOn}>{plainDay(one.decidedOn)}</time>
            <span>
              <Link to={`/dossiers/${one.dossierId}/decision`}>{one.organisationName}</Link>{" "}
              <span className={styles.soft}>
                {one.number} – {one.grounds.flatMap((code) => labels.get(code) ?? []).join(" ; ")}
              </span>
            </span>
            <StatusBadge
              tone={one.outcome === "grant" ? "success" : "danger"}
              label={one.outcome === "grant" ? "Accordée" : "Refusée"}
            />
          </li>
        ))}
      </ul>
    </RecordPart>
  );
}
