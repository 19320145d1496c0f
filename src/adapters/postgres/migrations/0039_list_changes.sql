-- Readings: the changes that the life of each habilitation brings to the list, and what became of their report (R-LIST-1).
create table list_changes (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  key text not null,
  kind text not null,
  on_day date not null,
  primary key (stream, n)
);
create index list_changes_by_day on list_changes (on_day);

create table list_reports (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  key text not null,
  reported_on date not null,
  confirmed_on date,
  reference text,
  primary key (stream, n)
);
create index list_reports_of on list_reports (habilitation_id, key);
