import type { Pool } from "pg";
import type { EndingRenewal, RenewalLine, RenewalReadings } from "../../application/ports/renewals.readings.ts";
import { day } from "../../domain/shared/calendar.ts";
import { readDraft, saveDraft } from "./drafts.ts";

const draftOf = (renewalId: string): string => `renewal-${renewalId}`;

/** Renewals in PostgreSQL. */
export const postgresRenewals = (pool: Pool): RenewalReadings => ({
  async list({ search, organisations }) {
    const { rows } = await pool.query<RenewalLine>({
      name: "renewals-list",
      text: `${lines}
        where ($1 = '' or o.name ilike '%' || $1 || '%' or h.number ilike '%' || $1 || '%' or r.organisation_id = $1)
          and ($2::text[] is null or r.organisation_id = any ($2))
        order by r.expires_on, r.id limit 2000`,
      values: [search, organisations ?? null],
    });
    return rows;
  },

  async ofHabilitation(habilitationId) {
    const { rows } = await pool.query<RenewalLine>({
      name: "renewals-of-habilitation",
      text: `${lines} where r.habilitation_id = $1 order by r.expires_on desc`,
      values: [habilitationId],
    });
    return rows;
  },

  async ended(day, { after, limit }) {
    const { rows } = await pool.query<{ id: string }>({
      name: "renewals-ended",
      text: `select r.id from renewals r join habilitations h on h.id = r.habilitation_id
        where r.status in ('open', 'filed', 'returned', 'examined', 'granted') and h.ended_on <= $1 and r.id > $2
        order by r.id limit $3`,
      values: [day, after ?? "", limit],
    });
    return rows.map(({ id }) => id);
  },

  async expiringOn(days, { after, limit }) {
    const { rows } = await pool.query<EndingRenewal>({
      name: "renewals-expiring-on",
      text: `select r.id, r.status, r.file_by::text as "fileBy", h.ended_on::text as "endedOn"
        from habilitations h join renewals r on r.habilitation_id = h.id
        where h.ended_on = any ($1::date[]) and h.ending = 'expired' and r.status <> 'concluded' and r.id > $2
        order by r.id limit $3`,
      values: [days, after ?? "", limit],
    });
    return rows;
  },

  async qualiopiUntil(habilitationId) {
    const { rows } = await pool.query<{ until: string }>({
      name: "renewals-qualiopi-until",
      text: `select qualiopi_until::text as until from renewals
        where habilitation_id = $1 and qualiopi_until is not null order by expires_on desc limit 1`,
      values: [habilitationId],
    });
    return rows[0] === undefined ? null : day(rows[0].until);
  },

  draft: (renewalId) => readDraft(pool, draftOf(renewalId)),

  saveDraft: (draft) => saveDraft(pool, { ...draft, id: draftOf(draft.id) }),
});

const lines = `
  select r.id, r.habilitation_id as "habilitationId", h.number as "habilitationNumber",
    r.organisation_id as "organisationId", o.name as "organisationName", r.dossier_id as "dossierId",
    m.name as "managerName", r.status, r.expires_on::text as "expiresOn", r.file_by::text as "fileBy",
    r.opened_on::text as "openedOn", r.filed_on::text as "filedOn", r.in_time as "inTime",
    r.answer_by::text as "answerBy", r.points, r.rated, r.proposal, r.outcome, r.sign_by::text as "signBy",
    r.extended_until::text as "extendedUntil", r.extension_signed as "extensionSigned", h.ended_on::text as "endedOn"
  from renewals r
  join habilitations h on h.id = r.habilitation_id
  join organisations o on o.id = r.organisation_id
  left join dossiers d on d.id = r.dossier_id
  left join "user" m on m.id = d.manager`;
