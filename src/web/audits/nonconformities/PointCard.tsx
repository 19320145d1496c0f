import { IconLock, IconPaperclip } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { hrefOf } from "../../app/api.ts";
import { DueDate } from "../../ui/DueDate.tsx";
import { dayOfMoment, longDay } from "../../ui/format.ts";
import { LongText } from "../../ui/LongText.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { AuditPage, Nonconformity } from "../audit.query.ts";
import { badgeOfGrade, badgeOfNonconformity } from "../audits.badges.ts";
import { PointActs } from "./PointActs.tsx";
import styles from "./PointCard.module.css";
import { awaited, duesOf, isLocked } from "./points.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly point: Nonconformity;
  readonly issued: boolean;
  /** The first point that awaits the reader: the one to work on. */
  readonly lead: boolean;
}

/** One nonconformity with its whole story: finding, risk, plan, evidence, opinion; and what may be done now. */
export function PointCard({ page, point, issued, lead }: Props) {
  const grade = badgeOfGrade(point.grade);
  const locked = isLocked(point);
  return (
    <li className={styles.card} data-locked={locked || undefined}>
      <header className={styles.head}>
        <h3>
          <span className={styles.code}>{point.indicator}</span> {point.indicatorTitle}
        </h3>
        <div className={styles.badges}>
          {grade !== null && <StatusBadge {...grade} />}
          <StatusBadge {...badgeOfNonconformity(point)} />
        </div>
      </header>
      <div className={styles.body}>
        <div className={styles.written}>
          <Part title="Constat">{point.finding}</Part>
          <Part title="Risque">{point.risk}</Part>
          {point.gradeReason !== null && <Part title="Pourquoi ce niveau">{point.gradeReason}</Part>}
          {point.disagreements.map((one) => (
            <Part key={one} title="Désaccord de l’organisme">
              {one}
            </Part>
          ))}
        </div>
        {point.plan !== null && (
          <div className={styles.written}>
            <PlanParts point={point} />
            <EvidenceParts page={page} point={point} />
          </div>
        )}
      </div>
      {issued && (
        <footer className={styles.foot}>
          <p className={styles.awaited}>
            {locked && <IconLock size={16} aria-hidden />}
            {awaited(point)}
          </p>
          <dl className={styles.dues}>
            {duesOf(point).map(({ what, rule, dueOn }) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>
                  <DueDate day={dueOn} rule={rule} />
                </dd>
              </div>
            ))}
          </dl>
        </footer>
      )}
      <PointActs page={page} point={point} lead={lead} />
    </li>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h4>{title}</h4>
      {typeof children === "string" ? <LongText text={children} /> : <p className={styles.text}>{children}</p>}
    </div>
  );
}

function PlanParts({ point }: { readonly point: Nonconformity }) {
  const { plan, planRefused } = point;
  if (plan === null) return null;
  return (
    <div className={styles.group}>
      <p className={styles.groupTitle}>Plan d’actions</p>
      <Part title="Cause">{plan.cause}</Part>
      <Part title="Correction">{plan.correction}</Part>
      <Part title="Action corrective">{plan.correctiveAction}</Part>
      <Part title="Responsable et échéance">
        {plan.responsible}, avant le {longDay(plan.dueOn)}
      </Part>
      {planRefused !== null && <Part title="Ce que l’auditeur demande de revoir">{planRefused}</Part>}
    </div>
  );
}

function EvidenceParts({ page, point }: { readonly page: AuditPage; readonly point: Nonconformity }) {
  const { evidence, comment, submittedAt, opinion, settledAt } = point;
  if (submittedAt === null) return null;
  const { dossierId } = page;
  return (
    <div className={styles.group}>
      <p className={styles.groupTitle}>Preuves déposées le {longDay(dayOfMoment(submittedAt))}</p>
      <ul className={styles.pieces}>
        {evidence.map(({ attachmentId, name }) => (
          <li key={attachmentId ?? name}>
            <IconPaperclip size={16} aria-hidden />
            {attachmentId === null ? (
              name
            ) : (
              <a
                href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId })}
                target="_blank"
                rel="noreferrer"
              >
                {name}
              </a>
            )}
          </li>
        ))}
      </ul>
      {comment !== null && <Part title="Commentaire">{comment}</Part>}
      {opinion !== null && (
        <Part
          title={settledAt === null ? "Avis de l’auditeur" : `Avis de l’auditeur, ${longDay(dayOfMoment(settledAt))}`}
        >
          {opinion}
        </Part>
      )}
    </div>
  );
}
