import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { longDay } from "../ui/format.ts";
import { Notice } from "../ui/Notice.tsx";
import type { Dossier } from "./dossier.query.ts";
import { noticeOf } from "./stopped.view.ts";

/** What must be known first on a dossier that is over, or about to be closed. */
export function StoppedNotice({ dossier }: { readonly dossier: Dossier }) {
  const notice = noticeOf(dossier, isStaff(useSession()) ? "staff" : "organisation");
  if (notice === undefined) return null;
  return (
    <Notice tone={notice.tone} title={notice.title}>
      {notice.text}
      {notice.from !== undefined && <strong>{longDay(notice.from)}</strong>}
      {notice.from !== undefined && "."}
    </Notice>
  );
}
