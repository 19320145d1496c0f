import type { Pool } from "pg";
import type { DocumentReadings, PrintedDocument } from "../../application/ports/documents.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";

/** The documents that the worker prints, in PostgreSQL. */
export const postgresDocuments = (pool: Pool): DocumentReadings => ({
  async about(dossierId) {
    const { rows } = await pool.query<Omit<PrintedDocument, "askedAt"> & { askedAt: string }>({
      name: "documents-about",
      text: `select id, subject, name as sheet, file_name as "fileName", at as "askedAt", file_hash as "fileHash"
        from prints where about = $1 and file_name is not null order by at, id`,
      values: [dossierId],
    });
    return rows.map((row) => ({ ...row, askedAt: moment(row.askedAt) }));
  },
});
