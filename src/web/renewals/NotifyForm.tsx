import { useCommand } from "../app/useCommand.ts";
import { NotificationForm } from "../decisions/NotificationForm.tsx";
import { notifyDone } from "../ui/notify.tsx";
import type { Renewal } from "./renewal.query.ts";

/** Notes the notification of a refusal, whose date the letter proves (R-NOT-1). */
export function NotifyForm({ renewal: { id: renewalId, position, decided } }: { readonly renewal: Renewal }) {
  const command = useCommand("POST /api/renewals/:renewalId/notification", {
    ...{ to: { renewalId }, position, onDone: () => notifyDone("Notification enregistrée.") },
  });
  if (decided === null) return null;
  return <NotificationForm command={command} from={decided.on} proofNeeded />;
}
