-- A decision and an agreement are named by their dossier, which alone says whose it is.
alter table decisions drop column organisation_id;
alter table agreements drop column organisation_id;

-- Reading: the grounds of each decision, so that similar cases are found.
create table decision_grounds (
  stream text not null,
  n integer not null,
  dossier_id text not null,
  ground text not null,
  primary key (stream, n)
);
create index decision_grounds_by_ground on decision_grounds (ground, dossier_id);

-- The last code sent to who signs, kept hashed; `tries` counts what was typed, so that it cannot be guessed.
create table signature_codes (
  dossier_id text not null,
  party text not null,
  person_id text not null,
  document_hash text not null,
  hash text not null,
  sent_to text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null,
  primary key (dossier_id, party)
);

-- The name under which a printed document joins the files of the dossier it is about; null for one that does not.
alter table prints add column file_name text;
