import type { Pool } from "pg";
import type { DocumentReadings, PrintedDocument } from "../../application/ports/documents.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";
import type { Reads } from "./gathered.ts";

type Row = Omit<PrintedDocument, "askedAt"> & { readonly askedAt: string };

/** The documents that the worker prints, in PostgreSQL. */
export const postgresDocuments = (pool: Pool, reads: Reads): DocumentReadings => ({
  async lastOf(subject, sheet) {
    const { rows } = await reads.query<Row>({
      name: "last-document",
      text: `select id, subject, name as sheet, coalesce(file_name, '') as "fileName", at as "askedAt", file_hash as "fileHash"
        from prints where subject = $1 and name = $2 order by at desc, id desc limit 1`,
      values: [subject, sheet],
    });
    const [row] = rows;
    return row === undefined ? null : { ...row, askedAt: moment(row.askedAt) };
  },

  async about(dossierId) {
    const { rows } = await pool.query<Row>({
      name: "documents-about",
      text: `select id, subject, name as sheet, file_name as "fileName", at as "askedAt", file_hash as "fileHash"
        from prints where about = $1 and file_name is not null order by at, id`,
      values: [dossierId],
    });
    return rows.map((row) => ({ ...row, askedAt: moment(row.askedAt) }));
  },
});
