import type { SessionRemark } from "../activity/session.events.ts";
import type { KnownFact } from "../schemes/surveillance.model.ts";
import { addMonths, type Day, daysBetween, isDay } from "../shared/calendar.ts";
import type { KnownComplaints, KnownFacts, KnownLine, KnownResults, KnownSession } from "./known.model.ts";

/** What the product knows by itself about one fact, to be looked at by a person (R-SUR-4). */
export function knownLines(fact: KnownFact, facts: KnownFacts): readonly KnownLine[] {
  return lines[fact](facts);
}

const remarked = (facts: KnownFacts, remark: SessionRemark): KnownLine => {
  const count = facts.sessions.filter(({ remarks }) => remarks.includes(remark)).length;
  return { what: `sessions-${remark}`, watch: count > 0, count };
};

const lines: Readonly<Record<KnownFact, (facts: KnownFacts) => readonly KnownLine[]>> = {
  legal: legalLines,
  qualiopi: qualiopiLines,
  trainers: (facts) => [
    { what: "trainers-accepted", watch: facts.trainers.length === 0, text: facts.trainers.join(", ") },
    remarked(facts, "trainer-not-accepted"),
  ],
  programme: (facts) => [
    ...facts.programmes
      .filter(({ validated }) => validated)
      .map(({ title }) => ({ what: "programme-validated", watch: false, text: title })),
    remarked(facts, "programme-not-validated"),
  ],
  materials: () => [],
  modalities: (facts) => [
    { what: "modalities-accepted", watch: false, text: facts.modalities.join(",") },
    remarked(facts, "modality-not-accepted"),
  ],
  publications: () => [],
  sessions: sessionLines,
  candidates: candidateLines,
  results: resultLines,
  complaints: complaintLines,
  subcontracting: ({ content }) =>
    content === null
      ? []
      : [
          { what: "subcontracting", watch: false, text: content.subcontracting.kind },
          {
            what: "intermediaries",
            watch: content.subcontracting.intermediaries,
            count: content.subcontracting.intermediaries ? 1 : 0,
          },
        ],
  nonconformities: ({ openNonconformities, previous }) => [
    { what: "nonconformities-open", watch: openNonconformities > 0, count: openNonconformities },
    ...(previous === null
      ? []
      : [
          { what: "previous-surveillance", watch: false, on: previous.dueOn, text: previous.outcome ?? "" },
          { what: "previous-gaps", watch: previous.openGaps > 0, count: previous.openGaps },
        ]),
  ],
  duties: (facts) => [remarked(facts, "late"), headcountsMissing(facts)],
  impartiality: ({ relation }) => [
    { what: "qualiopi-relation", watch: relation !== null && relation !== "never", text: relation ?? "unknown" },
  ],
};

const dated = (on: string): { readonly on?: Day } => (isDay(on) ? { on } : {});

/** Its declaration of activity, which holds as long as a report is sent every year (PS-01). */
function legalLines({ content, today, reportMonths }: KnownFacts): readonly KnownLine[] {
  if (content === null) return [];
  const { nda, ndaPending, activityReportOn: sentOn, firstYearEndsOn } = content.activity;
  const declared = { what: "nda", watch: ndaPending, text: nda };
  if (isDay(sentOn)) {
    const old = addMonths(sentOn, reportMonths) < today;
    return [declared, { what: old ? "activity-report-old" : "activity-report", watch: old, on: sentOn }];
  }
  if (isDay(firstYearEndsOn))
    return [declared, { what: "first-year", watch: firstYearEndsOn < today, on: firstYearEndsOn }];
  return [declared, { what: "activity-report-missing", watch: true }];
}

/** Its certificate on file, and the days it still has. */
function qualiopiLines({ content, today, minimumDaysLeft }: KnownFacts): readonly KnownLine[] {
  if (content === null) return [];
  const { kind, certifier, number, validUntil } = content.qualiopi;
  if (kind !== "certified") return [{ what: "qualiopi-kind", watch: kind !== "deemed", text: kind }];
  const left = isDay(validUntil) ? daysBetween(today, validUntil) : -1;
  return [
    { what: "qualiopi-certificate", watch: false, text: [certifier, number].filter((part) => part !== "").join(", ") },
    { what: left < 0 ? "qualiopi-lapsed" : "qualiopi-valid", watch: left < minimumDaysLeft, ...dated(validUntil) },
  ];
}

