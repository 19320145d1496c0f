-- Readings: one row per stream, computed from that stream alone; screens join them.
create table organisations (
  id text primary key,
  name text not null,
  registered_on date not null
);
create index organisations_by_name on organisations (lower(name));

-- Which streams tell the story of a dossier, so that its history is one thread.
create table dossier_streams (
  stream text primary key,
  dossier_id text not null,
  organisation_id text not null
);
create index dossier_streams_of on dossier_streams (dossier_id);

create table dossiers (
  id text primary key,
  organisation_id text not null,
  number text not null,
  scheme text not null,
  scheme_version text not null,
  status text not null,
  manager text,
  opened_by text not null,
  submitted_on date,
  answer_by date,
  accepted_on date,
  accepted_by text,
  closes_on date,
  programme_id text,
  open_points integer not null,
  position integer not null
);
create index dossiers_of_organisation on dossiers (organisation_id);
create index dossiers_by_status on dossiers (status, manager);

create table programmes (
  id text primary key,
  dossier_id text not null,
  organisation_id text not null,
  status text not null,
  versions integer not null,
  judged_by text,
  judged_on date
);
create index programmes_of_dossier on programmes (dossier_id);

create table impartiality (
  organisation_id text primary key,
  relation text not null,
  relation_until date,
  analysed boolean not null,
  outcome text,
  review_due_on date
);
