import type { Actor } from "../../domain/access/actor.ts";
import { auditProgress } from "../../domain/audits/audit.progress.ts";
import { notInTeam } from "../../domain/audits/audit.team.ts";
import type { AuditPlan, SetAsideIndicator } from "../../domain/audits/plan.model.ts";
import { expectedText, isActive } from "../../domain/schemes/applicability.ts";
import type { Indicator } from "../../domain/schemes/referential.model.ts";
import { foundBefore, type PreviousFindings } from "./previousAudit.ts";
import { type Seen, wordsOrNull } from "./seen.ts";

/** Who reads, and whether they may read what was found. */
interface Reader {
  readonly actor: Actor;
  readonly findings: boolean;
  /** What the audit before found. */
  readonly previous: PreviousFindings | null;
}

interface Shown {
  readonly plan: AuditPlan;
  readonly findings: boolean;
  /** Whether those who audit read it: what is to be seen again is theirs. */
  readonly auditing: boolean;
  readonly previous: PreviousFindings | null;
  readonly active: boolean;
}

const untouched = { rated: 0, conforming: 0, nonconforming: 0, notApplicable: 0 } as const;

/** The grid: criterion by criterion, what is expected, what was filed, what was concluded. */
export function gridOf(seen: Seen, plan: AuditPlan, { findings, actor, previous }: Reader) {
  const { scheme, state, answers } = seen;
  const auditing = notInTeam(actor.id, state) === null;
  const active = isActive(scheme.referential, { auditType: state.auditType, answers: answers ?? {} });
  const progress = auditProgress(state)?.criteria ?? [];
  return scheme.referential.criteria.map(({ code, title, indicators }) => {
    const { criterion: _, ...done } = progress.find(({ criterion }) => criterion === code) ?? {
      ...{ criterion: code, applicable: 0, ...untouched },
    };
    return {
      ...{ code, title, progress: findings ? done : { ...untouched, applicable: done.applicable } },
      ...holderOf(seen, code, actor),
      indicators: indicators.map((indicator) =>
        indicatorOf(seen, indicator, { plan, findings, active, auditing, previous }),
      ),
    };
  });
}

/** Who audits a criterion, and whether whoever reads may enter anything in it. */
function holderOf({ state, name }: Seen, criterion: string, actor: Actor) {
  const id = state.sharing.find(({ criteria }) => criteria.includes(criterion))?.auditor ?? state.auditor;
  return { auditor: { id, name: name(id) }, yours: actor.id === id || actor.id === state.auditor };
}

function indicatorOf(seen: Seen, indicator: Indicator, { plan, findings, active, auditing, previous }: Shown) {
  const { state } = seen;
  const { code, title, expected, evidence: usualEvidence, weight } = indicator;
  const aside = plan.setAside.find((one) => one.code === code);
  const rated = findings && "ratings" in state ? state.ratings[code] : undefined;
  return {
    ...{ code, title, expected: expectedText(expected, active), usualEvidence, weight },
    gradable: isChosen(seen, indicator),
    ...{ applies: aside === undefined, reason: aside === undefined ? null : reasonOf(aside) },
    evidence: evidenceFor(seen, code),
    previous: foundBefore(previous, code),
    photos: findings ? photosFor(seen, code) : [],
    flagged: auditing && "flagged" in state && state.flagged.includes(code),
    rating: rated?.rating ?? null,
    note: wordsOrNull(seen, rated?.note ?? null),
  };
}

/** Whether the auditor chooses the grade: the scheme grades, and nothing makes a nonconformity there always major (R-AUD-7, R-AUD-8). */
const isChosen = ({ state }: Seen, { code, gradable }: Indicator): boolean =>
  gradable && "grading" in state && state.grading.minorsPerMajor !== null && !state.unclearedMinors.includes(code);

const reasonOf = ({ because }: SetAsideIndicator): string =>
  because.kind === "not-applicable" ? because.reason : "Cet indicateur n’est pas vu dans ce type d’audit.";

/** The photos taken for an indicator. */
export const photosFor = (seen: Seen, indicator: string) =>
  ("photos" in seen.state ? seen.state.photos : [])
    .filter((photo) => photo.indicator === indicator)
    .map(({ id, nonconformity, file, caption }) => ({
      ...{ id, nonconformity, ...seen.piece(file), caption: wordsOrNull(seen, caption) },
    }));

const evidenceFor = (seen: Seen, indicator: string) =>
  seen.state.evidence
    .filter((one) => one.indicator === indicator)
    .map(({ id, file, by, preassessment, quarantined }) => ({
      ...{ id, ...seen.piece(file), byName: seen.name(by), quarantined: wordsOrNull(seen, quarantined) },
      preassessment:
        preassessment === null
          ? null
          : { sufficient: preassessment.sufficient, note: wordsOrNull(seen, preassessment.note) },
    }));
