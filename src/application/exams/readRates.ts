import { may } from "../../domain/access/permissions.ts";
import { nobody, rateStanding, rateTenths, type Tally, together, wilson } from "../../domain/exams/rate.ts";
import { trendOf } from "../../domain/exams/trend.ts";
import { rollingWindow, windowBefore } from "../../domain/exams/window.ts";
import { lastTerm } from "../../domain/habilitations/periods.ts";
import type { ResultRules } from "../../domain/schemes/rulebookLife.model.ts";
import { addMonths, type Day, later } from "../../domain/shared/calendar.ts";
import { schemeOf } from "../habilitations/forHabilitation.ts";
import { habilitationStream } from "../habilitations/habilitation.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Asking } from "../query.ts";

/** A rate as it is shown: never without its counts, its uncertainty and what it is worth (R-RATE-1). */
const shown = (tally: Tally, rules: ResultRules) => ({
  ...{ passed: tally.passed, presented: tally.presented },
  ...{ tenths: rateTenths(tally), interval: wilson(tally), standing: rateStanding(tally, rules) },
});

const words = (listed: string): readonly string[] => listed.split(",").filter((word) => word !== "");

interface AskedRates {
  readonly scheme: string;
  readonly search: string;
  readonly standing: string;
}

/** The rolling rate of each habilitation that runs, the worst standing first, beside that of the whole scheme. */
export const readRates = async (asking: Asking, asked: AskedRates) => done(await ratesOf(asking, asked));

export async function ratesOf({ ports, today }: Asking, asked: AskedRates) {
  const { scheme } = await ports.schemes.inForce(asked.scheme, today);
  const { results: rules } = scheme.rulebook;
  const window = rollingWindow(today, rules.rollingMonths);
  const [tallies, followed] = await Promise.all([
    ports.readings.exams.tallies({ scheme: scheme.id, window }),
    ports.readings.exams.habilitations({ scheme: scheme.id, on: today }),
  ]);
  const of = new Map(tallies.map((tally) => [tally.organisationId, tally]));
  const wanted = words(asked.standing);
  const lines = followed
    .map((one) => ({ ...one, ...shown(of.get(one.organisationId) ?? nobody, rules) }))
    .filter((one) => wanted.length === 0 || wanted.includes(one.standing))
    .filter((one) => matches(one, asked.search));
  return {
    ...{ window, rules, scheme: scheme.id, whole: shown(together(tallies), rules), count: lines.length },
    organisations: lines.toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing)),
  };
}

const order = ["below", "reached", "not-significant", "no-result"];

const matches = (
  one: { readonly organisationName: string; readonly organisationId: string; readonly number: string },
  search: string,
): boolean => {
  const wanted = search.toLowerCase();
  return [one.organisationName.toLowerCase(), one.organisationId, one.number.toLowerCase()].some((word) =>
    word.includes(wanted),
  );
};

/** The rate of one habilitation: rolling, over its cycle, its trend, by competence, beside the whole scheme (R-RATE-1). */
export const readRate = async (asking: Asking, { habilitationId }: { readonly habilitationId: string }) => {
  const found = await readable(asking, habilitationId);
  if (!found.ok) return found;
  const { exams } = asking.ports.readings;
  const { organisationId, scheme, titles, rules, cycle, since } = found.value;
  const window = rollingWindow(asking.today, rules.rollingMonths);
  const charted = { from: later(since, addMonths(window.from, -2 * rules.rollingMonths)), until: asking.today };
  const recent = { from: later(since, addMonths(window.from, -rules.rollingMonths)), until: asking.today };
  const of = (on: typeof window) => ({ scheme, organisationId, window: on });
  const [rolling, before, whole, all, months, competences] = await Promise.all([
    exams.tallies(of(window)),
    exams.tallies(of(windowBefore(window, rules.rollingMonths))),
    exams.tallies({ scheme, window }),
    exams.tallies(of(cycle)),
    exams.months(of(charted)),
    exams.competences(of(window)),
  ]);
  return done({
    ...{ habilitationId, window, cycle, rules },
    rolling: shown(together(rolling), rules),
    before: shown(together(before), rules),
    cycleRate: shown(together(all), rules),
    again: shown(together(rolling.map(({ again }) => again)), rules),
    whole: shown(together(whole), rules),
    months: trendOf(months, recent, "month"),
    quarters: trendOf(months, charted, "quarter"),
    competences: competences.map((one) => ({ ...one, title: titles.get(one.code) ?? "" })),
  });
};

/** Results listed at once on a screen. */
const listed = 200;

/** The results of one organisation, the last jury first; candidates are known by their reference only. */
export const readResults = async (
  asking: Asking,
  { habilitationId, search }: { readonly habilitationId: string; readonly search: string },
) => {
  const found = await readable(asking, habilitationId);
  if (!found.ok) return found;
  const { organisationId, scheme, since } = found.value;
  const window = { from: since, until: asking.today };
  const results = await asking.ports.readings.exams.results({ scheme, organisationId, window, search, limit: listed });
  return done({ limit: listed, results: results.map(({ result, ...of }) => ({ ...of, ...result })) });
};

/** What was said, one after the other, of one candidate at one session. */
export const readResultHistory = async (
  { ports }: Asking,
  asked: { readonly scheme: string; readonly candidate: string; readonly session: string },
) => {
  const told = await ports.readings.exams.history(asked);
  return done({ history: told.map(({ result, ...of }) => ({ ...of, ...result })) });
};

async function readable({ ports, actor, today }: Asking, habilitationId: string) {
  const { state } = await ports.states.load(habilitationStream, habilitationId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const { organisationId, effectiveOn } = state.grant;
  const denied = may(actor, "results.read", { organisationId });
  if (denied !== null) return refused(denied);
  const scheme = await schemeOf(ports, state);
  const from: Day = lastTerm(state).from <= today ? lastTerm(state).from : effectiveOn;
  const cycle = { from, until: today };
  const titles = new Map(scheme.competences.map(({ code, shortTitle }) => [code, shortTitle]));
  return done({ organisationId, scheme: scheme.id, titles, rules: scheme.rulebook.results, cycle, since: effectiveOn });
}
