import type { ListChangeRow, ListedEstablishment, ListingReadings } from "../../application/ports/listing.readings.ts";
import type { Reads } from "./gathered.ts";

/** The changes of the list of habilitated organisations, in PostgreSQL. */
export const postgresListing = (reads: Reads): ListingReadings => ({
  async changes(until, confirmedFrom) {
    const { rows } = await reads.query<ListChangeRow>({
      name: "listing-changes",
      text: changes,
      values: [until, confirmedFrom],
    });
    return rows;
  },

  async waiting(until) {
    const { rows } = await reads.query<ListChangeRow>({ name: "listing-waiting", text: waiting, values: [until] });
    return rows;
  },

  async establishments(scheme, on) {
    const { rows } = await reads.query<ListedEstablishment>({
      name: "listing-establishments",
      text: establishments,
      values: [scheme, on],
    });
    return rows;
  },
});

const changesOf = `
  select c.habilitation_id as "habilitationId", h.number, h.organisation_id as "organisationId",
    o.name as "organisationName", h.scheme, h.establishments, c.key, c.kind, c.on_day::text as "on",
    r.reported_on::text as "reportedOn", r.confirmed_on::text as "confirmedOn", r.reference
  from list_changes c
  join habilitations h on h.id = c.habilitation_id
  join organisations o on o.id = h.organisation_id
  left join list_reports r on r.habilitation_id = c.habilitation_id and r.key = c.key`;

const changes = `${changesOf}
  where c.on_day <= $1::date and (r.confirmed_on is null or r.confirmed_on >= $2::date)
  order by c.on_day desc, h.number, c.key
  limit 5000`;

const waiting = `${changesOf}
  where c.on_day <= $1::date and r.reported_on is null
  order by c.on_day, h.number, c.key
  limit 5000`;

const establishments = `
  select e.siret, o.name as "organisationName", h.id as "habilitationId", h.number, p.status
  from habilitations h
  join organisations o on o.id = h.organisation_id
  join habilitation_periods p
    on p.habilitation_id = h.id and p.from_day <= $2::date and (p.until_day is null or p.until_day > $2::date)
  cross join lateral unnest(h.establishments) as e (siret)
  where h.scheme = $1
  order by o.name, e.siret`;
