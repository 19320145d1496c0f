import type { Pool } from "pg";
import { codeTries } from "../../application/codes/mailedCode.ts";
import type { FailedAttempt, FinishedSheet, QuizReadings } from "../../application/ports/quizzes.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";
import type { Reads } from "./gathered.ts";

type TriedCode = NonNullable<Awaited<ReturnType<QuizReadings["tryCode"]>>>;

type SheetRow = Omit<FinishedSheet, "startedAt" | "endedAt"> & { readonly startedAt: string; readonly endedAt: string };

/** Attempts at the quiz, in PostgreSQL. */
export const postgresQuizzes = (pool: Pool, reads: Reads): QuizReadings => ({
  ...ofSittings(pool, reads),
  ...ofBank(reads),
});

type OfSitting = "failedOn" | "overdue" | "runningElsewhere" | "tryCode";

const ofSittings = (pool: Pool, reads: Reads): Pick<QuizReadings, OfSitting> => ({
  async overdue(at, limit) {
    const { rows } = await pool.query<{ id: string }>({
      name: "attempts-overdue",
      text: "select id from attempts where status = 'running' and closes_at <= $1 order by closes_at limit $2",
      values: [at, limit],
    });
    return rows.map(({ id }) => id);
  },

  async failedOn(days, { after, limit }) {
    const { rows } = await reads.query<FailedAttempt>({
      name: "attempts-failed",
      text: failed,
      values: [JSON.stringify(days), after ?? "", limit],
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

const failed = `
  select t.key, t.dossier_id as "dossierId", t.person_id as "personId", max(t.ended_on)::text as "endedOn"
  from (
    select dossier_id || ' ' || person_id as key, dossier_id, person_id, (finished_at at time zone 'Europe/Paris')::date as ended_on
    from attempts where passed is false) t
  where t.ended_on = any (array(select json_array_elements_text($1)::date)) and t.key > $2
  group by t.key, t.dossier_id, t.person_id
  order by t.key limit $3`;

const ofBank = (reads: Reads): Omit<QuizReadings, OfSitting> => ({
  async lastPapers(scheme, count) {
    const { rows } = await reads.query<{ questions: readonly string[] }>({
      name: "attempts-last-papers",
      text: `select a.questions from attempts a join dossiers d on d.id = a.dossier_id
        where d.scheme = $1 order by a.started_at desc, a.id desc limit $2`,
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
