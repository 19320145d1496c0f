import type { SurveillanceRow } from "../surveillance/surveillance.query.ts";
import { outcomeWords } from "../surveillance/surveillance.sentences.ts";
import type { CalendarMark, CalendarPeriod, Span } from "../ui/calendar.view.ts";
import { plainDay } from "../ui/format.ts";
import { addDays } from "./days.view.ts";
import { dueWords, isSurveillance } from "./deadlines.view.ts";
import type { Habilitation } from "./habilitation.query.ts";
import { milestones, statusWords } from "./habilitations.sentences.ts";

type Lived = Habilitation["life"][number];

/** The term that runs today, or the last one: a renewal opens another line. */
export function spanOf({ effectiveOn, expiresOn, calendar }: Habilitation, today: string): Span {
  const turns = [
    effectiveOn,
    ...calendar.filter(({ kind }) => kind === "renewal").map(({ dueOn }) => dueOn),
    expiresOn,
  ];
  const until = turns.find((turn) => turn > today && turn > effectiveOn) ?? expiresOn;
  const from = turns.findLast((turn) => turn < until) ?? effectiveOn;
  return { from, until };
}

/** The first day after the last of the suspension that goes on; undefined when none does. */
function firstDayAfterSuspension({ status, life }: Habilitation): string | undefined {
  if (status !== "suspended") return undefined;
  const last = life.find(({ type }) => type === "HabilitationSuspended")?.until;
  return last === undefined || last === null ? undefined : addDays(last, 1);
}

/** The successive statuses on the line; a suspension is drawn up to its last day, what follows is to be decided. */
export function periodsOf(habilitation: Habilitation, span: Span): readonly CalendarPeriod[] {
  const openUntil = firstDayAfterSuspension(habilitation);
  return habilitation.periods
    .flatMap(({ status, from, until }): readonly CalendarPeriod[] => {
      const { tone, label } = statusWords[status];
      const period = { from, until: until ?? span.until, tone, label };
      if (status !== "suspended" || openUntil === undefined || openUntil >= period.until) return [period];
      if (openUntil <= from) return [period];
      const undecided = { from: openUntil, until: period.until, tone: "neutral", label: "À décider" } as const;
      return [{ ...period, until: openUntil }, undecided];
    })
    .filter(({ from, until }) => from < span.until && until > span.from && from < until);
}

/** What is known of the surveillances, and the day it is. */
interface Watched {
  readonly today: string;
  readonly surveillances: readonly SurveillanceRow[];
}

/** What happened and what comes, inside the term (R-SUR-1, R-SUR-6, R-REN-1). */
export function marksOf(habilitation: Habilitation, span: Span, known: Watched): readonly CalendarMark[] {
  const inside = ({ day }: { readonly day: string }) => day >= span.from && day <= span.until;
  return [...livedMarks(habilitation, known.today), ...milestoneMarks(habilitation, known)].filter(inside);
}

const isMilestone = (type: string): type is keyof typeof milestones => Object.hasOwn(milestones, type);

const livedMarks = ({ life }: Habilitation, today: string): readonly CalendarMark[] =>
  life.flatMap((event, n): readonly CalendarMark[] => {
    const label = isMilestone(event.type) ? milestones[event.type] : null;
    if (label === null) return [];
    const detail = detailOf(event);
    const state = event.on > today ? "upcoming" : "done";
    return [{ id: `${event.type}-${n}`, day: event.on, label, state, ...(detail === "" ? {} : { detail }) }];
  });

function detailOf({ type, until, grounds }: Lived): string {
  const reasons = grounds.map(({ label }) => label).join(" ; ");
  if (type === "HabilitationGranted") return "Convention signée par les deux parties";
  if (type !== "HabilitationSuspended" || until === null) return reasons;
  return `${reasons}. Dernier jour : ${plainDay(until)}`;
}

const concludedWords = ({ outcome, concludedOn }: SurveillanceRow): string =>
  `${outcome === null ? "Conclue" : outcomeWords[outcome].label}${concludedOn === null ? "" : `, le ${plainDay(concludedOn)}`}`;

/** Concluded before its day, inside its window, it is not still to come. */
const heldOn = ({ dueOn, concludedOn }: SurveillanceRow): string =>
  concludedOn !== null && concludedOn < dueOn ? concludedOn : dueOn;

const milestoneMarks = (
  { calendar, rules, ending }: Habilitation,
  { today, surveillances }: Watched,
): readonly CalendarMark[] =>
  calendar
    .filter(({ kind }) => kind !== "renewal")
    .map(({ kind, dueOn, opensOn, closesOn }): CalendarMark => {
      const { label, short = label, rule } = dueWords(kind, rules);
      const mark = { id: `${kind}-${dueOn}`, day: dueOn, label: short };
      if (!isSurveillance(kind)) return { ...mark, state: closesOn < today ? "done" : "upcoming", detail: rule };
      const concluded = surveillances.find((one) => one.dueOn === dueOn && one.concludedOn !== null);
      if (concluded !== undefined)
        return { ...mark, day: heldOn(concluded), state: "done", detail: concludedWords(concluded) };
      const until = plainDay(closesOn);
      if (today < opensOn) return { ...mark, state: "upcoming", detail: rule };
      if (today <= closesOn)
        return { ...mark, state: "upcoming", detail: `${rule}. Fenêtre ouverte jusqu’au ${until}` };
      const detail = `Fenêtre close le ${until}. Aucune conclusion enregistrée`;
      return { ...mark, state: ending.on > today ? "late" : "passed", detail };
    });
