import { hrefOf } from "../app/api.ts";
import type { AuditPage } from "./audit.query.ts";

interface Props {
  readonly page: Pick<AuditPage, "dossierId">;
  /** Without an attachment the piece is only named. */
  readonly piece: { readonly attachmentId: string | null; readonly name: string };
}

/** The name of a piece of the audit, which opens it in another tab. */
export function PieceLink({ page: { dossierId }, piece: { attachmentId, name } }: Props) {
  if (attachmentId === null) return name;
  return (
    <a
      href={hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId })}
      target="_blank"
      rel="noreferrer"
    >
      {name}
    </a>
  );
}
