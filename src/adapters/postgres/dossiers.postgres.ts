import type { Pool } from "pg";
import type { Attachment, DossierReadings } from "../../application/ports/dossiers.readings.ts";
import { type Day, type Moment, moment } from "../../domain/shared/calendar.ts";
import { readDraft, saveDraft } from "./drafts.ts";
import { fromRow } from "./events.postgres.ts";
import type { Reads } from "./gathered.ts";

/** Dossiers, their drafts, files and history, in PostgreSQL. */
export const postgresDossiers = (pool: Pool, reads: Reads = pool): DossierReadings => ({
  async story(dossierId) {
    const { rows } = await pool.query(
      `select e.seq, e.stream, e.type, e.version, e.actor, e.at, e.payload
        from dossier_streams s join events e on e.stream = s.stream
        where s.dossier_id = $1 order by e.seq`,
      [dossierId],
    );
    return rows.map((row) => ({ seq: row.seq, stream: row.stream, event: fromRow(row) }));
  },

  async lastTold(sought) {
    const { rows } = await reads.query<{ id: string; at: string }>({
      name: "dossiers-last-told",
      text: lastTold,
      values: [JSON.stringify(sought)],
    });
    return new Map(rows.map(({ id, at }) => [id, moment(at)]));
  },

  ...pagedDossiers(reads),

  draft: (id) => readDraft(reads, id),

  saveDraft: (draft) => saveDraft(pool, draft),

  async attachments(dossierId) {
    const { rows } = await reads.query<Omit<Attachment, "at"> & { at: string }>({
      name: "attachments",
      text: `select a.id, a.dossier_id as "dossierId", a.file_hash as "fileHash", a.name, f.media_type as "mediaType", f.bytes, a.given_at as at
        from attachments a join files f on f.hash = a.file_hash where a.dossier_id = $1 order by a.given_at`,
      values: [dossierId],
    });
    return rows.map((row) => ({ ...row, at: moment(row.at) }));
  },

  async attach({ id, dossierId, fileHash, name, mediaType, bytes, at, by }) {
    await pool.query(
      `with f as (insert into files (hash, media_type, bytes, stored_at) values ($3, $5, $6, $7) on conflict do nothing)
        insert into attachments (id, dossier_id, file_hash, name, given_at, given_by) values ($1, $2, $3, $4, $7, $8)`,
      [id, dossierId, fileHash, name, mediaType, bytes, at satisfies Moment, by],
    );
  },
});

/** What the pass of a day reads, page after page. */
const pagedDossiers = (reads: Reads): Pick<DossierReadings, "incomplete" | "inBriefing" | "draftsLastTouched"> => ({
  async incomplete({ after, limit }) {
    const { rows } = await reads.query<{ id: string }>({
      name: "dossiers-incomplete",
      text: "select id from dossiers where status = 'incomplete' and id > $1 order by id limit $2",
      values: [after ?? "", limit],
    });
    return rows.map(({ id }) => id);
  },

  async inBriefing({ after, limit }) {
    const { rows } = await reads.query<{ id: string }>({
      name: "dossiers-in-briefing",
      text: `select d.id from dossiers d left join briefings b on b.dossier_id = d.id
        where d.status = 'accepted' and b.complete is not true and d.id > $1 order by d.id limit $2`,
      values: [after ?? "", limit],
    });
    return rows.map(({ id }) => id);
  },

  async draftsLastTouched(days, { after, limit }) {
    const { rows } = await reads.query<{ id: string; touchedOn: Day }>({
      name: "dossiers-drafts-touched",
      text: draftsTouched,
      values: [JSON.stringify(days), after ?? "", limit],
    });
    return rows;
  },
});

const lastTold = `
  select w.id, max(t.at) as at
  from json_to_recordset($1) as w (id text, kinds json, type text)
  cross join lateral json_array_elements_text(w.kinds) as k (kind)
  join dossier_streams s on s.dossier_id = w.id and s.stream like k.kind || '-%'
  cross join lateral (
    select e.at from events e where e.stream = s.stream and (w.type is null or e.type = w.type)
    order by e.position desc limit 1) t
  group by w.id`;

/** Each draft under way is looked at: there are as many as the organisations that apply. */
const draftsTouched = `
  select d.id, last.on_day::text as "touchedOn" from dossiers d
  cross join lateral (
    select (max(t.at) at time zone 'Europe/Paris')::date as on_day from (
      select e.at from events e where e.stream = 'dossier-' || d.id
      union all select f.saved_at from drafts f where f.id = d.id
      union all select a.given_at from attachments a where a.dossier_id = d.id) t) last
  where d.status = 'draft' and d.id > $2 and last.on_day = any (array(select json_array_elements_text($1)::date))
  order by d.id limit $3`;
