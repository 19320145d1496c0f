import type { Pool } from "pg";
import { codeTries } from "../../application/codes/mailedCode.ts";
import type { AgreementReadings, AwaitedSignature, SentCode } from "../../application/ports/agreements.readings.ts";
import { moment } from "../../domain/shared/calendar.ts";

type CodeRow = Omit<SentCode, "sentAt" | "expiresAt"> & { readonly sentAt: string; readonly expiresAt: string };

/** Agreements to sign, and the codes that prove who signs, in PostgreSQL. */
export const postgresAgreements = (pool: Pool): AgreementReadings => ({
  async tryCode(dossierId, party) {
    const { rows } = await pool.query<CodeRow>({
      name: "agreements-try-code",
      text: `update signature_codes set tries = tries + 1 where dossier_id = $1 and party = $2 and tries < $3
        returning person_id as "personId", document_hash as "documentHash", hash, sent_to as "sentTo",
          sent_at as "sentAt", expires_at as "expiresAt"`,
      values: [dossierId, party, codeTries],
    });
    const row = rows[0];
    return row === undefined ? null : { ...row, sentAt: moment(row.sentAt), expiresAt: moment(row.expiresAt) };
  },

  async awaited({ after, limit }) {
    const { rows } = await pool.query<AwaitedSignature>({
      name: "agreements-awaited",
      text: `select d.dossier_id as "dossierId", coalesce(a.status, 'none') as agreement,
          coalesce(a.sign_by, d.sign_by)::text as "signBy"
        from decisions d
        join dossiers f on f.id = d.dossier_id and f.status = 'accepted'
        left join agreements a on a.dossier_id = d.dossier_id
        where d.status = 'granted' and (a.status is null or a.status in ('none', 'generated', 'half-signed')) and d.dossier_id > $1
        order by d.dossier_id limit $2`,
      values: [after ?? "", limit],
    });
    return rows;
  },
});
