-- Reading: the step of the regulations of each dossier, from its own stream (R-REG-1, R-REG-2).
create table briefings (
  dossier_id text primary key,
  organisation_id text not null,
  session_held boolean not null,
  complete boolean not null
);
