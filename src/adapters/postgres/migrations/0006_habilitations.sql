-- Readings: the habilitations and, for each, its whole life under successive statuses, past and to come.
create table habilitations (
  id text primary key,
  number text not null unique,
  organisation_id text not null,
  dossier_id text not null,
  scheme text not null,
  effective_on date not null,
  -- First day on which the last term has expired.
  expires_on date not null,
  -- First day under the final status, and that status: known in advance as things stand.
  ended_on date not null,
  ending text not null,
  establishments text[] not null,
  programmes text[] not null,
  modalities text[] not null,
  position integer not null
);
create index habilitations_of_organisation on habilitations (organisation_id);

-- A status follows the date: SQL only compares dates. `review_from`: first day after the last of a suspension not lifted.
create table habilitation_periods (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  status text not null,
  from_day date not null,
  until_day date,
  review_from date,
  primary key (stream, n)
);
create index habilitation_periods_of on habilitation_periods (habilitation_id, from_day);
create index habilitation_periods_by_status on habilitation_periods (status, from_day);

-- What the register publishes of an habilitation beyond its stream, kept outside the log: a name and places may be somebody’s.
create table register_sheets (
  habilitation_id text primary key,
  name text not null,
  -- The name in plain words: what the list is ordered by, and what is searched.
  ordered_by text collate "C" not null,
  words tsvector not null,
  -- Plain words of the towns, and postcodes.
  places tsvector not null,
  -- By SIRET; the address is empty where it may be a home.
  establishments jsonb not null,
  -- Titles of programmes.
  programmes text[] not null
);
create index register_sheets_in_order on register_sheets (ordered_by, habilitation_id);
create index register_sheets_by_word on register_sheets using gin (words);
create index register_sheets_by_place on register_sheets using gin (places);
