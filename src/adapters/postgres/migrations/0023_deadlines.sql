-- Readings: what somebody must do before a day, as each stream computes it at each of its events. A row that is done is gone.
create table deadlines (
  stream text not null,
  n integer not null,
  -- What it is about: the kind of a stream, and its identifier.
  about text not null,
  about_id text not null,
  organisation_id text,
  dossier_id text,
  rule text not null,
  what text not null,
  -- First day on which it is among the things to do.
  opens_on date not null,
  due_on date not null,
  -- Whoever holds a function in the file, or one person.
  owner_role text,
  owner_person text,
  explanation jsonb not null,
  primary key (stream, n)
);
create index deadlines_by_role on deadlines (owner_role, due_on);
create index deadlines_by_person on deadlines (owner_person, due_on) where owner_person is not null;
create index deadlines_of_organisation on deadlines (organisation_id, due_on);
create index deadlines_of_dossier on deadlines (dossier_id, due_on);
create index deadlines_by_day on deadlines (due_on, what);

-- Readings: the meeting points of the life of each habilitation, past and to come, under the numbers agreed with it.
create table milestones (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  kind text not null,
  due_on date not null,
  opens_on date not null,
  closes_on date not null,
  primary key (stream, n)
);
create index milestones_of_habilitation on milestones (habilitation_id, due_on);
create index milestones_by_day on milestones (kind, due_on);

-- An account manager reads what is due in their own files.
create index dossiers_of_manager on dossiers (manager);
