import { useRef } from "react";
import { newCommandId } from "../../app/commandId.ts";
import { useCommand } from "../../app/useCommand.ts";
import { type Attachment, useUploads } from "../../dossiers/useUploads.ts";
import type { AuditAddress } from "../audit.query.ts";

/** Files given for an indicator: each enters the dossier, then is filed as its evidence, one after the other. */
export function useEvidence({ auditId, dossierId }: AuditAddress, indicator: string) {
  const command = useCommand("POST /api/audits/:auditId/evidence", { to: { auditId }, position: null });
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const file = ({ id: attachmentId }: Attachment) => {
    chain.current = chain.current.then(() => command.send({ id: newCommandId(), attachmentId, indicator }));
  };
  return { ...useUploads(dossierId, file), command };
}
