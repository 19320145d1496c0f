import { organisationRoles, staffRoles } from "../../domain/access/actor.ts";
import { dueVerb, dueVerbs } from "../../domain/deadlines/due.words.ts";
import { isReminded } from "../../domain/deadlines/reminders.ts";
import type { Message } from "../../domain/schemes/messages.model.ts";
import { addDays, type Day, dayOf } from "../../domain/shared/calendar.ts";
import { counted, nbsp } from "../../domain/shared/french.ts";
import type { DueRow, Place } from "../ports/deadlines.readings.ts";
import type { Person } from "../ports/people.ts";
import type { DailyTask } from "./daily.ts";
import { dossierCase, managersOf, people } from "./dossierMails.ts";
import { dueLine, leftLine } from "./dueLines.ts";
import { dueReminders } from "./dueReminders.ts";
import type { Tools } from "./tools.ts";

const code = "M-961";

/** Due dates read at a time. */
const page = 500;
/** Lines that one reads in a mail; the list has them all. */
const most = 20;

/** What has a message of its own, which leaves on its own days. */
const toldOtherwise: readonly string[] = [
  ...Object.keys(dueReminders),
  ...["session-headcount", "organisation-signature", "certifier-signature", "renewal-filing", "undelivered-mail"],
  ...["surveillance-conclusion", "mentions-removal", "escalation", "list-changes"],
  // A right, not a duty: nobody is pressed to contest a decision.
  "appeal",
];

const whats: readonly string[] = Object.keys(dueVerbs).filter((what) => !toldOtherwise.includes(what));

/** What a mail to one person is made of: the first lines, and how many more there are. */
interface Reminded {
  readonly to: Person;
  readonly rows: DueRow[];
  left: number;
}

/**
 * Reminds of every due date that has no message of its own whoever is to act, thirty, seven and one day before, and the day after: all
 * those of a person in one mail a day, and none of what is done, whose row is gone (M-961, R-WORK-1).
 */
export const remindHolders: DailyTask = {
  name: "remindHolders",
  async run(day, tools) {
    const schemes = await tools.ports.schemes.everyInForce(day);
    const scheme = schemes.find(({ messages }) => messages.some((message) => message.code === code));
    const message = scheme?.messages.find((one) => one.code === code);
    if (scheme === undefined || message === undefined) return;
    const reminded = await remindedOn(day, message, tools);
    for (const one of reminded.values()) send(one, message, { tools, signature: scheme.certifier.name });
  },
};

async function remindedOn(day: Day, { schedule }: Message, tools: Tools): Promise<ReadonlyMap<string, Reminded>> {
  const { deadlines } = tools.ports.readings;
  const today = dayOf(await tools.ports.clock.now());
  const days = schedule.map((after) => addDays(day, -after));
  const holders = holdersKnown(tools);
  const reminded = new Map<string, Reminded>();
  for (let after: Place | null = null; ; ) {
    const rows: readonly (DueRow & Place)[] = await deadlines.fallingOn(days, whats, { after, limit: page });
    for (const row of rows)
      if (isReminded(row, { schedule, day, today })) for (const to of await holders(row)) note(reminded, to, row);
    after = rows.at(-1) ?? null;
    if (rows.length < page || after === null) return reminded;
  }
}

/** No more is kept of a person than their mail shows. */
function note(reminded: Map<string, Reminded>, to: Person, row: DueRow): void {
  const one = reminded.get(to.id) ?? { to, rows: [], left: 0 };
  if (one.rows.length < most) one.rows.push(row);
  else one.left += 1;
  reminded.set(to.id, one);
}

/** Those on whom something falls, each function read once in a day. */
function holdersKnown(tools: Tools): (row: DueRow) => Promise<readonly Person[]> {
  const known = new Map<string, Promise<readonly Person[]>>();
  return (row) => {
    const key = JSON.stringify([row.ownerPerson, row.ownerRole, row.organisationId, row.dossierId]);
    const found = known.get(key) ?? holdersOf(row, tools);
    if (known.size < page) known.set(key, found);
    return found;
  };
}

async function holdersOf({ ownerPerson, ownerRole, organisationId, dossierId }: DueRow, tools: Tools) {
  if (ownerPerson !== null) return await people(tools, [ownerPerson]);
  if (ownerRole === "account_manager" && dossierId !== null) {
    const about = await dossierCase(tools, dossierId);
    return about === null ? [] : await managersOf(about, tools);
  }
  const role = staffRoles.find((one) => one === ownerRole);
  if (role !== undefined) return await tools.recipients.ofStaff([role]);
  const held = organisationRoles.find((one) => one === ownerRole);
  return held === undefined || organisationId === null ? [] : await ofOrganisation(organisationId, held, tools);
}

/** Whoever applies alone is their own referent (process.md §2). */
async function ofOrganisation(
  organisationId: string,
  role: (typeof organisationRoles)[number],
  { recipients }: Tools,
): Promise<readonly Person[]> {
  const found = await recipients.ofOrganisation(organisationId, [role]);
  return found.length > 0 || role !== "referent"
    ? found
    : await recipients.ofOrganisation(organisationId, ["legal_representative"]);
}

function send(
  { to, rows, left }: Reminded,
  { subject }: Message,
  { tools, signature }: { readonly tools: Tools; readonly signature: string },
): void {
  const sorted = rows.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const count = rows.length + left;
  tools.mail({
    ...{ code, about: to.id, to },
    letter: {
      number: count === 1 ? (sorted[0]?.number ?? null) : null,
      ...{ action: subject, signature, also: [] },
      paragraphs: [
        `${counted(count, "échéance vous attend, ou vient", "échéances vous attendent, ou viennent")} de passer${nbsp}:`,
        ...sorted.map((row) => `– ${dueLine(dueVerb(row.what), row)}`),
        ...leftLine(left),
        "Ce qui est fait d’ici là n’est plus rappelé.",
      ],
      deadline: null,
      button: { label: "Ouvrir ma liste", url: `${tools.publicUrl}/espace/` },
    },
  });
}
