import { isReminded } from "../../domain/deadlines/reminders.ts";
import type { Message } from "../../domain/schemes/messages.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { addDays, type Day, dayOf, daysBetween } from "../../domain/shared/calendar.ts";
import { writtenDay } from "../../domain/shared/french.ts";
import type { DueRow } from "../ports/deadlines.readings.ts";
import type { Person } from "../ports/people.ts";
import type { DailyTask } from "./daily.ts";
import { dossierCase, managersOf, membersWith, people, sendAbout } from "./dossierMails.ts";
import { dueReminders } from "./dueReminders.ts";
import { organisationRolesIn } from "./messages.ts";
import { onePage } from "./onePage.ts";
import { placeKey, placeOf } from "./placeKey.ts";
import { late } from "./remindCorrections.ts";
import type { Tools } from "./tools.ts";

/**
 * Reminds of what is due in the life of a file, on the days that the message of the scheme says and to whom it names; nothing once it
 * is done, since its row is gone (ux.md). Reads only what falls on those days.
 */
export const remindDue: DailyTask = {
  name: "remindDue",
  async run(day, tools, after) {
    const schemes = await tools.ports.schemes.everyInForce(day);
    const days = dueDays(schemes, day);
    const reminding = { day, schemes, today: dayOf(await tools.ports.clock.now()) };
    const done = new Set<string>();
    return await onePage(after, {
      read: ({ after, limit }) =>
        tools.ports.readings.deadlines.fallingOn(days, Object.keys(dueReminders), { after: placeOf(after), limit }),
      key: placeKey,
      act: (row) => remindOnce(row, tools, { ...reminding, done }),
    });
  },
};

/** The due dates that some message may speak of on a day. */
function dueDays(schemes: readonly Scheme[], day: Day): readonly Day[] {
  const codes = Object.values(dueReminders).map(({ code }) => code);
  const messages = schemes.flatMap((scheme) => scheme.messages).filter(({ code }) => codes.includes(code));
  return [...new Set(messages.flatMap(({ schedule }) => schedule.map((days) => addDays(day, -days))))];
}

interface Reminding {
  readonly day: Day;
  readonly today: Day;
  readonly schemes: readonly Scheme[];
  /** What was already said today: several proofs of a suspension are one mail. */
  readonly done: Set<string>;
}

async function remindOnce(row: DueRow, tools: Tools, reminding: Reminding): Promise<void> {
  const key = `${row.about}/${row.aboutId}/${row.what}/${row.dueOn}`;
  if (reminding.done.has(key)) return;
  reminding.done.add(key);
  if (row.dossierId === null) await remindStaff(row, tools, reminding);
  else await remindFile(row, row.dossierId, { tools, ...reminding });
}

/** The message of a scheme that speaks today of something due, if one does. */
function messageFor(row: DueRow, scheme: Scheme, { day, today }: Reminding): Message | null {
  const message = scheme.messages.find(({ code }) => code === dueReminders[row.what]?.code);
  if (message === undefined || !isReminded({ dueOn: row.dueOn }, { schedule: message.schedule, day, today }))
    return null;
  const days = daysBetween(row.dueOn, day);
  const recipients = message.recipients.filter(({ onlyOn }) => onlyOn.length === 0 || onlyOn.includes(days));
  return { ...message, recipients };
}

async function remindFile(row: DueRow, dossierId: string, to: Reminding & { readonly tools: Tools }): Promise<void> {
  const about = await dossierCase(to.tools, dossierId);
  const reminder = dueReminders[row.what];
  const message = about === null ? null : messageFor(row, about.scheme, to);
  if (about === null || message === null || reminder === undefined) return;
  const named = message.recipients.map(({ who }) => who);
  const readers = [
    ...(await membersWith(organisationRolesIn(message), about, to.tools)),
    ...(named.includes("account_manager") ? await managersOf(about, to.tools) : []),
    ...(await staffIn(message, row, to.tools)),
  ];
  sendAbout(about, to.tools, {
    ...{ code: reminder.code, readers, fills: { date: writtenDay(row.dueOn) } },
    wordsFor: () => ({
      paragraphs: [...reminder.paragraphs(row), ...late(daysBetween(row.dueOn, to.day))],
      deadline: { what: reminder.what, on: row.dueOn },
      button: { label: reminder.button, path: reminder.path(row) },
    }),
  });
}

/** The functions of the certifier that a message names, beyond the account manager of a file; and the person on whom it falls. */
async function staffIn(message: Message, row: DueRow, { recipients, ports }: Tools): Promise<readonly Person[]> {
  const named = message.recipients.map(({ who }) => who);
  const roles = (["quality_manager", "decision_maker", "exam_manager", "reviewer"] as const).filter((role) =>
    named.includes(role),
  );
  return [
    ...(roles.length === 0 ? [] : await recipients.ofStaff(roles)),
    ...(row.ownerPerson === null ? [] : await people({ ports }, [row.ownerPerson])),
  ];
}

/** What belongs to no file is reminded of under the scheme in force, to the staff only. */
async function remindStaff(row: DueRow, tools: Tools, reminding: Reminding): Promise<void> {
  const reminder = dueReminders[row.what];
  const [scheme] = reminding.schemes;
  const message = scheme === undefined ? null : messageFor(row, scheme, reminding);
  if (scheme === undefined || message === null || reminder === undefined) return;
  const readers = [...new Map((await staffIn(message, row, tools)).map((one) => [one.id, one])).values()];
  for (const to of readers)
    tools.mail({
      ...{ code: reminder.code, about: row.aboutId, to },
      letter: {
        ...{ number: row.number, action: message.subject, signature: scheme.certifier.name },
        also: readers.filter(({ id }) => id !== to.id).map(({ name }) => name),
        paragraphs: [...reminder.paragraphs(row), ...late(daysBetween(row.dueOn, reminding.day))],
        deadline: { what: reminder.what, on: row.dueOn },
        button: { label: reminder.button, url: `${tools.publicUrl}/espace${reminder.path(row)}` },
      },
    });
}
