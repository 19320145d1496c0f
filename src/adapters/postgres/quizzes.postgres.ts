import type { Pool } from "pg";
import type { QuizReadings } from "../../application/ports/quizzes.readings.ts";

/** Attempts at the quiz, in PostgreSQL. */
export const postgresQuizzes = (pool: Pool): QuizReadings => ({
  async overdue(at, limit) {
    const { rows } = await pool.query<{ id: string }>({ name: "attempts-overdue", text: query, values: [at, limit] });
    return rows.map(({ id }) => id);
  },
});

const query = "select id from attempts where status = 'running' and deadline <= $1 order by deadline limit $2";
