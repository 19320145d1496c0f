import { IconChevronDown } from "@tabler/icons-react";
import { useId } from "react";
import { everyType, maximumBytes } from "../../dossiers/fileKinds.ts";
import { CommandProblem } from "../../ui/CommandProblem.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { AuditAct, AuditPage, Indicator } from "../audit.query.ts";
import styles from "./IndicatorEvidence.module.css";
import { PieceLine } from "./PieceLine.tsx";
import { badgeOfPieces } from "./pieces.view.ts";
import { useEvidence } from "./useEvidence.ts";

interface Props {
  readonly page: AuditPage;
  readonly indicator: Indicator;
  readonly acts: readonly AuditAct[];
  readonly open: boolean;
  readonly onTurn: () => void;
}

/** One indicator with its pieces: closed it says how it stands, open it says what is expected and takes files. */
export function IndicatorEvidence({ page, indicator, acts, open, onTurn }: Props) {
  const content = useId();
  const { code, title, evidence } = indicator;
  return (
    <li>
      <button type="button" className={styles.head} aria-expanded={open} aria-controls={content} onClick={onTurn}>
        <span>
          <span className={styles.code}>{code}</span> {title}
        </span>
        <StatusBadge {...badgeOfPieces(evidence)} />
        <IconChevronDown size={18} className={styles.chevron} aria-hidden />
      </button>
      <div id={content} hidden={!open}>
        {open && <Content page={page} indicator={indicator} acts={acts} />}
      </div>
    </li>
  );
}

function Content({ page, indicator, acts }: Pick<Props, "page" | "indicator" | "acts">) {
  const { code, expected, usualEvidence, evidence } = indicator;
  return (
    <div className={styles.content}>
      <div className={styles.texts}>
        <p>{expected}</p>
        <p className={styles.usual}>
          <strong>Preuves usuelles.</strong> {usualEvidence}
        </p>
      </div>
      {evidence.length > 0 && (
        <ul className={styles.pieces}>
          {evidence.map((piece) => (
            <PieceLine key={piece.id} page={page} piece={piece} acts={acts} />
          ))}
        </ul>
      )}
      {acts.includes("AttachEvidence") && <Drop page={page} code={code} />}
    </div>
  );
}

function Drop({ page, code }: { readonly page: AuditPage; readonly code: string }) {
  const { add, files, forget, command } = useEvidence(page, code);
  return (
    <>
      <FileDrop
        label={`Pièces pour ${code}`}
        hint="20 Mo au plus par fichier. Masquez les noms des stagiaires."
        files={files}
        onAdd={add}
        onRemove={forget}
        accept={everyType}
        maxBytes={maximumBytes}
      />
      <CommandProblem problem={command.problem} onRetry={command.reload} onReload={command.reload} />
    </>
  );
}
