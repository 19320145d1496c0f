-- Readings: the changes that organisations declare (R-CHG-1).
create table changes (
  id text primary key,
  habilitation_id text not null,
  dossier_id text not null,
  organisation_id text not null,
  kind text not null,
  status text not null,
  happened_on date not null,
  declared_on date not null,
  late boolean not null,
  review_due_on date not null
);
create index changes_of_habilitation on changes (habilitation_id, declared_on desc);
create index changes_open on changes (review_due_on) where status in ('declared', 'to_complete', 'proposed');
