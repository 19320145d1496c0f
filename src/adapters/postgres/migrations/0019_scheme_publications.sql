-- A version that waits for the quality manager to publish it: its text may still change.
alter table scheme_versions add column proposed boolean not null default false;

-- Reading: the versions of schemes that the quality manager published.
create table scheme_publications (
  stream text not null,
  n integer not null,
  scheme text not null,
  version text not null,
  hash text not null,
  published_by text not null,
  published_at timestamptz not null,
  primary key (stream, n)
);
create index scheme_publications_by_version on scheme_publications (scheme, version);
