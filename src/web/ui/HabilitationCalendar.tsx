import { IconCheck, IconCircleDashed, IconClockExclamation, IconMinus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import {
  anniversariesOf,
  type CalendarMark,
  type CalendarPeriod,
  lanesOf,
  type Span,
  shareOf,
  stretchesOf,
} from "./calendar.view.ts";
import { DueDate } from "./DueDate.tsx";
import { monthOf, plainDay } from "./format.ts";
import styles from "./HabilitationCalendar.module.css";
import { useToday } from "./today.ts";

interface Props {
  readonly span: Span;
  readonly periods: readonly CalendarPeriod[];
  readonly marks: readonly CalendarMark[];
}

/** The share of the line that a label takes at its narrowest. */
const labelWidth = 0.17;

const at = (share: number): string => `${(share * 100).toFixed(3)}%`;

/** Three years on one line, what happened and what comes; the same in two lists, which is all a screen reader and a phone need. */
export function HabilitationCalendar({ span, periods, marks }: Props) {
  const ordered = marks.toSorted((a, b) => a.day.localeCompare(b.day));
  const past = ordered.filter(isPast).reverse();
  const coming = ordered.filter((mark) => !isPast(mark));
  return (
    <div className={styles.calendar}>
      <div className={styles.drawing} aria-hidden="true">
        <Labels span={span} marks={ordered} />
        <Band span={span} periods={periods} />
        <Axis span={span} />
      </div>
      <div className={styles.lists}>
        <MarkList title="Ce qui vient" none="Rien n’est prévu." marks={coming} />
        <MarkList title="Ce qui s’est passé" none="Rien encore." marks={past} />
      </div>
    </div>
  );
}

function Labels({ span, marks }: { readonly span: Span; readonly marks: readonly CalendarMark[] }) {
  const places = marks.map((mark) => shareOf(span, mark.day));
  const lanes = lanesOf(places, labelWidth);
  const height: CSSProperties = { "--lanes": Math.max(0, ...lanes) + 1 };
  return (
    <div className={styles.labels} style={height}>
      {marks.map((mark, index) => (
        <div
          key={mark.id}
          className={styles.mark}
          data-state={mark.state}
          style={{ left: at(places[index] ?? 0), "--lane": lanes[index] }}
        >
          <span className={styles.words}>
            <span className={styles.label}>{mark.label}</span>
            <span className={styles.day}>{plainDay(mark.day)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}

function Band({ span, periods }: { readonly span: Span; readonly periods: readonly CalendarPeriod[] }) {
  const today = useToday();
  return (
    <div className={styles.band}>
      {stretchesOf(span, periods, today).map((stretch) => (
        <div
          key={`${stretch.start}-${stretch.tone}`}
          className={styles.stretch}
          data-tone={stretch.tone}
          data-past={stretch.past || undefined}
          style={{ left: at(stretch.start), width: at(stretch.width) }}
        >
          {stretch.width > 0.09 && stretch.label}
        </div>
      ))}
      {today >= span.from && today < span.until && (
        <div className={styles.today} style={{ left: at(shareOf(span, today)) }}>
          <span>Aujourd’hui</span>
        </div>
      )}
    </div>
  );
}

function Axis({ span }: { readonly span: Span }) {
  return (
    <div className={styles.axis}>
      {anniversariesOf(span).map((day) => (
        <span key={day} style={{ left: at(shareOf(span, day)) }}>
          {monthOf(day)}
        </span>
      ))}
    </div>
  );
}

const isPast = ({ state }: CalendarMark): boolean => state === "done" || state === "passed";

const pictures = {
  done: IconCheck,
  passed: IconMinus,
  upcoming: IconCircleDashed,
  late: IconClockExclamation,
} as const;

interface ListProps {
  readonly title: string;
  readonly none: string;
  readonly marks: readonly CalendarMark[];
}

function MarkList({ title, none, marks }: ListProps) {
  return (
    <div>
      <h3 className={styles.title}>{title}</h3>
      {marks.length === 0 && <p className={styles.detail}>{none}</p>}
      <ul className={styles.list}>
        {marks.map((mark) => (
          <MarkLine key={mark.id} mark={mark} />
        ))}
      </ul>
    </div>
  );
}

function MarkLine({ mark }: { readonly mark: CalendarMark }) {
  const Picture = pictures[mark.state];
  return (
    <li data-state={mark.state}>
      <Picture size={18} stroke={2} aria-hidden />
      <div>
        <p className={styles.event}>{mark.to === undefined ? mark.label : <Link to={mark.to}>{mark.label}</Link>}</p>
        <p>
          <DueDate day={mark.day} warnWithin={isPast(mark) ? false : 30} />
        </p>
        {mark.detail !== undefined && <p className={styles.detail}>{mark.detail}</p>}
      </div>
    </li>
  );
}
