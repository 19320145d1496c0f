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
create index habilitations_by_end on habilitations (ended_on);

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

-- What the register names, kept outside the log: a place may be somebody’s, and its address is then left empty.
create table establishments (
  siret text primary key,
  organisation_id text not null,
  name text not null,
  address text not null,
  postcode text not null,
  city text not null,
  -- The town as it is searched: plain words.
  search text not null
);
create index establishments_of_organisation on establishments (organisation_id);
create index establishments_by_town on establishments using gin (to_tsvector('simple', search));
create index establishments_by_postcode on establishments (postcode text_pattern_ops);

-- The title of a programme as a scope names it.
create table published_programmes (
  id text primary key,
  organisation_id text not null,
  title text not null
);

-- The name as it is searched and put in order: plain words.
alter table organisations add column search text not null default '';
create index organisations_in_order on organisations (search, id);
create index organisations_by_word on organisations using gin (to_tsvector('simple', search));
