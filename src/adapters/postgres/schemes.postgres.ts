import type { Pool } from "pg";
import type { SchemeRef, Schemes } from "../../application/ports/schemes.ts";
import type { Scheme } from "../../domain/schemes/scheme.model.ts";
import type { Day } from "../../domain/shared/calendar.ts";
import type { Reads } from "./gathered.ts";

/** The text of a published version is not the one that was published under its number. */
export class PublishedOtherwise extends Error {
  constructor({ scheme, version }: { readonly scheme: string; readonly version: string }) {
    super(
      `La version ${version} du dispositif ${scheme} est déjà publiée avec un autre texte ou une autre date d’effet. Ce qui est publié ne change plus\u00A0: donnez un nouveau numéro de version.`,
    );
    this.name = "PublishedOtherwise";
  }
}

export interface SchemeRegister extends Schemes {
  /**
   * Keeps the text of a version as it was read: published at once when it is the first of its scheme, kept for somebody to
   * publish otherwise; a version that is published is held to the text it was published with.
   */
  register(scheme: Scheme, hash: string, effectiveOn: Day): Promise<void>;
  /** Publishes a version, once; the same text again changes nothing, another text under its number throws `PublishedOtherwise`. */
  publishScheme(scheme: Scheme, hash: string, effectiveOn: Day): Promise<SchemeRef>;
}

/** Published schemes, each read once: they never change. */
export function postgresSchemes(pool: Pool, reads: Reads = pool): SchemeRegister {
  const snapshots = new Map<string, Promise<Scheme>>();
  const remember = (ref: SchemeRef): Promise<Scheme> => {
    const key = JSON.stringify([ref.scheme, ref.version, ref.hash]);
    const known = snapshots.get(key) ?? snapshot(pool, ref);
    snapshots.set(key, known);
    known.catch(() => snapshots.delete(key));
    return known;
  };
  const register: SchemeRegister = {
    register: (scheme, hash, effectiveOn) => registerText(pool, register, { scheme, hash, effectiveOn }),

    async publishScheme(scheme, hash, effectiveOn) {
      const ref = { scheme: scheme.id, version: scheme.version, hash };
      await pool.query(
        `insert into scheme_versions (scheme, version, effective_on, hash, body, published_at)
          values ($1, $2, $3, $4, $5, clock_timestamp()) on conflict (scheme, version) do nothing`,
        [ref.scheme, ref.version, effectiveOn, hash, JSON.stringify(scheme)],
      );
      const { rows } = await pool.query<{ same: boolean }>(
        "select hash = $3 and effective_on = $4 as same from scheme_versions where scheme = $1 and version = $2",
        [ref.scheme, ref.version, hash, effectiveOn],
      );
      if (rows[0]?.same !== true) throw new PublishedOtherwise(ref);
      return ref;
    },

    async inForce(scheme, on) {
      const { rows } = await reads.query<{ version: string; hash: string }>({
        name: "schemes-in-force",
        text: `select version, hash from scheme_versions v where scheme = $1 and effective_on <= $2 and ${isPublished}
          order by effective_on desc, published_at desc limit 1`,
        values: [scheme, on],
      });
      const found = rows[0];
      if (found === undefined) throw new Error(`No version of the scheme ${scheme} is in force on ${on}.`);
      const ref = { scheme, ...found };
      return { ref, scheme: await remember(ref) };
    },

    async everyInForce(on) {
      const { rows } = await reads.query<SchemeRef>({
        name: "schemes-every-in-force",
        text: `select distinct on (scheme) scheme, version, hash from scheme_versions v
          where effective_on <= $1 and ${isPublished}
          order by scheme, effective_on desc, published_at desc`,
        values: [on],
      });
      return await Promise.all(rows.map(remember));
    },

    get: remember,
  };
  return register;
}

interface Text {
  readonly scheme: Scheme;
  readonly hash: string;
  readonly effectiveOn: Day;
}

async function registerText(
  pool: Pool,
  schemes: Pick<SchemeRegister, "publishScheme">,
  { scheme, hash, effectiveOn }: Text,
): Promise<void> {
  const { rows } = await pool.query<{ version: string }>(published, [scheme.id]);
  const isFirst = rows.length === 0;
  if (isFirst || rows.some(({ version }) => version === scheme.version))
    await schemes.publishScheme(scheme, hash, effectiveOn);
  else await pool.query(propose, [scheme.id, scheme.version, effectiveOn, hash, JSON.stringify(scheme)]);
}

/** A version is published by the product, or by the quality manager with the very text that is kept. */
const isPublished = `(not v.proposed or exists (select from scheme_publications p
  where p.scheme = v.scheme and p.version = v.version and p.hash = v.hash))`;

const published = `select v.version from scheme_versions v where v.scheme = $1 and ${isPublished}`;

const propose = `insert into scheme_versions (scheme, version, effective_on, hash, body, published_at, proposed)
  values ($1, $2, $3, $4, $5, clock_timestamp(), true)
  on conflict (scheme, version) do update set effective_on = excluded.effective_on, hash = excluded.hash, body = excluded.body`;

async function snapshot(pool: Pool, ref: SchemeRef): Promise<Scheme> {
  const { rows } = await pool.query<{ hash: string; body: Scheme }>(
    "select hash, body from scheme_versions where scheme = $1 and version = $2",
    [ref.scheme, ref.version],
  );
  const found = rows[0];
  if (found === undefined) throw new Error(`Version ${ref.version} of the scheme ${ref.scheme} was never published.`);
  if (found.hash !== ref.hash) throw new PublishedOtherwise(ref);
  return found.body;
}
