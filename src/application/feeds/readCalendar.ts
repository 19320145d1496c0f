import type { Actor } from "../../domain/access/actor.ts";
import { observes } from "../../domain/access/permissions.ts";
import { dueVerb } from "../../domain/deadlines/due.words.ts";
import { taskVerb } from "../../domain/journey/task.words.ts";
import { addDays, type Day } from "../../domain/shared/calendar.ts";
import { counted } from "../../domain/shared/french.ts";
import { kindNames, modeNames } from "../audits/wording.ts";
import { type TaskView, tasksOf } from "../journey/readTasks.ts";
import { done, refused } from "../outcome.ts";
import type { ProgrammeDay } from "../ports/programme.readings.ts";
import type { Asking } from "../query.ts";
import { meetingNames } from "./meetingNames.ts";

/** What an agenda keeps of an audit on one day. */
export interface FeedDay extends ProgrammeDay {
  /** The same for the same day of the same audit, whatever its date becomes: its rank among the days of the audit. */
  readonly rank: number;
  readonly kind: string;
  readonly held: string;
}

/** What an agenda keeps of something due: a day on which nothing is taken. */
export interface FeedDue {
  /** The same for the same thing, whatever its date becomes. */
  readonly id: string;
  readonly dueOn: Day;
  readonly title: string;
  readonly number: string | null;
  /** The screen where it is. */
  readonly path: string;
}

/** How far back and ahead an agenda looks, in days: the last quarter, and a year and a half of programme. */
const before = 92;
const ahead = 550;

/**
 * The due dates of the person to whom this secret belongs, and their audits, the cancelled ones included. A secret that nobody
 * has, or whose owner works and belongs nowhere any more, is answered the same: it does not exist.
 */
export const readCalendar = async (asking: Asking, { secret }: { readonly secret: string }) => {
  const { ports, at } = asking;
  const owner = await ports.readings.programme.feedOwner(ports.ids.sha256(secret.replace(/\.ics$/, "")));
  if (owner === null) return refused({ code: "access/not-found" });
  const actor = await ports.people.actor(owner);
  if (actor.staff.length + actor.memberships.length === 0 || observes(actor))
    return refused({ code: "access/not-found" });
  const theirs = { ...asking, actor };
  const due = [...(await dueOf(theirs)), ...(await meetingsOf(theirs))];
  return done({ at, days: await auditsOf(theirs), due: due.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn)) });
};

const spanOf = (today: Day) => ({ from: addDays(today, -before), until: addDays(today, ahead) });

async function auditsOf({ ports, actor, today }: Asking): Promise<readonly FeedDay[]> {
  if (!actor.staff.includes("auditor")) return [];
  const days = await ports.readings.programme.daysAndCancelled({ ...spanOf(today), auditor: actor.id });
  return days.map((one) => ({ ...one, ...told(one), rank: rankOf(one, days) }));
}

const told = ({ auditType, mode }: ProgrammeDay) => ({ kind: kindNames[auditType], held: modeNames[mode] });

const rankOf = ({ auditId, day }: ProgrammeDay, days: readonly ProgrammeDay[]): number =>
  new Set(days.filter((one) => one.auditId === auditId && one.day < day).map((one): Day => one.day)).size;

/** Due dates that an agenda holds; beyond, one line of today counts them. */
const most = 1000;

/** What is to be done and has a date: the very list of the person. */
async function dueOf(asking: Asking): Promise<readonly FeedDue[]> {
  const answer = await tasksOf(asking, most);
  if (!answer.ok) return [];
  const { tasks, due, more } = answer.value;
  return [
    ...left(more.files + more.due, asking.today),
    ...tasks.flatMap((one) => (one.dueOn === null ? [] : [ofTask({ ...one, dueOn: one.dueOn })])),
    ...due.map(({ about, aboutId, what, dueOn, organisationName, number }, rank) => ({
      ...{ id: `${about}-${aboutId}-${what}-${earlierSame(due, rank)}`, dueOn, number, path: "/" },
      title: titled(dueVerb(what), organisationName),
    })),
  ];
}

const left = (count: number, today: Day): readonly FeedDue[] =>
  count === 0
    ? []
    : [
        {
          id: "others",
          dueOn: today,
          title: `${counted(count, "autre chose", "autres choses")} dans votre liste`,
          number: null,
          path: "/",
        },
      ];

const ofTask = (one: TaskView & { readonly dueOn: Day }): FeedDue => ({
  ...{ id: `${one.auditId ?? one.dossierId}-${one.code}`, dueOn: one.dueOn, number: one.number },
  title: titled(taskVerb(one.code), one.organisationName),
  path: one.auditId === null ? `/dossiers/${one.dossierId}` : `/audits/${one.auditId}`,
});

interface Named {
  readonly about: string;
  readonly aboutId: string;
  readonly what: string;
}

/** Several proofs of one suspension may be due: their rank among themselves tells them apart. */
const earlierSame = (due: readonly Named[], rank: number): number =>
  due.slice(0, rank).filter((one) => {
    const named = due[rank];
    return one.about === named?.about && one.aboutId === named.aboutId && one.what === named.what;
  }).length;

const titled = (verb: string, organisationName: string | null): string =>
  organisationName === null ? verb : `${verb} – ${organisationName}`;

/** The calendar of the habilitations of one’s organisations. */
async function meetingsOf({ ports, actor, today }: Asking): Promise<readonly FeedDue[]> {
  const own = meetingsFor(actor);
  if (own.length === 0) return [];
  const rows = await ports.readings.deadlines.meetings(own, spanOf(today));
  return rows.map(({ habilitationId, kind, dueOn, number }) => ({
    ...{ id: `${habilitationId}-${kind}-${dueOn}`, dueOn, number, title: meetingNames[kind] },
    path: `/habilitations/${habilitationId}`,
  }));
}

const meetingsFor = ({ memberships }: Actor): readonly string[] => [
  ...new Set(memberships.map(({ organisationId }) => organisationId)),
];
