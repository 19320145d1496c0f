import { boardSince } from "../boards/stepsLately.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";

interface Asked {
  readonly scheme: string;
  readonly indicator: string;
  readonly state: string;
  readonly search: string;
}

/** Lines that one reads in a list; beyond, they are counted. */
const most = 500;

const words = (list: string): readonly string[] => list.split(",").filter((word) => word !== "");

/** The nonconformities of the audits closed over the last months, those awaited first, for whoever oversees audits. */
export const listNonconformities = async ({ ports, today }: Asking, asked: Asked) => {
  const { scheme } = await ports.schemes.inForce(asked.scheme, today);
  const since = boardSince(today);
  const { count, lines } = await ports.readings.boards.nonconformities(
    {
      ...{ scheme: scheme.id, writtenSince: since, on: today, search: asked.search },
      ...{ indicators: words(asked.indicator), states: words(asked.state) },
    },
    most,
  );
  const indicators = scheme.referential.criteria.flatMap(({ indicators: some }) => some);
  const titles = new Map(indicators.map(({ code, title }) => [code, title]));
  return done({
    ...{ since, count },
    indicators: indicators.map(({ code, title }) => ({ code, title })),
    nonconformities: lines.map(({ scheme: _, ...line }) => ({
      ...line,
      title: titles.get(line.indicator) ?? line.indicator,
    })),
  });
};
