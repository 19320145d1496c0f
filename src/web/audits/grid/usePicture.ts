import { useEffect, useState } from "react";
import { afterPaint } from "../../ui/afterPaint.ts";
import type { Indicator } from "../audit.query.ts";
import { useField } from "./useNotebook.ts";

type Photo = Indicator["photos"][number];

/** The address of a photo: its bytes on this device, else in the dossier; null while it is read, or where it cannot be. */
export function usePicture(photo: Photo | null): string | null {
  const { notebook } = useField();
  const [shown, show] = useState<{ readonly id: string; readonly href: string }>();
  const { id = "", attachmentId = null } = photo ?? {};
  useEffect(() => {
    let made: string | null = null;
    let gone = false;
    void notebook.album.picture({ id, attachmentId }, "photo").then((found) => {
      if (gone || found === null) return;
      if (typeof found !== "string") made = URL.createObjectURL(found);
      show({ id, href: typeof found === "string" ? found : (made ?? "") });
    });
    return () => {
      gone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [notebook, id, attachmentId]);
  return shown?.id === id ? shown.href : null;
}

/** The address of its thumbnail, at once when it was shown before. */
export function useThumbnail({ id, attachmentId }: Photo): string | null {
  const { album } = useField().notebook;
  const [found, find] = useState<string | null>(null);
  const known = album.known(id);
  useEffect(() => {
    if (known !== null) return;
    let gone = false;
    const giveUp = afterPaint(() => void album.thumbnail({ id, attachmentId }).then((href) => gone || find(href)));
    return () => {
      gone = true;
      giveUp();
    };
  }, [album, id, attachmentId, known]);
  return known ?? found;
}
