-- Reading: the renewal of each term of an habilitation, from its opening to its signature (R-REN-1 to R-REN-3).
create table renewals (
  id text primary key,
  habilitation_id text not null,
  organisation_id text not null,
  dossier_id text not null,
  status text not null,
  audited boolean not null,
  expires_on date not null,
  file_by date not null,
  opened_on date not null,
  filed_on date,
  in_time boolean,
  answer_by date,
  points integer not null,
  rated integer not null,
  proposal text,
  outcome text,
  sign_by date,
  extended_until date,
  extension_signed boolean not null,
  qualiopi_until date,
  concluded_until date,
  position integer not null
);
create index renewals_of_habilitation on renewals (habilitation_id, expires_on);
create index renewals_under_way on renewals (expires_on) where status in ('open', 'filed', 'returned', 'examined', 'granted');
create index renewals_qualiopi on renewals (qualiopi_until);
