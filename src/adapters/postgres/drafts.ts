import type { Pool } from "pg";
import type { Draft, SavedDraft } from "../../application/ports/drafts.ts";
import { moment } from "../../domain/shared/calendar.ts";
import type { Reads } from "./gathered.ts";

interface DraftRow<T> {
  readonly version: number;
  readonly body: T;
  readonly saved_at: string;
}

const toDraft = <T>(row: DraftRow<T> | undefined): Draft<T> | null =>
  row === undefined ? null : { version: row.version, body: row.body, savedAt: moment(row.saved_at) };

/** The draft under an identifier; null when nothing was typed yet. */
export async function readDraft<T>(reads: Reads, id: string): Promise<Draft<T> | null> {
  const { rows } = await reads.query<DraftRow<T>>({
    name: "draft-read",
    text: "select version, body, saved_at from drafts where id = $1",
    values: [id],
  });
  return toDraft(rows[0]);
}

/** Saves a draft over the version it was typed on; the same text again changes nothing; null when another one was saved meanwhile. */
export async function saveDraft<T>(pool: Pool, { id, version, body, by, at }: SavedDraft<T>): Promise<Draft<T> | null> {
  const { rows } = await pool.query<DraftRow<T>>({
    name: "draft-save",
    text: `insert into drafts as d (id, version, body, saved_at, saved_by) values ($1, $2 + 1, $3, $5, $4)
      on conflict (id) do update set version = d.version + (d.version = $2)::int, body = excluded.body,
        saved_at = case when d.version = $2 then excluded.saved_at else d.saved_at end,
        saved_by = case when d.version = $2 then excluded.saved_by else d.saved_by end
        where d.version = $2 or d.body = excluded.body
      returning version, body, saved_at`,
    values: [id, version, JSON.stringify(body), by, at],
  });
  return toDraft(rows[0]);
}
