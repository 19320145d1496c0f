-- Reading: the sessions of training that organisations declare, and what became of the people prepared (R-ACT-1).
create table training_sessions (
  id text primary key,
  habilitation_id text not null,
  organisation_id text not null,
  dossier_id text not null,
  status text not null,
  fate text,
  from_day date not null,
  until_day date not null,
  modalities text[] not null,
  trainers text[] not null,
  other_trainers boolean not null,
  programme text not null,
  expected integer not null,
  remarks text[] not null,
  corrected boolean not null,
  headcount_due_on date not null,
  prepared integer,
  enrolled integer,
  gave_up integer,
  declared_on date not null,
  position integer not null
);
create index training_sessions_of_habilitation on training_sessions (habilitation_id, from_day);
create index training_sessions_of_organisation on training_sessions (organisation_id, from_day);
create index training_sessions_awaited on training_sessions (until_day) where status = 'declared';
