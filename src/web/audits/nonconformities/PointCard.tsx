import { IconHandFinger, IconHourglass, IconLock } from "@tabler/icons-react";
import { hrefOf } from "../../app/api.ts";
import { DueDate } from "../../ui/DueDate.tsx";
import { count } from "../../ui/format.ts";
import { LongText } from "../../ui/LongText.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { AuditPage, Nonconformity } from "../audit.query.ts";
import { badgeOfGrade, badgeOfNonconformity } from "../audits.badges.ts";
import { Exchange } from "./Exchange.tsx";
import { PointActs } from "./PointActs.tsx";
import styles from "./PointCard.module.css";
import { duesOf, type Hand, handOf, isLocked } from "./points.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly point: Nonconformity;
  readonly issued: boolean;
  /** The first point that awaits the reader: the one to work on. */
  readonly lead: boolean;
}

/** One nonconformity: whose turn it is, what was found, everything said since, and what may be done now. */
export function PointCard({ page, point, issued, lead }: Props) {
  const grade = badgeOfGrade(point.grade);
  const hand = handOf(point);
  return (
    <li className={styles.card} data-hand={issued ? hand.tone : undefined} id={`point-${point.id}`}>
      <header className={styles.head}>
        <h3>
          <span className={styles.code}>{point.indicator}</span> {point.indicatorTitle}
        </h3>
        <div className={styles.badges}>
          {grade !== null && <StatusBadge {...grade} />}
          <StatusBadge {...badgeOfNonconformity(point)} />
        </div>
      </header>
      {issued && <HandStrip point={point} hand={hand} />}
      {isLocked(point) ? (
        <details className={styles.kept}>
          <summary>
            Relire le constat et l’échange ({count(point.exchanges.length, "intervention", "interventions")})
          </summary>
          <Body page={page} point={point} />
        </details>
      ) : (
        <Body page={page} point={point} />
      )}
      <PointActs page={page} point={point} lead={lead} />
    </li>
  );
}

const pictures = { yours: IconHandFinger, theirs: IconHourglass, settled: IconLock } as const;

/** Whose turn it is, and by when. */
function HandStrip({ point, hand }: { readonly point: Nonconformity; readonly hand: Hand }) {
  const Picture = pictures[hand.tone];
  return (
    <div className={styles.hand}>
      <p className={styles.turn}>
        <Picture size={18} stroke={1.75} aria-hidden />
        {hand.words}
      </p>
      <dl className={styles.dues}>
        {duesOf(point).map(({ what, rule, dueOn }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>
              <DueDate day={dueOn} rule={rule} compact />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Body({ page, point }: { readonly page: AuditPage; readonly point: Nonconformity }) {
  return (
    <div className={styles.body}>
      <section className={styles.written} aria-label={`Constat, indicateur ${point.indicator}`}>
        <Part title="Constat" text={point.finding} />
        <Part title="Risque" text={point.risk} />
        {point.gradeReason !== null && <Part title="Pourquoi ce niveau" text={point.gradeReason} />}
        {point.disagreements.map((one) => (
          <Part key={one} title="Désaccord de l’organisme" text={one} />
        ))}
        <Photos page={page} point={point} />
        {point.expected !== "" && (
          <details className={styles.expected}>
            <summary>Ce qui est attendu pour cet indicateur</summary>
            <LongText text={point.expected} />
          </details>
        )}
      </section>
      {point.exchanges.length > 0 && <Exchange page={page} point={point} />}
    </div>
  );
}

function Part({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={styles.part}>
      <h4>{title}</h4>
      <LongText text={text} />
    </div>
  );
}

function Photos({ page, point }: { readonly page: AuditPage; readonly point: Nonconformity }) {
  const { dossierId } = page;
  if (point.photos.length === 0) return null;
  return (
    <ul className={styles.photos}>
      {point.photos.map(({ id, attachmentId, caption, name }) =>
        attachmentId === null ? null : (
          <li key={id}>
            <a
              href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId })}
              target="_blank"
              rel="noreferrer"
            >
              <img
                src={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId })}
                alt={caption ?? name}
                loading="lazy"
              />
            </a>
          </li>
        ),
      )}
    </ul>
  );
}
