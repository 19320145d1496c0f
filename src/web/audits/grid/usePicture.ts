import { useEffect, useState } from "react";
import type { Indicator } from "../audit.query.ts";
import { useField } from "./useNotebook.ts";

/** The address of a photo: its bytes on this device, else in the dossier; null while it is read, or where it cannot be. */
export function usePicture(photo: Indicator["photos"][number] | null, size: "photo" | "thumbnail"): string | null {
  const { notebook } = useField();
  const [shown, show] = useState<{ readonly id: string; readonly href: string }>();
  const { id = "", attachmentId = null } = photo ?? {};
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void notebook.album.picture({ id, attachmentId }, size).then((found) => {
      if (gone || found === null) return;
      if (typeof found !== "string") made = URL.createObjectURL(found);
      show({ id, href: typeof found === "string" ? found : (made ?? "") });
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [notebook, id, attachmentId, size]);
  return shown?.id === id ? shown.href : null;
}
