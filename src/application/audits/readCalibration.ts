import {
  type Compared,
  comparedOverall,
  comparedWithOthers,
  percentOf,
  type RatedShare,
} from "../../domain/audits/audit.calibration.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { addMonths } from "../../domain/shared/calendar.ts";
import { done } from "../outcome.ts";
import type { Asking } from "../query.ts";

/** What each auditor concluded on each criterion, beside all the others, over the time and with the sample of each scheme. */
export const readCalibration = async (asking: Asking) => {
  const schemes = await asking.ports.schemes.everyInForce(asking.today);
  return done({ schemes: await Promise.all(schemes.map((scheme) => underScheme(asking, scheme))) });
};

async function underScheme({ ports, today }: Asking, { id, certification, rulebook, referential }: Scheme) {
  const { calibrationMonths: months, calibrationMinimum: minimum } = rulebook.auditors;
  const rows = await ports.readings.programme.ratings(id, addMonths(today, -months));
  const auditors = [...new Set(rows.map(({ auditor }) => auditor))];
  const people = await ports.people.named(auditors);
  const titles = new Map(referential.criteria.map(({ code, title }) => [code, title]));
  return {
    ...{ id, name: certification.shortName, months, minimum },
    auditors: auditors
      .map((auditor) => ({
        ...{ id: auditor, name: people.get(auditor)?.name ?? "" },
        overall: told(comparedOverall(rows, auditor, minimum)),
        criteria: comparedWithOthers(rows, auditor, minimum).map((one) => ({
          ...{ code: one.criterion, title: titles.get(one.criterion) ?? one.criterion },
          ...told(one),
        })),
      }))
      .toSorted((a, b) => a.name.localeCompare(b.name, "fr")),
  };
}

const nothing: RatedShare = { rated: 0, nonconforming: 0 };

const told = (one: Compared | null) => ({
  own: shared(one?.own ?? nothing),
  others: shared(one?.others ?? nothing),
  significant: one?.significant ?? false,
});

const shared = ({ rated, nonconforming }: RatedShare) => ({
  ...{ rated, nonconforming },
  percent: percentOf({ rated, nonconforming }),
});
