import type { Pool } from "pg";
import type { Accounts } from "../../application/ports/accounts.ts";
import { createPerson, passwordHash } from "./persons.ts";

/** Accounts as the sign-in library keeps them. */
export const identityAccounts = (pool: Pool): Accounts => ({
  open: async ({ name, email, password }) =>
    await createPerson(pool, { name, email, passwordHash: await passwordHash(password) }),
});
