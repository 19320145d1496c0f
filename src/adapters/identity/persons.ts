import { randomUUID } from "node:crypto";
import type { Pool } from "pg";

export interface NewPerson {
  /** Chosen by the caller when the same person must be found again; otherwise made. */
  readonly id?: string;
  readonly name: string;
  readonly email: string;
  /** From `passwordHash`; null for somebody who will sign in by a link. */
  readonly passwordHash: string | null;
}

/** A password as it is kept, by the sign-in library’s own hashing (scrypt); loaded by who needs it, not at each start. */
export async function passwordHash(password: string): Promise<string> {
  const { hashPassword } = await import("better-auth/crypto");
  return await hashPassword(password);
}

/**
 * Gives an account to somebody invited: their address is held for confirmed, since the invitation reached them there.
 * Gives back their identifier, or null when the address already has an account.
 */
export async function createPerson(pool: Pool, person: NewPerson): Promise<string | null> {
  const id = person.id ?? randomUUID();
  const { rowCount } = await pool.query(insert, [
    id,
    person.name.trim(),
    person.email.trim().toLowerCase(),
    person.passwordHash,
    randomUUID(),
  ]);
  return rowCount === 1 ? id : null;
}

const insert = `with made as (
    insert into "user" (id, name, email, "emailVerified") values ($1, $2, $3, true) on conflict do nothing returning id
  ), credential as (
    insert into "account" (id, "accountId", "providerId", "userId", password, "updatedAt")
    select $5, id, 'credential', id, $4, now() from made where $4::text is not null
  )
  select id from made`;
