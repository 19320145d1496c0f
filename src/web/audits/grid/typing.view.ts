import type { AuditEntry } from "../../../domain/audits/audit.entries.ts";
import {
  type IndicatorDraft,
  indicatorDraft,
  isBlank,
  newPoint,
  type PointDraft,
  pointDraft,
  pointEntry,
  ratingEntry,
  readiness,
} from "./drafts.view.ts";
import { type Findings, indicatorOf, type Rating } from "./findings.view.ts";
import { pointsOf } from "./grid.view.ts";

/** What is typed on the grid and is not entered yet, by indicator and by nonconformity. */
export interface Typing {
  readonly indicators: Readonly<Record<string, IndicatorDraft>>;
  readonly points: Readonly<Record<string, PointDraft>>;
}

/** Texts being written as the device keeps them, by name. */
type Drafts = Readonly<Record<string, string>>;

const prefixes = { indicators: "indicator:", points: "point:" } as const;

/** What was kept on this device; what cannot be read any more is left out. */
export const typingOf = (drafts: Drafts): Typing => ({
  indicators: readFrom<IndicatorDraft>(drafts, prefixes.indicators),
  points: readFrom<PointDraft>(drafts, prefixes.points),
});

const readFrom = <T>(drafts: Drafts, prefix: string): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(drafts)
      .filter(([name, value]) => name.startsWith(prefix) && value !== "")
      .flatMap(([name, value]) => parsed<T>(value).map((one) => [name.slice(prefix.length), one])),
  );

function parsed<T>(text: string): readonly T[] {
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

/** What has to be kept anew on the device to go from one state of typing to another: by name, empty when it is over. */
export const changedDrafts = (before: Typing, after: Typing): readonly (readonly [string, string])[] => [
  ...changedIn(prefixes.indicators, before.indicators, after.indicators),
  ...changedIn(prefixes.points, before.points, after.points),
];

const changedIn = <T>(prefix: string, before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>) =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => before[key] !== after[key])
    .map((key) => [`${prefix}${key}`, after[key] === undefined ? "" : JSON.stringify(after[key])] as const);

const savedOf = (findings: Findings, code: string): IndicatorDraft =>
  indicatorDraft(indicatorOf(findings, code) ?? { rating: null, note: null });

/** What is on screen for an indicator. */
export const draftOf = (typing: Typing, findings: Findings, code: string): IndicatorDraft =>
  typing.indicators[code] ?? savedOf(findings, code);

/** The nonconformities on screen for an indicator: those that are kept, then those being written. */
export function draftsOf(typing: Typing, findings: Findings, code: string): readonly PointDraft[] {
  const kept = pointsOf(findings, code).map((one) => typing.points[one.id] ?? pointDraft(one));
  const known = new Set(kept.map(({ id }) => id));
  return [...kept, ...Object.values(typing.points).filter((one) => one.indicator === code && !known.has(one.id))];
}

export const typed = (typing: Typing, code: string, draft: IndicatorDraft): Typing => ({
  ...typing,
  indicators: { ...typing.indicators, [code]: draft },
});

export const written = (typing: Typing, draft: PointDraft): Typing => ({
  ...typing,
  points: { ...typing.points, [draft.id]: draft },
});

export const dropped = (typing: Typing, id: string): Typing => ({
  ...typing,
  points: Object.fromEntries(Object.entries(typing.points).filter(([key]) => key !== id)),
});

interface Flushed {
  readonly typing: Typing;
  readonly entries: readonly AuditEntry[];
}

/** Enters what is whole on an indicator; what lacks something stays typed. */
export function flushed(typing: Typing, findings: Findings, code: string): Flushed {
  const saved = savedOf(findings, code);
  const draft = draftOf(typing, findings, code);
  const rating = ratingEntry(code, draft, saved);
  const settled = rating !== null || readiness(draft, saved) === "same";
  const points = Object.values(typing.points).filter(({ indicator }) => indicator === code);
  const results = points.map((point) => ({ point, ...pointResult(point, findings) }));
  const stay = Object.values(typing.points).filter(
    (one) => one.indicator !== code || results.some(({ point, stays }) => point === one && stays),
  );
  return {
    entries: [...(rating === null ? [] : [rating]), ...results.flatMap(({ entry }) => entry ?? [])],
    typing: {
      indicators: Object.fromEntries(Object.entries(typing.indicators).filter(([key]) => key !== code || !settled)),
      points: Object.fromEntries(stay.map((one) => [one.id, one])),
    },
  };
}

function pointResult(point: PointDraft, findings: Findings) {
  const kept = findings.nonconformities.find(({ id }) => id === point.id);
  const gradable = indicatorOf(findings, point.indicator)?.gradable ?? false;
  const saved = kept === undefined ? null : pointDraft(kept);
  const entry = pointEntry(point, saved, gradable);
  const same = saved !== null && entry === null && JSON.stringify(saved) === JSON.stringify(point);
  return { entry, stays: entry === null && !same };
}

/** The indicators where something typed could not be entered: a result, a reason or a text is missing. */
export const unfinished = (typing: Typing, findings: Findings): readonly string[] => {
  const notes = Object.entries(typing.indicators)
    .filter(([code, draft]) => readiness(draft, savedOf(findings, code)) !== "same")
    .map(([code]) => code);
  const points = Object.values(typing.points)
    .filter((point) => !isBlank(point))
    .map(({ indicator }) => indicator);
  return [...new Set([...notes, ...points])];
};

/** Why a result cannot be chosen, if it cannot: a nonconformity is written there. */
export const choiceRefusal = (
  typing: Typing,
  findings: Findings,
  at: { code: string; rating: Rating },
): string | null =>
  at.rating !== "nonconforming" && draftsOf(typing, findings, at.code).some((point) => !isBlank(point))
    ? "Une non-conformité est écrite sur cet indicateur. Retirez-la d’abord pour changer le résultat."
    : null;

/** « Non conforme » opens a nonconformity to write; another result puts away those where nothing was typed. */
export function withResult(
  typing: Typing,
  findings: Findings,
  at: { code: string; rating: Rating; id: string },
): Typing {
  const { code, rating, id } = at;
  const chosen = typed(typing, code, { ...draftOf(typing, findings, code), rating });
  const points = draftsOf(typing, findings, code);
  if (rating === "nonconforming") return points.length > 0 ? chosen : written(chosen, newPoint(id, code));
  return points.reduce((left, point) => dropped(left, point.id), chosen);
}
