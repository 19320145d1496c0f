-- The log: what happened, in order, never changed. Each row carries the hash of the previous one of its stream.
create table events (
  seq bigint generated always as identity primary key,
  stream text not null,
  position integer not null check (position > 0),
  type text not null,
  version smallint not null,
  actor text not null,
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  transaction xid8 not null default pg_current_xact_id(),
  payload jsonb not null,
  previous_hash bytea,
  hash bytea not null,
  unique (stream, position)
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger events_are_kept before update or delete on events for each row execute function refuse_change();
create trigger events_are_not_truncated before truncate on events for each statement execute function refuse_change();

-- One row per accepted request: the same identifier and body give the stored answer again.
create table commands (
  actor text not null,
  id uuid not null,
  body_hash bytea not null,
  answer jsonb not null,
  at timestamptz not null default clock_timestamp(),
  primary key (actor, id)
);

-- What was written by a person, kept apart from the log so that it can be erased: the log holds its salted hash.
create table contents (
  hash text primary key,
  salt text not null,
  body jsonb,
  erased_on date,
  erased_because text
);

-- Unfinished work, saved as it is typed; the version refuses a second tab's overwriting.
create table drafts (
  id text primary key,
  version integer not null,
  body jsonb not null,
  saved_at timestamptz not null,
  saved_by text not null
);

create table files (
  hash text primary key,
  media_type text not null,
  bytes bigint not null,
  stored_at timestamptz not null
);

-- A file as somebody gave it to a dossier, with the name it had.
create table attachments (
  id uuid primary key,
  dossier_id text not null,
  file_hash text not null references files (hash),
  name text not null,
  given_at timestamptz not null,
  given_by text not null
);
create index attachments_of_dossier on attachments (dossier_id);

-- How far each reaction has read the log, and what it has already acted on.
create table checkpoints (
  reader text primary key,
  seq bigint not null,
  transaction xid8 not null default '0'
);
create table reacted (
  reader text not null,
  seq bigint not null,
  at timestamptz not null default clock_timestamp(),
  primary key (reader, seq)
);

-- One row: what this database is, and how far the demonstration clock is ahead of the real one.
create table installation (
  only_one boolean primary key default true check (only_one),
  demonstration boolean not null,
  clock_ahead_seconds bigint not null default 0 check (clock_ahead_seconds >= 0),
  created_at timestamptz not null default clock_timestamp()
);

create table scheme_versions (
  scheme text not null,
  version text not null,
  effective_on date not null,
  hash text not null,
  body jsonb not null,
  published_at timestamptz not null,
  primary key (scheme, version)
);

create sequence numbers;

create table mails (
  id uuid primary key,
  code text not null,
  about text not null,
  recipient text not null,
  also text[] not null,
  subject text not null,
  text text not null,
  html text not null,
  at timestamptz not null,
  sent_at timestamptz,
  failure text
);
create index mails_by_time on mails (at desc);
