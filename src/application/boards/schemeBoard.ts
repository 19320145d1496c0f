import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { ratesOf } from "../exams/readRates.ts";
import type { Asking } from "../query.ts";
import { boardSince } from "./stepsLately.ts";

const standings = ["below", "reached", "not-significant", "no-result"] as const;

/** Of one scheme: its pass rates, and where its audits found nonconformities. */
export async function schemeBoard(asking: Asking, scheme: Scheme) {
  const { ports, today } = asking;
  const [rates, counts] = await Promise.all([
    ratesOf(asking, { scheme: scheme.id, search: "", standing: "" }),
    ports.readings.boards.indicators(scheme.id, boardSince(today), today),
  ]);
  const titles = new Map(
    scheme.referential.criteria.flatMap(({ indicators }) =>
      indicators.map(({ code, title }) => [code, title] as const),
    ),
  );
  return {
    ...{ id: scheme.id, name: scheme.certification.shortName },
    rate: {
      ...{ whole: rates.whole, window: rates.window, rules: rates.rules },
      standings: standings.map((standing) => ({
        standing,
        count: rates.organisations.filter((one) => one.standing === standing).length,
      })),
    },
    indicators: counts
      .map((one) => ({ ...one, title: titles.get(one.indicator) ?? one.indicator }))
      .toSorted((a, b) => b.written - a.written),
  };
}
