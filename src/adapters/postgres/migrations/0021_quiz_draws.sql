-- What papers are drawn from: the version in use, whatever is being written beside it.
alter table questions add column used_theme text, add column used_kind text, add column used_difficulty text;

-- The questions of each paper, so that none is put too often; when a sheet closes; what was answered, once it is finished.
alter table attempts add column questions jsonb not null default '[]', add column closes_at timestamptz, add column sat jsonb;
update attempts set closes_at = deadline;
alter table attempts alter column closes_at set not null;
drop index attempts_running;
create index attempts_running on attempts (closes_at) where status = 'running';
create index attempts_by_start on attempts (started_at desc);

-- The last code sent to who begins a quiz, kept hashed, with the secret of the draw whose hash was noted when it was sent.
create table start_codes (
  sitting_id text primary key,
  hash text not null,
  commitment text not null,
  secret text not null,
  sent_at timestamptz not null,
  tries integer not null
);
