import { hrefOf } from "../app/api.ts";
import styles from "./DocumentFrame.module.css";
import type { Dossier } from "./dossier.query.ts";

type Attachment = Dossier["attachments"][number];

/** The address of a file of a dossier. */
export const hrefTo = (dossierId: string, attachmentId: string): string =>
  hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId, attachmentId });

/** What the browser shows in place; anything else is downloaded. */
export const isReadable = ({ mediaType }: Attachment): boolean =>
  mediaType === "application/pdf" || /^image\/(png|jpeg|webp)$/.test(mediaType);

/** A document shown in the page. */
export function DocumentFrame({ dossierId, file }: { readonly dossierId: string; readonly file: Attachment }) {
  const href = hrefTo(dossierId, file.id);
  if (!file.mediaType.startsWith("image/"))
    return <iframe className={styles.frame} src={`${href}#navpanes=0&view=FitH`} title={file.name} />;
  return (
    <div className={styles.picture}>
      <img src={href} alt={file.name} />
    </div>
  );
}
