import { noteReached, noteUndelivered } from "../../application/notifications/noteUndelivered.ts";
import { readNotifications } from "../../application/notifications/readNotifications.ts";
import type { notificationRoutes } from "../../contract/notifications.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

export const notificationBindings: Bindings<typeof notificationRoutes> = {
  "GET /api/notifications": ask(readNotifications),
  "POST /api/mails/:mailId/return": act(noteUndelivered),
  "POST /api/mails/:mailId/reached": act(noteReached),
};
