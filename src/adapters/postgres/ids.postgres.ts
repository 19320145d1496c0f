import { createHash, randomBytes } from "node:crypto";
import type { Pool } from "pg";
import type { Ids } from "../../application/ports/ports.ts";

/** Identifiers from the machine and human references from the database. */
export function postgresIds(pool: Pool): Ids {
  return {
    next: orderedUuids(),
    async number(letter, year) {
      const { rows } = await pool.query<{ n: number }>({
        name: "next-number",
        text: "select nextval('numbers')::int as n",
      });
      return `${letter}-${year}-${String(rows[0]?.n).padStart(4, "0")}`;
    },
    secret: (bytes) => randomBytes(bytes).toString("hex"),
    sha256: (text) => createHash("sha256").update(text).digest("hex"),
  };
}

const counterEnd = 0x1000;

/** UUID version 7 (RFC 9562): milliseconds, then a counter where the standard leaves 12 bits free, so that each is after the previous one. */
function orderedUuids(): () => string {
  let millisecond = 0;
  let counter = 0;
  return () => {
    const now = Temporal.Now.instant().epochMilliseconds;
    counter = now > millisecond ? 0 : counter + 1;
    millisecond = Math.max(now, millisecond) + (counter === counterEnd ? 1 : 0);
    counter %= counterEnd;
    const random = randomBytes(8);
    random[0] = 0x80 | ((random[0] ?? 0) & 0x3f);
    const tail = random.toString("hex");
    const head = millisecond.toString(16).padStart(12, "0");
    const middle = `7${counter.toString(16).padStart(3, "0")}`;
    return `${head.slice(0, 8)}-${head.slice(8)}-${middle}-${tail.slice(0, 4)}-${tail.slice(4)}`;
  };
}
