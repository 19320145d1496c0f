import { useEffect, useState } from "react";
import type { Indicator } from "../audit.query.ts";
import { useField } from "./useNotebook.ts";

/** The address of a photo: its bytes on this device, else in the dossier; null while it is read, or where it cannot be. */
export function usePicture(photo: Indicator["photos"][number] | null, size: "photo" | "thumbnail"): string | null {
  const { notebook } = useField();
  const [href, setHref] = useState<string | null>(null);
  const { id = "", attachmentId = null } = photo ?? {};
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void notebook.album.picture({ id, attachmentId }, size).then((found) => {
      if (gone || found === null) return;
      made = typeof found === "string" ? null : URL.createObjectURL(found);
      setHref(made ?? (typeof found === "string" ? found : null));
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [notebook, id, attachmentId, size]);
  return href;
}
