import { type Alert, alertsOf } from "../../domain/quizzes/anomalies.ts";
import type { FinishedAttempt } from "../../domain/quizzes/attempt.model.ts";
import { overexposedThemes } from "../../domain/quizzes/exposure.ts";
import type { Pool } from "../../domain/quizzes/paper.model.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import { addDays, dayOf, startOf } from "../../domain/shared/calendar.ts";
import { dossierStream } from "../dossiers/dossier.stream.ts";
import { done, refused } from "../outcome.ts";
import type { Ports } from "../ports/ports.ts";
import type { FinishedSheet } from "../ports/quizzes.readings.ts";
import type { Asking } from "../query.ts";
import { attemptStream } from "./attempt.stream.ts";
import { proofOf } from "./proof.ts";
import { schemeOf } from "./quizKey.ts";
import { sittingId, sittingStream } from "./sitting.stream.ts";
import { attemptOf } from "./sittings.ts";

/** What the quality manager reads of an attempt: its draw and its proof once it is over, what was noted, what deserves a look. */
export const readRecord = async ({ ports, at }: Asking, { attemptId }: { readonly attemptId: string }) => {
  const { state } = await ports.states.load(attemptStream, attemptId);
  if (state.status === "none") return refused({ code: "access/not-found" });
  const attempt = await attemptOf(ports, attemptId, at);
  const { dossierId, personId, number, status, startedAt, deadline, paper } = attempt;
  const finished = attempt.status === "running" ? null : attempt;
  const dossier = await ports.states.load(dossierStream, dossierId);
  const scheme = await schemeOf(ports, dossierId);
  const people = await ports.people.named([personId]);
  return done({
    ...{ id: attemptId, dossierId, number, status, startedAt, deadline, endedAt: finished?.endedAt ?? null },
    dossierNumber: dossier.state.status === "none" ? "" : dossier.state.number,
    personName: people.get(personId)?.name ?? "",
    graceSeconds: (Date.parse(attempt.closesAt) - Date.parse(deadline)) / 1000,
    result: finished?.score ?? null,
    focusLosses: attempt.focusLosses,
    alerts: finished === null ? [] : await alertsFor(ports, scheme, { attemptId, finished }),
    draw: finished === null ? null : await drawIn(ports, scheme, finished),
    items: paper.items.map(({ question, version }) => ({
      ...{ question, version, answered: (attempt.answers[question] ?? []).length > 0 },
      points: finished?.score.marks.find((mark) => mark.question === question)?.points ?? 0,
    })),
  });
};

async function drawIn(ports: Ports, { quiz }: Scheme, { paper, draw, dossierId, personId }: FinishedAttempt) {
  if (draw === null) return null;
  const { state: sitting } = await ports.states.load(sittingStream, sittingId(dossierId, personId));
  const pool = (await ports.contents.read<Pool>([draw.pool])).get(draw.pool) ?? null;
  const fixed = sitting.commitments.map(({ commitment }) => commitment);
  return {
    ...{ ...draw, seed: paper.seed, poolSize: pool?.questions.length ?? 0 },
    fixedAt: sitting.commitments.find(({ commitment }) => commitment === draw.commitment)?.at ?? null,
    exposureLimitPercent: quiz.exposureLimitPercent,
    overexposedThemes: pool === null ? [] : overexposedThemes(pool, quiz.exposureLimitPercent),
    proof: proofOf(ports.ids, { paper, draw, fixed }, pool),
  };
}

async function alertsFor(
  ports: Ports,
  scheme: Scheme,
  { attemptId, finished }: { readonly attemptId: string; readonly finished: FinishedAttempt },
) {
  const { alerts } = scheme.quiz;
  const ended = dayOf(finished.endedAt);
  const [from, until] = [startOf(addDays(ended, -alerts.withinDays)), startOf(addDays(ended, alerts.withinDays + 1))];
  const sheets = await ports.readings.quizzes.finishedBetween(scheme.id, from, until);
  const own = sheets.find((sheet) => sheet.attemptId === attemptId);
  return own === undefined ? [] : await named(ports, alertsOf(own, sheets, alerts), sheets);
}

/** Alerts with the names of those they are about. */
async function named(ports: Ports, alerts: readonly Alert[], sheets: readonly FinishedSheet[]) {
  const byId = new Map(sheets.map((sheet) => [sheet.attemptId, sheet]));
  const people = await ports.people.named([...new Set(sheets.map(({ personId }) => personId))]);
  return alerts.map((one) => {
    if (one.alert === "fast") return one;
    const other = byId.get(one.attemptId);
    return {
      ...one,
      personName: people.get(other?.personId ?? "")?.name ?? "",
      dossierNumber: other?.dossierNumber ?? "",
    };
  });
}

/** The attempts of late that deserve a look, the last first. */
export const readAlerts = async ({ ports, today }: Asking, { scheme: id }: { readonly scheme: string }) => {
  const { scheme } = await ports.schemes.inForce(id, today);
  const { alerts: rules } = scheme.quiz;
  const from = startOf(addDays(today, -rules.withinDays));
  const sheets = await ports.readings.quizzes.finishedBetween(id, from, startOf(addDays(today, 1)));
  const people = await ports.people.named([...new Set(sheets.map(({ personId }) => personId))]);
  const attempts = sheets.map((sheet) => ({ sheet, alerts: alertsOf(sheet, sheets, rules) }));
  return done({
    withinDays: rules.withinDays,
    attempts: await Promise.all(
      attempts
        .filter(({ alerts }) => alerts.length > 0)
        .map(async ({ sheet, alerts }) => {
          const { state } = await ports.states.load(attemptStream, sheet.attemptId);
          return {
            ...{ id: sheet.attemptId, dossierId: sheet.dossierId, dossierNumber: sheet.dossierNumber },
            number: state.status === "none" ? 0 : state.number,
            personName: people.get(sheet.personId)?.name ?? "",
            endedAt: sheet.endedAt,
            alerts: await named(ports, alerts, sheets),
          };
        }),
    ),
  });
};
