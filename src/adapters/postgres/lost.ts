/** What PostgreSQL says when it closes. */
const closing: ReadonlySet<unknown> = new Set(["57P01", "57P02", "57P03"]);

/** Whether something failed because the database is not there, and for nothing else; the queues report it as a plain object. */
export function isDatabaseLost(error: unknown): error is { readonly message: string } {
  if (typeof error !== "object" || error === null) return false;
  if (!("message" in error) || typeof error.message !== "string") return false;
  if ("code" in error && closing.has(error.code)) return true;
  return /^Connection terminated|^Client has encountered a connection error|^write EPIPE|^read ECONNRESET|^connect .*\.s\.PGSQL/.test(
    error.message,
  );
}
