-- The log as reactions read it: in the order in which transactions began, so that no late commit is skipped.
create index events_by_transaction on events (transaction, seq);

-- What a reaction could not do yet, and when it tries again; the others go on meanwhile.
create table postponed (
  reader text not null,
  seq bigint not null references events (seq),
  attempts integer not null,
  again_at timestamptz not null,
  failure text not null,
  primary key (reader, seq)
);
create index postponed_by_time on postponed (again_at);

-- A mail waits here until the worker hands it to the queue that sends it.
alter table mails add column queued_at timestamptz;
create index mails_to_queue on mails (at) where queued_at is null;

-- A document to be printed by the worker: its template, what it says, and the file once it is printed.
create table prints (
  id uuid primary key,
  about text not null,
  name text not null,
  scheme text not null,
  version text not null,
  scheme_hash text not null,
  sheet jsonb not null,
  at timestamptz not null,
  queued_at timestamptz,
  printed_at timestamptz,
  file_hash text references files (hash),
  failure text
);
create index prints_about on prints (about);
create index prints_to_queue on prints (at) where queued_at is null;

-- Business days whose daily tasks are done, one after the other.
create table daily_passes (
  day date primary key,
  done_at timestamptz not null default clock_timestamp()
);
