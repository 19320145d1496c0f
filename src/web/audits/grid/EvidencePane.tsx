import { Button, FileButton } from "@mantine/core";
import { IconExternalLink, IconFilePlus, IconFileText } from "@tabler/icons-react";
import { useState } from "react";
import { everyType } from "../../dossiers/fileKinds.ts";
import { CommandProblem } from "../../ui/CommandProblem.tsx";
import { count } from "../../ui/format.ts";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import type { Indicator } from "../audit.query.ts";
import { badgeOfPiece, type Evidence, kept, shownAs } from "../evidence/pieces.view.ts";
import { useEvidence } from "../evidence/useEvidence.ts";
import styles from "./EvidencePane.module.css";
import { FoundBefore } from "./FoundBefore.tsx";
import { useField, useSheet } from "./useNotebook.ts";
import { usePiece } from "./usePiece.ts";

/** What the organisation filed for an indicator, open beside it; the auditor adds what is handed over on the spot. */
export function EvidencePane({ indicator }: { readonly indicator: Indicator }) {
  const pieces = kept(indicator.evidence);
  const [chosen, choose] = useState<string>();
  const open = pieces.find(({ id }) => id === chosen) ?? pieces.find(({ name }) => shownAs(name) !== null);
  return (
    <section className={styles.pane} aria-label={`Preuves pour ${indicator.code}`}>
      {indicator.previous !== null && <FoundBefore previous={indicator.previous} />}
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
            <Piece key={piece.id} piece={piece} open={piece.id === open?.id} onOpen={() => choose(piece.id)} />
          ))}
        </ul>
      )}
      <AddPiece indicator={indicator.code} />
      {open?.attachmentId != null && <Preview key={open.id} name={open.name} attachmentId={open.attachmentId} />}
    </section>
  );
}

interface PieceProps {
  readonly piece: Evidence;
  readonly open: boolean;
  readonly onOpen: () => void;
}

function Piece({ piece, open, onOpen }: PieceProps) {
  const { attachmentId, name, byName, preassessment } = piece;
  const isShown = shownAs(name) !== null;
  return (
    <li className={styles.piece} data-open={open || undefined}>
      <IconFileText size={18} stroke={1.5} aria-hidden />
      <div>
        {attachmentId === null && <p className={styles.name}>{name}</p>}
        {attachmentId !== null && isShown && (
          <button type="button" className={styles.open} aria-pressed={open} onClick={onOpen}>
            {name}
          </button>
        )}
        {attachmentId !== null && <PieceLink name={name} attachmentId={attachmentId} isShown={isShown} />}
        <p className={styles.by}>{byName}</p>
        {preassessment?.note != null && <p className={styles.note}>{preassessment.note}</p>}
      </div>
      <StatusBadge {...badgeOfPiece(piece)} />
    </li>
  );
}

interface PieceLinkProps {
  readonly name: string;
  readonly attachmentId: string;
  readonly isShown: boolean;
}

/** Where a piece cannot be shown beside, it opens in its own tab. */
function PieceLink({ name, attachmentId, isShown }: PieceLinkProps) {
  return (
    <a className={isShown ? styles.tab : styles.name} href={usePiece(attachmentId)} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}

function AddPiece({ indicator }: { readonly indicator: string }) {
  const { page } = useField();
  const { add, files, command } = useEvidence(page, indicator);
  const refused = files.find(({ state }) => state === "refused");
  const sending = files.some(({ state }) => state === "sending") || command.pending;
  const cut = useSheet(({ sending }) => sending) === "unreachable";
  return (
    <div className={styles.add}>
      <FileButton onChange={(given) => add(given)} accept={everyType.join(",")} multiple>
        {(button) => (
          <Button
            {...button}
            variant="default"
            size="compact-md"
            loading={sending}
            disabled={cut}
            leftSection={<IconFilePlus size={18} aria-hidden />}
          >
            Ajouter une pièce remise
          </Button>
        )}
      </FileButton>
      <p className={styles.rule}>
        {cut
          ? "Une pièce s’ajoute une fois connecté ; d’ici là, prenez-la en photo."
          : "Ni visage ni nom de stagiaire ; une copie seulement si elle est nécessaire."}
      </p>
      <div role="alert">{refused?.problem !== undefined && <p className={styles.problem}>{refused.problem}</p>}</div>
      <CommandProblem problem={command.problem} onRetry={() => undefined} onReload={command.reload} />
    </div>
  );
}

function Preview({ name, attachmentId }: Pick<PieceLinkProps, "name" | "attachmentId">) {
  const href = usePiece(attachmentId);
  return (
    <div className={styles.preview}>
      <p className={styles.bar}>
        <a href={href} target="_blank" rel="noreferrer">
          Ouvrir dans un onglet <IconExternalLink size={16} aria-hidden />
        </a>
      </p>
      {shownAs(name) === "picture" ? (
        <Picture key={href} href={href} name={name} />
      ) : (
        <iframe src={href} title={name} loading="lazy" />
      )}
    </div>
  );
}

/** A picture that the browser cannot read is said, not left as an empty frame. */
function Picture({ href, name }: { readonly href: string; readonly name: string }) {
  const [unreadable, setUnreadable] = useState(false);
  if (!unreadable) return <img src={href} alt={name} onError={() => setUnreadable(true)} />;
  return (
    <p className={styles.unreadable}>
      Cette image ne peut pas être lue : le fichier est abîmé, ou d’un format que ce navigateur ne connaît pas.
    </p>
  );
}
