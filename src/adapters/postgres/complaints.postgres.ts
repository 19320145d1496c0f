import type { Pool } from "pg";
import type {
  AppealLine,
  ComplaintFile,
  ComplaintLine,
  ComplaintReadings,
} from "../../application/ports/complaints.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";

type Untimed<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: string };

/** The registers of complaints and of appeals, in PostgreSQL. */
export const postgresComplaints = (pool: Pool): ComplaintReadings => ({
  async list(organisations) {
    const { rows } = await pool.query<ComplaintLine>({
      ...{ name: "complaints-list", text: complaints, values: [organisations ?? null] },
    });
    return rows;
  },

  async register(search) {
    const { rows } = await pool.query<ComplaintLine>({ name: "complaints-register", text: register, values: [search] });
    if (rows.length < most) return { count: rows.length, rows };
    const counted = await pool.query<{ count: number }>({
      name: "complaints-register-count",
      text: `select count(*)::int as count ${joined} ${sought}`,
      values: [search],
    });
    return { count: counted.rows[0]?.count ?? rows.length, rows };
  },

  async tracked(hash) {
    const { rows } = await pool.query<{ id: string }>({
      ...{ name: "complaints-tracked", text: "select id from complaints where tracking_hash = $1", values: [hash] },
    });
    return rows[0]?.id ?? null;
  },

  async files(complaintId) {
    const { rows } = await pool.query<Untimed<ComplaintFile, "at">>({
      name: "complaint-files",
      text: `select id, complaint_id as "complaintId", party, file_hash as "fileHash", name, media_type as "mediaType",
          bytes::int as bytes, at::text as at
        from complaint_files where complaint_id = $1 order by at, id`,
      values: [complaintId],
    });
    return rows.map((row) => ({ ...row, at: moment(row.at) }));
  },

  async attach({ id, complaintId, party, fileHash, name, mediaType, bytes, at }) {
    await pool.query(
      `insert into complaint_files (id, complaint_id, party, file_hash, name, media_type, bytes, at)
        values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, complaintId, party, fileHash, name, mediaType, bytes, at],
    );
  },

  async appeals({ search, organisations, dossiers }) {
    const values = [search ?? "", organisations ?? null, dossiers ?? null];
    const { rows } = await pool.query<Omit<AppealLine, "decidedAt"> & { readonly decidedAt: string }>({
      ...{ name: "appeals-list", text: appeals, values },
    });
    const lines = rows.map((row) => ({ ...row, decidedAt: moment(row.decidedAt) }));
    if (lines.length < most) return { count: lines.length, rows: lines };
    const counted = await pool.query<{ count: number }>({
      ...{ name: "appeals-count", text: `select count(*)::int as count ${appealed}`, values },
    });
    return { count: counted.rows[0]?.count ?? lines.length, rows: lines };
  },
});

/** Cases, or appeals, that a register reads at once. */
const most = 1000;

const joined = `
  from complaints c
  left join organisations o on o.id = c.organisation_id
  left join "user" h on h.id = c.handler`;

const sought = `
  where $1 = '' or c.number ilike '%' || $1 || '%' or o.name ilike '%' || $1 || '%' or c.organisation_id = $1`;

const columns = `
  select c.id, c.number, c.kind, c.track, c.channel, c.status, c.organisation_id as "organisationId",
    o.name as "organisationName", c.habilitation_id as "habilitationId", c.handler, h.name as "handlerName", c.concerned,
    c.received_on::text as "receivedOn", c.acknowledge_by::text as "acknowledgeBy",
    c.acknowledged_on::text as "acknowledgedOn", c.decide_by::text as "decideBy", c.concluded_on::text as "concludedOn",
    c.closed_on::text as "closedOn", c.outcome, c.heard, c.answer_by::text as "answerBy", c.follow_ups as "followUps"`;

const complaints = `${columns} ${joined}
  where $1::text[] is null or c.organisation_id = any ($1)
  order by c.received_on desc, c.number desc
  limit 5000`;

const register = `${columns} ${joined} ${sought}
  order by (c.concluded_on is not null), c.received_on desc, c.number desc
  limit ${most}`;

const appealed = `
  from appeals a
  join organisations o on o.id = a.organisation_id
  left join "user" h on h.id = a.handler
  left join "user" d on d.id = a.decider
  where ($1 = '' or a.number ilike '%' || $1 || '%' or o.name ilike '%' || $1 || '%' or a.organisation_id = $1)
    and ($2::text[] is null or a.organisation_id = any ($2))
    and ($3::text[] is null or a.dossier_id = any ($3))`;

const appeals = `
  select a.id, a.number, a.organisation_id as "organisationId", o.name as "organisationName", a.dossier_id as "dossierId",
    a.habilitation_id as "habilitationId", a.kind, a.subject_id as "subjectId", a.decided_at::text as "decidedAt", a.status,
    a.handler, h.name as "handlerName", a.decider, d.name as "deciderName", a.received_on::text as "receivedOn", a.late,
    a.decide_by::text as "decideBy", a.concluded_on::text as "concludedOn", a.outcome
  ${appealed}
  order by (a.concluded_on is not null), a.received_on desc, a.number desc
  limit ${most}`;
