/** What PostgreSQL says when it closes. */
const closing: ReadonlySet<unknown> = new Set(["57P01", "57P02", "57P03"]);

/** Whether something failed because the database is not there, and for nothing else. */
export const isDatabaseLost = (error: unknown): error is Error =>
  error instanceof Error &&
  (("code" in error && closing.has(error.code)) || /^Connection terminated|^connect .*\.s\.PGSQL/.test(error.message));
