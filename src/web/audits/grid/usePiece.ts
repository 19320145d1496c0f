import { useEffect, useState } from "react";
import { hrefOf } from "../../app/api.ts";
import { useField } from "./useNotebook.ts";

/** The address of a piece: its bytes on this device when they were taken along, else in the dossier. */
export function usePiece(attachmentId: string): string {
  const { notebook, page } = useField();
  const { dossierId } = page;
  const [here, setHere] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void notebook.album.piece(attachmentId).then((bytes) => {
      if (gone || bytes === null) return;
      made = URL.createObjectURL(bytes);
      setHere(made);
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [notebook, attachmentId]);
  return here ?? hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId });
}