function sessionLines(facts: KnownFacts): readonly KnownLine[] {
  const { sessions, since } = facts;
  const cancelled = sessions.filter(({ standing }) => standing === "cancelled").length;
  const coming = sessions.filter(({ standing }) => standing === "planned" || standing === "running").length;
  return [
    { what: "sessions-declared", watch: sessions.length === 0, count: sessions.length, on: since },
    { what: "sessions-coming", watch: false, count: coming },
    { what: "sessions-cancelled", watch: false, count: cancelled },
    headcountsMissing(facts),
  ];
}

function headcountsMissing({ sessions }: KnownFacts): KnownLine {
  const count = sessions.filter(({ standing }) => standing === "awaiting-headcount").length;
  return { what: "headcounts-missing", watch: count > 0, count };
}

/** People prepared since, enrolled among them, and those of whom nothing is said. */
function candidateLines({ sessions }: KnownFacts): readonly KnownLine[] {
  const told = sessions.filter(({ prepared }) => prepared !== null);
  const sum = (of: (session: KnownSession) => number | null) => told.reduce((total, one) => total + (of(one) ?? 0), 0);
  const [prepared, enrolled, gaveUp] = [
    sum((one) => one.prepared),
    sum((one) => one.enrolled),
    sum((one) => one.gaveUp),
  ];
  const left = prepared - enrolled - gaveUp;
  return [
    { what: "enrolled", watch: false, count: enrolled, of: prepared },
    { what: "gave-up", watch: false, count: gaveUp },
    { what: "unaccounted", watch: left > 0, count: left },
  ];
}

/** The pass rate and what it was before; `text` is the threshold, the counts say the rest (R-RATE-1, R-SUR-5). */
function resultLines({ results: { rolling, standing, before, cycle, rules } }: KnownFacts): readonly KnownLine[] {
  const counted = ({ passed, presented }: KnownResults["rolling"]) => ({ count: passed, of: presented });
  const months = String(rules.rollingMonths);
  return [
    ...(standing === "no-result"
      ? [{ what: "rate-no-result", watch: false, text: months }]
      : [
          { what: "rate", watch: false, text: months, ...counted(rolling) },
          { what: `rate-${standing}`, watch: standing === "below", text: String(rules.passRatePercent) },
        ]),
    ...(before.presented === 0 ? [] : [{ what: "rate-before", watch: false, text: months, ...counted(before) }]),
    ...(cycle.presented === 0 ? [] : [{ what: "rate-cycle", watch: false, ...counted(cycle) }]),
  ];
}

function complaintLines({ complaints: { received, open, founded }, since }: KnownFacts): readonly KnownLine[] {
  return [
    { what: "complaints-received", watch: received > 0, count: received, on: since },
    ...(open === 0 ? [] : [{ what: "complaints-open", watch: true, count: open }]),
    ...(founded === 0 ? [] : [{ what: "complaints-founded", watch: true, count: founded }]),
  ];
}

/** A case about the organisation, as far as it is counted. */
interface Case {
  readonly receivedOn: Day;
  readonly concludedOn: Day | null;
  readonly outcome: string | null;
}

/** Cases about an organisation, counted since a day; one received before it and decided after counts by its outcome. */
export const complaintsKnown = (cases: readonly Case[], since: Day): KnownComplaints => ({
  received: cases.filter(({ receivedOn }) => receivedOn >= since).length,
  open: cases.filter(({ concludedOn }) => concludedOn === null).length,
  founded: cases.filter(
    ({ concludedOn, outcome }) =>
      concludedOn !== null && concludedOn >= since && (outcome === "founded" || outcome === "partly"),
  ).length,
});
