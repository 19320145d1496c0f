import type { AssignmentPoint, Impediment, Notice } from "../../domain/access/impartiality.model.ts";
import { checkedPoints } from "../../domain/access/impartiality.ts";
import { loadOf, monthsBetween, standingOfLoad } from "../../domain/audits/audit.load.ts";
import { heldOn } from "../../domain/impartiality/person.validity.ts";
import { addDays, addMonths, type Day, isDay } from "../../domain/shared/calendar.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { type Candidate, eligibleFor } from "../impartiality/eligible.ts";
import { personStream } from "../impartiality/impartiality.stream.ts";
import { done } from "../outcome.ts";
import type { LiveDay } from "../ports/programme.readings.ts";
import type { Asking } from "../query.ts";
import { lastOf } from "./auditor.ts";

interface Asked {
  readonly dossierId: string;
  /** The audit of the habilitation that it is for, or `new`; empty for the application. */
  readonly audit: string;
  /** The days of the audit, separated by commas; what is not a day is left out. */
  readonly days: string;
}

/** Everything that decides between auditors: may they, why not, until when, and how much they already have that month. */
export interface CandidateAuditor {
  readonly personId: string;
  readonly name: string;
  readonly eligible: boolean;
  readonly points: readonly { readonly point: AssignmentPoint; readonly reasons: readonly Impediment[] }[];
  readonly notices: readonly Notice[];
  /** The last day of the authorisation to audit; null without limit, or without authorisation. */
  readonly authorisedUntil: Day | null;
  /** The audits that already take them on one of those days. */
  readonly taken: readonly Pick<LiveDay, "day" | "organisationName" | "standing">[];
  readonly months: readonly {
    readonly month: Day;
    readonly days: number;
    readonly proposed: number;
    readonly standing: ReturnType<typeof standingOfLoad>;
  }[];
}

/** Who may audit an organisation on some days, each with what was looked at and their load of those months (R-IMP-3, R-IMP-4). */
export const readCandidates = async (asking: Asking, { dossierId, audit, days }: Asked) => {
  const { ports, today } = asking;
  const wanted = days.split(",").filter(isDay).toSorted();
  const on = lastOf(wanted, today);
  const found = await eligibleFor(asking, { dossierId, role: "auditor", audit, on });
  if (!found.ok) return found;
  const { state: dossier } = await ports.states.load(dossierStream, dossierId);
  if (dossier.status === "none") throw new Error("A dossier that was just read exists.");
  const { id: scheme, rulebook } = await ports.schemes.get(dossier.scheme);
  const months = monthsBetween(wanted[0] ?? on, on);
  const others = await otherDays(asking, audit === "" ? dossierId : audit, months);
  const most = rulebook.auditors.daysPerMonth;
  const people = found.value.map(async (candidate): Promise<CandidateAuditor> => {
    const theirs = others.filter(({ auditor }) => auditor === candidate.personId);
    return {
      ...(await standingOf(asking, candidate, { scheme, on })),
      taken: theirs.filter(({ day }) => wanted.includes(day)),
      months: months.map((month) => {
        const load = loadOf(theirs, "month").find(({ from }) => from === month) ?? { days: 0, proposed: 0 };
        return { month, days: load.days, proposed: load.proposed, standing: standingOfLoad(load, most) };
      }),
    };
  });
  return done({
    on,
    daysPerMonth: most,
    linkMonths: rulebook.impartiality.linkMonths,
    people: await Promise.all(people),
  });
};

async function standingOf(
  { ports }: Asking,
  { personId, name, check }: Candidate,
  { scheme, on }: { readonly scheme: string; readonly on: Day },
) {
  const { state } = await ports.states.load(personStream, personId);
  const authorisation = heldOn(state.authorisations, { scheme, function: "audit" }, on);
  return {
    ...{ personId, name, eligible: check.eligible, points: checkedPoints(check), notices: check.notices },
    authorisedUntil: authorisation?.until ?? null,
  };
}

/** What the programme of some months already holds, without the audit that is being entrusted. */
async function otherDays({ ports }: Asking, auditId: string, months: readonly Day[]): Promise<readonly LiveDay[]> {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return [];
  const days = await ports.readings.programme.days({
    ...{ from: first, until: addDays(addMonths(last, 1), -1), auditor: null },
  });
  return days.filter((day) => day.auditId !== auditId);
}
