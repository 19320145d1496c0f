import type { Pool } from "pg";
import type { ObservationReadings, ObserverAccess } from "../../application/ports/observations.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";

/** What observers read, in PostgreSQL. */
export const postgresObservations = (pool: Pool): ObservationReadings => ({
  async note({ personId, dossierId, at, path }) {
    await pool.query("insert into observer_accesses (person, dossier_id, at, path) values ($1, $2, $3, $4)", [
      ...[personId, dossierId, at, path],
    ]);
  },

  async accesses(dossierId, limit) {
    const { rows } = await pool.query<Omit<ObserverAccess, "at"> & { readonly at: string }>(
      `select person as "personId", dossier_id as "dossierId", at::text as at, path
        from observer_accesses where dossier_id = $1 order by at desc limit $2`,
      [dossierId, limit],
    );
    return rows.map((row) => ({ ...row, at: moment(row.at) }));
  },
});
