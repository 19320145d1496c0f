import { Link } from "@tanstack/react-router";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import styles from "./Briefing.module.css";
import type { TextToRead } from "./briefing.query.ts";
import { inForceWords, readingMinutes, readingOf, textMark } from "./briefing.view.ts";

interface Props {
  readonly texts: readonly TextToRead[];
  readonly dossierId: string;
  /** Who reads them here; null for somebody they are not for. */
  readonly reader: string | null;
}

/** Texts of the scheme, each with who has read it. */
export function TextsToRead({ texts, dossierId, reader }: Props) {
  const today = useToday();
  return (
    <ul className={styles.texts}>
      {texts.map((text) => (
        <li key={text.code} className={styles.text}>
          <div>
            <Link
              to="/dossiers/$dossierId/reglement/$document"
              params={{ dossierId, document: text.code }}
              search={textMark(text)}
              className={styles.title}
            >
              {text.title}
            </Link>
            <p className={styles.detail}>
              Version {text.version}, {inForceWords(text, today)} · environ {readingMinutes(text)} min de lecture
            </p>
            {text.acknowledgedBy.length > 0 && (
              <p className={styles.detail}>Lu par {text.acknowledgedBy.map(({ name }) => name).join(", ")}</p>
            )}
          </div>
          {reader !== null && <Reading state={readingOf(text, reader)} />}
        </li>
      ))}
    </ul>
  );
}

const Reading = ({ state }: { readonly state: "acknowledged" | "to-read" }) =>
  state === "acknowledged" ? <StatusBadge tone="success" label="Lu" /> : <StatusBadge tone="warning" label="À lire" />;
