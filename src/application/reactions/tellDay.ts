import type { Actor } from "../../domain/access/actor.ts";
import { type DigestItem, digestOf } from "../../domain/deadlines/digest.ts";
import { dueVerb } from "../../domain/deadlines/due.words.ts";
import { taskVerb } from "../../domain/journey/task.words.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { type Day, dayOf, startOf } from "../../domain/shared/calendar.ts";
import { counted, nbsp, writtenDay } from "../../domain/shared/french.ts";
import { readTasks } from "../journey/readTasks.ts";
import type { StaffMember } from "../ports/staff.readings.ts";
import type { DailyTask } from "./daily.ts";
import { dueLine, leftLine } from "./dueLines.ts";
import type { Tools } from "./tools.ts";

const code = "M-957";

/** Lines of each kind that one reads in a mail; the list has them all. */
const most = 10;

interface Line extends DigestItem {
  readonly words: string;
}

/**
 * Tells everybody of the certifier who wants it what their day brings, once a working day; a day that is past when the pass gets
 * to it is told to nobody.
 */
export const tellDay: DailyTask = {
  name: "tellDay",
  async run(day, tools) {
    const { ports } = tools;
    if (dayOf(await ports.clock.now()) !== day) return;
    const schemes = await ports.schemes.everyInForce(day);
    const scheme = schemes.find(({ messages }) => messages.some((message) => message.code === code));
    if (scheme === undefined) return;
    const declined = new Set(await ports.readings.staff.declining(code));
    for (const person of await ports.readings.staff.members())
      if (!declined.has(person.id)) await tell(person, tools, { day, scheme });
  },
};

async function tell(
  { roles, ...to }: StaffMember,
  tools: Tools,
  { day, scheme }: { readonly day: Day; readonly scheme: Scheme },
): Promise<void> {
  const actor: Actor = { id: to.id, staff: roles, memberships: [] };
  const { lines, left } = await linesFor(actor, tools, day);
  const digest = digestOf(lines, day, left);
  const subject = scheme.messages.find((message) => message.code === code)?.subject;
  if (digest === null || subject === undefined) return;
  const { late, today, fresh } = digest;
  tools.mail({
    ...{ code, about: to.id, to },
    letter: {
      ...{ number: null, action: `${subject}${nbsp}: ${writtenDay(day)}`, signature: scheme.certifier.name, also: [] },
      paragraphs: [
        ...part("En retard", late),
        ...part("À faire aujourd’hui", today),
        ...part("Nouveau depuis le dernier résumé", fresh),
        ...beyond(left),
        `Ce résumé s’arrête quand vous le voulez, dans « Mes rappels »${nbsp}: ${tools.publicUrl}/espace/mes-rappels`,
      ],
      deadline: null,
      button: { label: "Ouvrir ma liste", url: `${tools.publicUrl}/espace/` },
    },
  });
}

/** A heading with its count, then its first lines. */
function part(title: string, lines: readonly Line[]): readonly string[] {
  if (lines.length === 0) return [];
  const left = lines.length - most;
  return [
    `${title} (${lines.length})${nbsp}:`,
    ...lines.slice(0, most).map(({ words }) => `– ${words}`),
    ...leftLine(left),
  ];
}

/** What falls on a person beyond what a mail reads. */
const beyond = (left: number): readonly string[] =>
  left === 0
    ? []
    : [`${counted(left, "autre chose vous attend", "autres choses vous attendent")} encore dans votre liste.`];

interface Lines {
  readonly lines: readonly Line[];
  /** Those that are counted, and not read. */
  readonly left: number;
}

/** What falls on a person, in words, with the last day on which it moved; a mail reads so many things, and counts the others. */
async function linesFor(actor: Actor, { ports }: Tools, today: Day): Promise<Lines> {
  const answer = await readTasks({ ports, actor, today, at: startOf(today), path: "" });
  if (!answer.ok) return { lines: [], left: 0 };
  const { tasks, due, more } = answer.value;
  const files = [...new Set(tasks.map(({ dossierId }) => dossierId))];
  const moved = await ports.readings.dossiers.lastTold(files.map((id) => ({ id, kinds: telling, type: null })));
  const movedOn = (id: string) => {
    const at = moved.get(id);
    return at === undefined ? null : dayOf(at);
  };
  const lines = [
    ...tasks.map((one) => ({
      ...{ dueOn: one.dueOn, movedOn: movedOn(one.dossierId) },
      words: dueLine(taskVerb(one.code), one),
    })),
    ...due.map((one) => ({ dueOn: one.dueOn, movedOn: one.opensOn, words: dueLine(dueVerb(one.what), one) })),
  ];
  return { lines, left: more.files + more.due };
}

/** The streams in which a dossier moves. */
const telling = ["dossier", "briefing", "audit", "sitting", "decision", "agreement", "programme"];
