import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";

/** As many as a person looks through. */
const limit = 300;

/** What is to be notified, what was, and the e-mails that did not arrive (R-NOT-1). */
export const readNotifications = async ({ ports, actor }: Asking) => {
  const { notifications } = ports.readings;
  const [toMake, made, undelivered] = await Promise.all([
    notifications.list({ made: false, limit }),
    notifications.list({ made: true, limit }),
    notifications.undelivered(limit),
  ]);
  const names = await ports.people.named(undelivered.flatMap(({ manager }) => manager ?? []));
  return done({
    toMake,
    made,
    undelivered: undelivered.map(({ manager, ...mail }) => ({
      ...mail,
      managerName: manager === null ? null : (names.get(manager)?.name ?? null),
      mine: manager === actor.id,
    })),
  });
};
