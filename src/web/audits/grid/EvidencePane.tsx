import { Button, FileButton } from "@mantine/core";
import { IconCamera, IconExternalLink, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { hrefOf } from "../../app/api.ts";
import { everyType } from "../../dossiers/fileKinds.ts";
import { CommandProblem } from "../../ui/CommandProblem.tsx";
import { count } from "../../ui/format.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { AuditPage, Indicator } from "../audit.query.ts";
import { badgeOfPiece, type Evidence, kept, shownAs } from "../evidence/pieces.view.ts";
import { useEvidence } from "../evidence/useEvidence.ts";
import styles from "./EvidencePane.module.css";

interface Props {
  readonly page: AuditPage;
  readonly indicator: Indicator;
  readonly mayAdd: boolean;
}

/** What the organisation filed for an indicator, open beside it; the auditor adds what is seen on the spot. */
export function EvidencePane({ page, indicator, mayAdd }: Props) {
  const { dossierId } = page;
  const pieces = kept(indicator.evidence);
  const [chosen, choose] = useState<string>();
  const open = pieces.find(({ id }) => id === chosen) ?? pieces.find(({ name }) => shownAs(name) !== null);
  return (
    <section className={styles.pane} aria-label={`Preuves pour ${indicator.code}`}>
      <div>
        <h3 className={styles.usual}>Preuves usuelles</h3>
        <p className={styles.by}>{indicator.usualEvidence}</p>
      </div>
      <h3 className={styles.title}>Preuves de l’organisme</h3>
      <p className={styles.none}>
        {pieces.length === 0
          ? "Rien n’a été déposé pour cet indicateur."
          : count(pieces.length, "pièce déposée", "pièces déposées")}
      </p>
      {pieces.length > 0 && (
        <ul className={styles.pieces}>
          {pieces.map((piece) => (
            <Piece
              key={piece.id}
              piece={piece}
              dossierId={dossierId}
              open={piece.id === open?.id}
              onOpen={() => choose(piece.id)}
            />
          ))}
        </ul>
      )}
      {mayAdd && <AddPiece page={page} indicator={indicator.code} />}
      {open !== undefined && <Preview piece={open} dossierId={dossierId} />}
    </section>
  );
}

const hrefTo = (dossierId: string, attachmentId: string) =>
  hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId });

interface PieceProps {
  readonly piece: Evidence;
  readonly dossierId: string;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Piece({ piece, dossierId, open, onOpen }: PieceProps) {
  const { attachmentId, name, byName, preassessment } = piece;
  return (
    <li className={styles.piece} data-open={open || undefined}>
      <IconFileText size={18} stroke={1.5} aria-hidden />
      <div>
        {shownAs(name) === null || attachmentId === null ? (
          <p className={styles.name}>
            {attachmentId === null ? name : <a href={hrefTo(dossierId, attachmentId)}>{name}</a>}
          </p>
        ) : (
          <>
            <button type="button" className={styles.open} aria-pressed={open} onClick={onOpen}>
              {name}
            </button>
            <a className={styles.tab} href={hrefTo(dossierId, attachmentId)} target="_blank" rel="noreferrer">
              {name}
            </a>
          </>
        )}
        <p className={styles.by}>{byName}</p>
        {preassessment?.note != null && <p className={styles.note}>{preassessment.note}</p>}
      </div>
      <StatusBadge {...badgeOfPiece(piece)} />
    </li>
  );
}

function AddPiece({ page, indicator }: { readonly page: AuditPage; readonly indicator: string }) {
  const { add, files, command } = useEvidence(page, indicator);
  const refused = files.find(({ state }) => state === "refused");
  const sending = files.some(({ state }) => state === "sending") || command.pending;
  return (
    <div className={styles.add}>
      <FileButton onChange={(given) => add(given)} accept={everyType.join(",")} multiple>
        {(button) => (
          <Button
            {...button}
            variant="default"
            size="compact-md"
            loading={sending}
            leftSection={<IconCamera size={18} aria-hidden />}
          >
            Ajouter une photo ou une pièce
          </Button>
        )}
      </FileButton>
      <p className={styles.rule}>Ni visage ni nom de stagiaire ; une copie seulement si elle est nécessaire.</p>
      <div role="alert">{refused?.problem !== undefined && <p className={styles.problem}>{refused.problem}</p>}</div>
      <CommandProblem problem={command.problem} onRetry={() => undefined} onReload={command.reload} />
    </div>
  );
}

function Preview({ piece, dossierId }: { readonly piece: Evidence; readonly dossierId: string }) {
  if (piece.attachmentId === null) return null;
  const href = hrefTo(dossierId, piece.attachmentId);
  return (
    <div className={styles.preview}>
      <p className={styles.bar}>
        <a href={href} target="_blank" rel="noreferrer">
          Ouvrir dans un onglet <IconExternalLink size={16} aria-hidden />
        </a>
      </p>
      {shownAs(piece.name) === "picture" ? (
        <img src={href} alt={piece.name} />
      ) : (
        <iframe src={href} title={piece.name} loading="lazy" />
      )}
    </div>
  );
}
