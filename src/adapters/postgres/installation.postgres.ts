import type { Pool } from "pg";

/** A database made for a demonstration is not one where real files are kept, nor the reverse. */
export class OtherInstallation extends Error {
  constructor(isDemonstration: boolean) {
    super(
      isDemonstration
        ? "Cette base contient une démonstration\u00A0; elle ne peut pas servir à de vrais dossiers. Donnez une autre base ou un autre DATA_DIR, ou démarrez avec DEMO=1."
        : "Cette base contient de vrais dossiers\u00A0; elle ne s’ouvre pas en démonstration. Donnez une autre base ou un autre DATA_DIR, ou démarrez avec DEMO=0.",
    );
    this.name = "OtherInstallation";
  }
}

/** Marks a new database, and refuses one that was marked otherwise; the message says what to do, in French. */
export async function openInstallation(pool: Pool, demonstration: boolean): Promise<void> {
  await pool.query("insert into installation (demonstration) values ($1) on conflict do nothing", [demonstration]);
  const { rows } = await pool.query<{ demonstration: boolean }>("select demonstration from installation");
  const stored = rows[0]?.demonstration === true;
  if (stored !== demonstration) throw new OtherInstallation(stored);
}
