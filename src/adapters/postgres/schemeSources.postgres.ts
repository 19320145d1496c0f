import type { Pool } from "pg";

/** Which source texts were read whole and found to be what is published. */
export interface SchemeSources {
  /** Whether a folder, by the hash of its text, is what was last published from it. */
  arePublished(folder: string, hash: string): Promise<boolean>;
  notePublished(folder: string, hash: string): Promise<void>;
}

export const postgresSchemeSources = (pool: Pool): SchemeSources => ({
  async arePublished(folder, hash) {
    const { rowCount } = await pool.query("select from scheme_sources where folder = $1 and hash = $2", [folder, hash]);
    return rowCount === 1;
  },

  async notePublished(folder, hash) {
    await pool.query(
      `insert into scheme_sources (folder, hash) values ($1, $2)
        on conflict (folder) do update set hash = excluded.hash`,
      [folder, hash],
    );
  },
});
