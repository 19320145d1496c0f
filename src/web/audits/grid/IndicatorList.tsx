import { ActionIcon, TextInput } from "@mantine/core";
import { IconBookmarkFilled, IconCamera, IconPaperclip, IconSearch, IconX } from "@tabler/icons-react";
import { memo, type RefObject, useEffect, useRef, useState } from "react";
import { afterPaint } from "../../ui/afterPaint.ts";
import { count } from "../../ui/format.ts";
import { type Mark, markOf, pointsOf, tallyOf } from "./grid.view.ts";
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
  const latest = useRef(onGo);
  latest.current = onGo;
  const [go] = useState(() => (code: string) => latest.current(code));
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
          onKeyDown={({ key, ctrlKey, metaKey, nativeEvent }) => {
            const first = found[0]?.indicators[0];
            if (key !== "Enter" || ctrlKey || metaKey || nativeEvent.isComposing) return;
            if (words.trim() !== "" && first !== undefined) go(first.code);
          }}
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
                <Line
                  key={one.code}
                  code={one.code}
                  title={one.title}
                  mark={markOf(audit, one)}
                  here={one.code === here}
                  unfinished={unfinished.includes(one.code)}
                  flagged={one.flagged}
                  points={pointsOf(audit, one.code).length}
                  photos={one.photos.length}
                  pieces={one.evidence.filter(({ quarantined }) => quarantined === null).length}
                  onGo={go}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </nav>
  );
}

interface LineProps {
  readonly code: string;
  readonly title: string;
  readonly mark: Mark;
  readonly here: boolean;
  readonly unfinished: boolean;
  readonly flagged: boolean;
  readonly points: number;
  readonly photos: number;
  readonly pieces: number;
  readonly onGo: (code: string) => void;
}

/** One indicator; drawn again only when something of it changes, since a tap changes one of sixty. */
const Line = memo(({ code, title, mark, here, unfinished, onGo, ...beside }: LineProps) => {
  const line = useRef<HTMLButtonElement>(null);
  useEffect(() => (here ? afterPaint(() => line.current?.scrollIntoView({ block: "nearest" })) : undefined), [here]);
  return (
    <li>
      <button
        type="button"
        ref={line}
        className={styles.indicator}
        aria-current={here ? "true" : undefined}
        onClick={() => onGo(code)}
      >
        <MarkIcon mark={mark} />
        <span className={styles.name}>
          <span className={styles.code}>{code}</span> {title}
          {unfinished && <span className={styles.unfinished}>Saisie à terminer</span>}
        </span>
        <Beside {...beside} />
      </button>
    </li>
  );
});

function Beside({ flagged, points, photos, pieces }: Pick<LineProps, "flagged" | "points" | "photos" | "pieces">) {
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
      {photos > 0 && (
        <span className={styles.pieces}>
          <IconCamera size={14} aria-hidden />
          <span aria-hidden="true">{photos}</span>
          <span className="reader-only">{count(photos, "photo")}</span>
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
