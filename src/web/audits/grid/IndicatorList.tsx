import { IconPaperclip } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { count } from "../../ui/format.ts";
import type { Indicator } from "../audit.query.ts";
import type { Findings } from "./findings.view.ts";
import { auditedCriteria, markOf, pointsOf, tallyOf } from "./grid.view.ts";
import styles from "./IndicatorList.module.css";
import { MarkIcon } from "./MarkIcon.tsx";

interface Props {
  readonly findings: Findings;
  readonly here: string;
  readonly unfinished: readonly string[];
  readonly onGo: (code: string) => void;
}

/** Every indicator under its criterion, with its result and what waits beside it. */
export function IndicatorList({ findings, here, unfinished, onGo }: Props) {
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another indicator in focus is brought into view.
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  return (
    <nav className={styles.list} aria-label="Indicateurs">
      {auditedCriteria(findings).map((criterion) => {
        const { rated, applicable } = tallyOf(criterion.indicators);
        return (
          <section key={criterion.code}>
            <h2 className={styles.criterion}>
              <span>
                {criterion.code}. {criterion.title}
              </span>
              <span className={styles.done} data-complete={rated === applicable || undefined}>
                {rated}/{applicable}
                <span className="reader-only"> évalués</span>
              </span>
            </h2>
            <ul>
              {criterion.indicators.map((one) => (
                <li key={one.code}>
                  <button
                    type="button"
                    ref={one.code === here ? current : undefined}
                    className={styles.indicator}
                    aria-current={one.code === here ? "true" : undefined}
                    onClick={() => onGo(one.code)}
                  >
                    <MarkIcon mark={markOf(findings, one)} />
                    <span className={styles.name}>
                      <span className={styles.code}>{one.code}</span> {one.title}
                      {unfinished.includes(one.code) && <span className={styles.unfinished}>Saisie à terminer</span>}
                    </span>
                    <Beside findings={findings} indicator={one} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

function Beside({ findings, indicator }: { readonly findings: Findings; readonly indicator: Indicator }) {
  const pieces = indicator.evidence.filter(({ quarantined }) => quarantined === null).length;
  const points = pointsOf(findings, indicator.code).length;
  return (
    <span className={styles.beside}>
      {points > 1 && (
        <span className={styles.points}>
          {points}
          <span className="reader-only"> non-conformités</span>
        </span>
      )}
      {pieces > 0 && (
        <span className={styles.pieces}>
          <IconPaperclip size={14} aria-hidden />
          <span aria-hidden="true">{pieces}</span>
          <span className="reader-only">{count(pieces, "pièce déposée", "pièces déposées")}</span>
        </span>
      )}
    </span>
  );
}
