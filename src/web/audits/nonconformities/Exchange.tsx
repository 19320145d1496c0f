import { IconPaperclip } from "@tabler/icons-react";
import { dayOfMoment, longDay, longMoment, plainDay } from "../../ui/format.ts";
import { LongText } from "../../ui/LongText.tsx";
import type { AuditPage, Nonconformity } from "../audit.query.ts";
import { PieceLink } from "../PieceLink.tsx";
import styles from "./Exchange.module.css";
import { turnOf } from "./points.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly point: Nonconformity;
}

type Turn = Nonconformity["exchanges"][number];

/** What organisation and auditor said in turn, the first first: nothing of it is ever rewritten (R-AUD-9). */
export function Exchange({ page, point }: Props) {
  const lastPlan = point.exchanges.findLast(({ plan }) => plan !== null);
  return (
    <section aria-label={`Échange, indicateur ${point.indicator}`}>
      <h4 className={styles.title}>Échange</h4>
      <ol className={styles.turns}>
        {point.exchanges.map((exchange) => (
          <OneTurn
            key={`${exchange.at} ${exchange.act}`}
            page={page}
            point={point}
            exchange={exchange}
            last={exchange === lastPlan}
          />
        ))}
      </ol>
    </section>
  );
}

/** A plan that another one has replaced since: it is kept, folded. */
function FormerPlan({ plan }: { readonly plan: NonNullable<Turn["plan"]> }) {
  return (
    <details className={styles.former}>
      <summary>Relire ce plan, remplacé depuis</summary>
      <Plan plan={plan} />
    </details>
  );
}

interface TurnProps extends Props {
  readonly exchange: Turn;
  /** Whether no other plan was proposed since. */
  readonly last: boolean;
}

function OneTurn({ page, point, exchange, last }: TurnProps) {
  const { who, side, what, words } = turnOf(exchange, point);
  const { at, plan, evidence } = exchange;
  return (
    <li className={styles.turn} data-side={exchange.side}>
      <p className={styles.said}>
        <span>
          {who !== "" && <strong>{who}</strong>}
          {side !== "" && <span className={styles.side}> ({side})</span>} {what}
        </span>
        <time className={styles.time} dateTime={at} title={longMoment(at)}>
          {plainDay(dayOfMoment(at))}
        </time>
      </p>
      {plan !== null && (last ? <Plan plan={plan} /> : <FormerPlan plan={plan} />)}
      {words !== null && words !== "" && (
        <div className={styles.words}>
          <LongText text={words} />
        </div>
      )}
      {evidence.length > 0 && (
        <ul className={styles.pieces}>
          {evidence.map((piece) => (
            <Piece key={piece.attachmentId ?? piece.name} page={page} piece={piece} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Plan({ plan }: { readonly plan: NonNullable<Turn["plan"]> }) {
  const parts = [
    ["Cause", plan.cause],
    ["Correction", plan.correction],
    ["Action corrective", plan.correctiveAction],
    ["Responsable", `${plan.responsible}, pour le ${longDay(plan.dueOn)}`],
  ] as const;
  return (
    <dl className={styles.plan}>
      {parts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Piece({ page, piece }: { readonly page: AuditPage; readonly piece: Turn["evidence"][number] }) {
  return (
    <li>
      <IconPaperclip size={16} aria-hidden />
      <PieceLink page={page} piece={piece} />
    </li>
  );
}
