import type { Pool, PoolClient } from "pg";

/**
 * Runs `act` in a transaction, alone among all workers under a name of the table of checkpoints; gives what `idle` says when
 * another worker is at it. A failure undoes what the transaction wrote.
 */
export async function alone<T>(
  pool: Pool,
  name: string,
  { act, idle }: { readonly act: (client: PoolClient) => Promise<T>; readonly idle: T },
): Promise<T> {
  await pool.query({ name: "alone-known", text: known, values: [name] });
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query("begin");
    const held = await client.query({ name: "alone-held", text: hold, values: [name] });
    const result = held.rowCount === 0 ? idle : await act(client);
    await client.query("commit");
    broken = false;
    return result;
  } catch (error) {
    broken = await client.query("rollback").then(
      () => false,
      () => true,
    );
    throw error;
  } finally {
    client.release(broken);
  }
}

const known = "insert into checkpoints (reader, seq) values ($1, 0) on conflict do nothing";
const hold = "select 1 from checkpoints where reader = $1 for update skip locked";
