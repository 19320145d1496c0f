import type { Ref } from "react";
import { longMoment } from "../../ui/format.ts";
import { LongText } from "../../ui/LongText.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { Attendee, Audit, AuditPage, Nonconformity } from "../audit.query.ts";
import { badgeOfGrade } from "../audits.badges.ts";
import { roleNames } from "../audits.sentences.ts";
import { indicatorsOf } from "../grid/findings.view.ts";
import { tallyOf } from "../grid/grid.view.ts";
import { TallyBar } from "../grid/TallyBar.tsx";
import styles from "./ClosingSheet.module.css";
import { findingsTitle, sequelOf } from "./closing.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
  readonly strengths: string;
  readonly observations: string;
  readonly present: readonly Attendee[];
  readonly ref?: Ref<HTMLElement>;
}

/** What is shown to the room at the closing meeting, then signed: results, strengths, each finding with its risk, what follows. */
export function ClosingSheet({ page, audit, strengths, observations, present, ref }: Props) {
  const { nonconformities, opening, closing } = audit;
  const sequel = sequelOf(audit);
  return (
    <article ref={ref} className={styles.sheet} aria-label="Procès-verbal de clôture">
      <header className={styles.head}>
        <p className={styles.kind}>
          {audit.kind}, dossier <span className="reference">{page.number}</span>
        </p>
        <h2 className={styles.name}>{page.organisationName}</h2>
        <TallyBar tally={tallyOf(indicatorsOf(audit))} />
      </header>
      <Text title="Points forts" text={strengths} />
      <section aria-label="Non-conformités">
        <h3>{findingsTitle(audit)}</h3>
        <ol className={styles.points}>
          {nonconformities.map((one) => (
            <Point key={one.id} point={one} />
          ))}
        </ol>
      </section>
      <Text title="Observations" text={observations} />
      {sequel.length > 0 && (
        <section aria-label="La suite">
          <h3>La suite</h3>
          <ul>
            {sequel.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
      )}
      <dl className={styles.meetings}>
        {opening !== null && <Meeting title="Ouverture" at={opening.at} people={opening.present} />}
        <Meeting title="Clôture" at={closing?.at ?? null} people={present} />
      </dl>
    </article>
  );
}

function Text({ title, text }: { readonly title: string; readonly text: string }) {
  if (text.trim() === "") return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <LongText text={text} />
    </section>
  );
}

function Point({ point }: { readonly point: Nonconformity }) {
  const grade = badgeOfGrade(point.grade);
  return (
    <li>
      <p className={styles.indicator}>
        {point.indicator} {point.indicatorTitle} {grade !== null && <StatusBadge {...grade} />}
      </p>
      <p className={styles.text}>
        <strong>Constat.</strong> {point.finding}
      </p>
      <p className={styles.text}>
        <strong>Risque.</strong> {point.risk}
      </p>
      {point.disagreements.map((one) => (
        <p key={one} className={styles.text}>
          <strong>Désaccord de l’organisme.</strong> {one}
        </p>
      ))}
    </li>
  );
}

interface MeetingProps {
  readonly title: string;
  readonly at: string | null;
  readonly people: readonly Attendee[];
}

function Meeting({ title, at, people }: MeetingProps) {
  if (people.length === 0 && at === null) return null;
  return (
    <div>
      <dt>
        {title}
        {at !== null && `, ${longMoment(at)}`}
      </dt>
      <dd>
        {people.length === 0
          ? "Sans réunion"
          : people.map(({ name, role }) => `${name} (${roleNames[role].toLowerCase()})`).join(", ")}
      </dd>
    </div>
  );
}
