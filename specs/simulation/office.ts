import { readListChanges } from "../../src/application/listing/readChanges.ts";
import { confirmChanges, reportChanges } from "../../src/application/listing/reportChanges.ts";
import { arrangeMessage } from "../../src/application/profiles/arrangeProfile.ts";
import type { Day } from "../../src/domain/shared/calendar.ts";
import { demoStaff } from "../../src/main/demo/accounts.ts";
import type { Player } from "../../src/main/demo/player.ts";

const examManager = "staff-marc";
/** One of each kind that has most to read: an account manager and an auditor. */
const readers = ["staff-camille", "staff-helene"];

/** The others do without the mail that sums up their day: it reads all their work again each morning. */
export async function declineDigests(player: Player): Promise<void> {
  for (const { id } of demoStaff.filter(({ id }) => !readers.includes(id)))
    await player.act(id, arrangeMessage, { code: "M-957", wanted: false });
}

/** Days between two reports: longer than what the first reminder waits, shorter than what the scheme allows. */
const between = 42;

/** Now and then the exam manager confirms what was declared of the list, and declares what has changed since (R-LIST-1). */
export async function declareTheList(player: Player, until: Day): Promise<void> {
  for (player.wait(between); player.today <= until; player.wait(between)) {
    const { changes } = await player.ask(examManager, readListChanges, null);
    const open = changes.filter(({ confirmedOn }) => confirmedOn === null);
    const { declared = [], waiting = [] } = Object.groupBy(open, ({ reportedOn }) =>
      reportedOn === null ? "waiting" : "declared",
    );
    const on = player.today;
    if (declared.length > 0) await player.act(examManager, confirmChanges, { changes: declared, confirmedOn: on });
    if (waiting.length > 0)
      await player.act(examManager, reportChanges, { changes: waiting, reportedOn: on, reference: "" });
  }
}
