-- Reading: the surveillances that the calendar of each habilitation asks for, and how they were concluded (R-SUR-1, R-SUR-6).
create table surveillances (
  id text primary key,
  habilitation_id text not null,
  organisation_id text not null,
  dossier_id text not null,
  type text not null,
  mode text not null,
  status text not null,
  reduced boolean not null,
  due_on date not null,
  opens_on date not null,
  closes_on date not null,
  opened_on date not null,
  submitted_on date,
  points integer not null,
  rated integer not null,
  outcome text,
  concluded_on date,
  late boolean,
  open_gaps integer not null,
  seized_until date,
  audit_id text,
  position integer not null
);
create index surveillances_of_habilitation on surveillances (habilitation_id, due_on);
create index surveillances_open on surveillances (due_on) where status = 'open';
