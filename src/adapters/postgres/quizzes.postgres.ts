import type { Pool } from "pg";
import { codeTries } from "../../application/codes/mailedCode.ts";
import type { FinishedSheet, QuizReadings } from "../../application/ports/quizzes.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";
import type { Reads } from "./gathered.ts";

type TriedCode = NonNullable<Awaited<ReturnType<QuizReadings["tryCode"]>>>;

type SheetRow = Omit<FinishedSheet, "startedAt" | "endedAt"> & { readonly startedAt: string; readonly endedAt: string };

/** Attempts at the quiz, in PostgreSQL. */
export const postgresQuizzes = (pool: Pool, reads: Reads): QuizReadings => ({
  ...ofSittings(pool, reads),
  ...ofBank(reads),
});

type OfSitting = "failedWithin" | "overdue" | "runningElsewhere" | "tryCode";

const ofSittings = (pool: Pool, reads: Reads): Pick<QuizReadings, OfSitting> => ({
  async overdue(at, limit) {
    const { rows } = await pool.query<{ id: string }>({
      name: "attempts-overdue",
      text: "select id from attempts where status = 'running' and closes_at <= $1 order by closes_at limit $2",
      values: [at, limit],
    });
    return rows.map(({ id }) => id);
  },

  async failedWithin({ from, until }) {
    const { rows } = await reads.query<{ dossierId: string; personId: string }>({
      name: "attempts-failed",
      text: `select distinct dossier_id as "dossierId", person_id as "personId" from attempts
        where passed is false and finished_at >= $1 and finished_at < $2 order by 1, 2`,
      values: [from, until],
    });
    return rows;
  },

  async runningElsewhere(personId, dossierId) {
    const { rows } = await reads.query<{ id: string }>({
      name: "attempts-elsewhere",
      text: "select id from attempts where status = 'running' and person_id = $1 and dossier_id <> $2",
      values: [personId, dossierId],
    });
    return rows.map(({ id }) => id);
  },

  async tryCode(sittingId) {
    const { rows } = await pool.query<TriedCode>({
      name: "start-codes-try",
      text: `update start_codes set tries = tries + 1 where sitting_id = $1 and tries < $2
        returning hash, commitment, secret`,
      values: [sittingId, codeTries],
    });
    return rows[0] ?? null;
  },
});

const ofBank = (reads: Reads): Omit<QuizReadings, OfSitting> => ({
  async lastPapers(scheme, count) {
    const { rows } = await reads.query<{ questions: readonly string[] }>({
      name: "attempts-last-papers",
      text: `select a.questions from attempts a join dossiers d on d.id = a.dossier_id
        where d.scheme = $1 order by a.started_at desc limit $2`,
      values: [scheme, count],
    });
    return rows.map(({ questions }) => questions);
  },

  async finishedBetween(scheme, from, until) {
    const { rows } = await reads.query<SheetRow>({
      name: "attempts-finished",
      text: `select a.id as "attemptId", a.dossier_id as "dossierId", d.number as "dossierNumber", a.person_id as "personId",
          a.organisation_id as "organisationId", a.started_at as "startedAt", a.finished_at as "endedAt", a.sat
        from attempts a join dossiers d on d.id = a.dossier_id
        where d.scheme = $1 and a.finished_at between $2 and $3 and a.sat is not null order by a.finished_at desc, a.id`,
      values: [scheme, from, until],
    });
    return rows.map((row) => ({ ...row, startedAt: moment(row.startedAt), endedAt: moment(row.endedAt) }));
  },

  async having(scheme, question) {
    const { rows } = await reads.query<{ id: string }>({
      name: "attempts-having",
      text: `select a.id from attempts a join dossiers d on d.id = a.dossier_id
        where d.scheme = $1 and a.questions @> to_jsonb($2::text) order by a.started_at, a.id`,
      values: [scheme, question],
    });
    return rows.map(({ id }) => id);
  },

  async neutralised(scheme) {
    const { rows } = await reads.query<{ question: string; version: number }>({
      name: "questions-neutralised",
      text: "select question, version from neutralised_questions where scheme = $1",
      values: [scheme],
    });
    return rows;
  },
});
