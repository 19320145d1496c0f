-- Readings of the evaluation and of what follows it; one row per stream.
create table audits (
  id text primary key,
  dossier_id text not null,
  organisation_id text not null,
  audit_type text not null,
  mode text not null,
  status text not null,
  auditor text not null,
  scheduled_on date not null,
  audit_on date,
  complete boolean not null,
  corrections boolean not null,
  open_nonconformities integer not null,
  tasks jsonb not null
);
create index audits_of_dossier on audits (dossier_id);
create index audits_of_auditor on audits (auditor, status);

create table attempts (
  id text primary key,
  dossier_id text not null,
  organisation_id text not null,
  person_id text not null,
  status text not null,
  started_at timestamptz not null,
  deadline timestamptz not null,
  finished_at timestamptz,
  passed boolean,
  points integer,
  max_points integer
);
create index attempts_of_dossier on attempts (dossier_id, person_id);
create index attempts_running on attempts (deadline) where status = 'running';

create table decisions (
  dossier_id text primary key,
  organisation_id text not null,
  status text not null,
  question_to text,
  reviewed_by text,
  decided_by text,
  decided_on date,
  sign_by date
);

create table agreements (
  dossier_id text primary key,
  organisation_id text not null,
  status text not null,
  sign_by date,
  effective_on date
);
create index agreements_to_sign on agreements (status, sign_by);
