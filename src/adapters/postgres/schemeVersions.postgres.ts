import type { Pool } from "pg";
import type { KnownVersion, SchemeVersionReadings } from "../../application/ports/schemeVersions.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";

type Row = Omit<KnownVersion, "publishedAt"> & { readonly publishedAt: string | null };

/** The versions of schemes, in PostgreSQL. */
export const postgresSchemeVersions = (pool: Pool): SchemeVersionReadings => ({
  async all() {
    const { rows } = await pool.query<Row>({ name: "scheme-versions", text: versions });
    return rows.map((row) => ({ ...row, publishedAt: row.publishedAt === null ? null : moment(row.publishedAt) }));
  },
});

const versions = `
  select v.scheme, v.version, v.hash, v.effective_on as "effectiveOn", p.published_by as "publishedBy",
    coalesce(p.published_at, case when v.proposed then null else v.published_at end) as "publishedAt"
  from scheme_versions v
  left join scheme_publications p on p.scheme = v.scheme and p.version = v.version and p.hash = v.hash
  order by v.scheme, v.effective_on desc, v.published_at desc`;
