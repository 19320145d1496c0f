-- Reading: the files opened to observers, each until the end of a day unless closed before.
create table file_openings (
  stream text not null,
  n integer not null,
  dossier_id text not null,
  person_id text not null,
  until date not null,
  closed boolean not null,
  primary key (stream, n)
);
create index file_openings_of_person on file_openings (person_id, dossier_id);

-- What observers read, kept like the log.
create table observer_accesses (
  id uuid primary key default gen_random_uuid(),
  person text not null,
  dossier_id text not null,
  at timestamptz not null,
  path text not null
);
create index observer_accesses_of_dossier on observer_accesses (dossier_id, at);

create trigger observer_accesses_are_kept before update or delete on observer_accesses
  for each row execute function refuse_change();
create trigger observer_accesses_are_not_truncated before truncate on observer_accesses
  for each statement execute function refuse_change();
