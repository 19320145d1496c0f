import { ActionIcon, TextInput } from "@mantine/core";
import { IconBookmarkFilled, IconCamera, IconPaperclip, IconSearch, IconX } from "@tabler/icons-react";
import { type RefObject, useEffect, useRef, useState } from "react";
import { count } from "../../ui/format.ts";
import type { Indicator } from "../audit.query.ts";
import { markOf, pointsOf, tallyOf } from "./grid.view.ts";
import styles from "./IndicatorList.module.css";
import { MarkIcon } from "./MarkIcon.tsx";
import { foundIn, type Only, onlyWords } from "./search.view.ts";
import { useField } from "./useNotebook.ts";

interface Props {
  readonly here: string;
  readonly unfinished: readonly string[];
  readonly search: RefObject<HTMLInputElement | null>;
  readonly onGo: (code: string) => void;
}

/** Every indicator under its criterion, with its result and what waits beside it; searched by words, or only those to come back to. */
export function IndicatorList({ here, unfinished, search, onGo }: Props) {
  const { audit } = useField();
  const [words, setWords] = useState("");
  const [only, setOnly] = useState<Only>("all");
  const current = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another indicator in focus is brought into view.
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const found = foundIn(audit, { words, only, unfinished });
  const n = found.reduce((sum, { indicators }) => sum + indicators.length, 0);
  return (
    <nav className={styles.list} aria-label="Indicateurs">
      <search className={styles.search}>
        <TextInput
          ref={search}
          aria-label="Chercher un indicateur"
          placeholder="Chercher un indicateur"
          leftSection={<IconSearch size={18} aria-hidden />}
          rightSection={
            words !== "" && (
              <ActionIcon variant="subtle" aria-label="Effacer la recherche" onClick={() => setWords("")}>
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )
          }
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <fieldset className={styles.only}>
          <legend className="reader-only">Montrer</legend>
          {onlyWords.map(({ value, label }) => (
            <button key={value} type="button" aria-pressed={only === value} onClick={() => setOnly(value)}>
              {label}
            </button>
          ))}
        </fieldset>
        <p className={words === "" && only === "all" ? "reader-only" : styles.found} role="status">
          {words === "" && only === "all" ? "" : count(n, "indicateur")}
        </p>
      </search>
      {found.map((criterion) => {
        const whole = audit.grid.find(({ code }) => code === criterion.code)?.indicators ?? [];
        const { rated, applicable } = tallyOf(whole);
        return (
          <section key={criterion.code}>
            <h2 className={styles.criterion}>
              <span>
                {criterion.code}. {criterion.title}
                {!criterion.yours && <span className={styles.auditor}>{criterion.auditor.name}</span>}
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
                    <MarkIcon mark={markOf(audit, one)} />
                    <span className={styles.name}>
                      <span className={styles.code}>{one.code}</span> {one.title}
                      {unfinished.includes(one.code) && <span className={styles.unfinished}>Saisie à terminer</span>}
                    </span>
                    <Beside indicator={one} />
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

function Beside({ indicator }: { readonly indicator: Indicator }) {
  const { audit } = useField();
  const { code, flagged, photos } = indicator;
  const pieces = indicator.evidence.filter(({ quarantined }) => quarantined === null).length;
  const points = pointsOf(audit, code).length;
  return (
    <span className={styles.beside}>
      {flagged && (
        <span className={styles.flag}>
          <IconBookmarkFilled size={14} aria-hidden />
          <span className="reader-only">À revoir</span>
        </span>
      )}
      {points > 1 && (
        <span className={styles.points}>
          {points}
          <span className="reader-only"> non-conformités</span>
        </span>
      )}
      {photos.length > 0 && (
        <span className={styles.pieces}>
          <IconCamera size={14} aria-hidden />
          <span aria-hidden="true">{photos.length}</span>
          <span className="reader-only">{count(photos.length, "photo")}</span>
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
