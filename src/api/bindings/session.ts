import { listMails, type MailHouse, readMail } from "../../application/mails/readMails.ts";
import { done } from "../../application/outcome.ts";
import type { Asking } from "../../application/query.ts";
import { advanceClock, type DemonstrationClock } from "../../application/session/advanceClock.ts";
import { type DemoAccount, readSession } from "../../application/session/readSession.ts";
import type { mailRoutes } from "../../contract/mails.routes.ts";
import { mailWarning } from "../../contract/mails.sentences.ts";
import type { sessionRoutes } from "../../contract/session.routes.ts";
import { act, ask, type Bindings } from "../bind.ts";

/** What exists only in a demonstration: its accounts, and a clock that can be set forward. */
export interface Demonstration {
  readonly accounts: readonly DemoAccount[];
  readonly clock: DemonstrationClock;
}

export const sessionBindings = (
  demonstration: Demonstration | null,
  house: MailHouse,
): Bindings<typeof sessionRoutes & typeof mailRoutes> => ({
  "GET /api/session": ask(readSession(demonstration?.accounts ?? null)),
  "POST /api/demo/clock": act(advanceClock(demonstration?.clock ?? null)),
  "GET /api/mails": ask(async (asking: Asking, input: { readonly recipient: string }) => {
    const { value } = await listMails(house)(asking, input);
    return done({ ...value, warning: mailWarning(value) });
  }),
  "GET /api/mails/:mailId": ask(readMail(house)),
});
