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
  const digest = digestOf(await linesFor(actor, tools, day), day);
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
    ...(left > 0 ? [`– et ${counted(left, "autre", "autres")} dans votre liste.`] : []),
  ];
}

/** Everything that falls on a person, in words, with the last day on which it moved. */
async function linesFor(actor: Actor, { ports }: Tools, today: Day): Promise<readonly Line[]> {
  const answer = await readTasks({ ports, actor, today, at: startOf(today), path: "" });
  if (!answer.ok) return [];
  const { tasks, due } = answer.value;
  const files = [...new Set(tasks.map(({ dossierId }) => dossierId))];
  const moved = await ports.readings.dossiers.lastTold(files.map((id) => ({ id, kinds: telling, type: null })));
  const movedOn = (id: string) => {
    const at = moved.get(id);
    return at === undefined ? null : dayOf(at);
  };
  return [
    ...tasks.map((one) => ({
      ...{ dueOn: one.dueOn, movedOn: movedOn(one.dossierId) },
      words: said(taskVerb(one.code), one),
    })),
    ...due.map((one) => ({ dueOn: one.dueOn, movedOn: one.opensOn, words: said(dueVerb(one.what), one) })),
  ];
}

/** The streams in which a dossier moves. */
const telling = ["dossier", "briefing", "audit", "sitting", "decision", "agreement", "programme"];

const said = (
  verb: string,
  one: { readonly organisationName: string | null; readonly number: string | null; readonly dueOn: Day | null },
): string =>
  [
    [verb, one.organisationName, one.number].filter((part) => part !== null && part !== "").join(", "),
    ...(one.dueOn === null ? [] : [`au plus tard le ${writtenDay(one.dueOn)}`]),
  ].join(", ");
