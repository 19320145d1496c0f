-- Readings: the register of alerts and complaints, and that of appeals.
create table complaints (
  id text primary key,
  number text not null unique,
  kind text not null,
  track text not null,
  channel text not null,
  status text not null,
  -- Null where nobody known to the certifier is designated.
  organisation_id text,
  habilitation_id text,
  dossier_id text,
  handler text,
  -- People of the certifier whom it concerns: they do not read it.
  concerned text[] not null,
  received_on date not null,
  acknowledge_by date not null,
  acknowledged_on date,
  decide_by date not null,
  concluded_on date,
  closed_on date,
  -- How it was concluded; null before.
  outcome text,
  -- Whether the organisation was asked, and by when it answers while its answer is awaited.
  heard boolean not null,
  answer_by date,
  -- What is proposed and waits for a decision maker.
  follow_ups text[] not null,
  anonymous boolean not null,
  -- SHA-256 of the tracking code, which is kept nowhere.
  tracking_hash text unique,
  position integer not null
);
create index complaints_of_organisation on complaints (organisation_id);
create index complaints_by_day on complaints (received_on);

create table appeals (
  id text primary key,
  number text not null unique,
  organisation_id text not null,
  dossier_id text not null,
  habilitation_id text,
  -- The decision contested: what it is, whose, and when it was taken.
  kind text not null,
  subject_id text not null,
  decided_at timestamptz not null,
  status text not null,
  handler text,
  decider text,
  received_on date not null,
  late boolean not null,
  decide_by date not null,
  concluded_on date,
  outcome text,
  annuls boolean not null,
  position integer not null
);
create index appeals_of_organisation on appeals (organisation_id);
create index appeals_by_day on appeals (received_on);

-- Files given with a complaint: by its author, by the organisation that answers, by whoever investigates.
create table complaint_files (
  id text primary key,
  complaint_id text not null,
  party text not null,
  file_hash text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  at timestamptz not null
);
create index complaint_files_of on complaint_files (complaint_id);

-- Public forms: a secret of the day, forgotten soon after, and how many times a sender came that day, known by a hash only.
create table form_days (
  day date primary key,
  salt text not null
);
create table form_senders (
  day date not null,
  form text not null,
  sender text not null,
  count integer not null,
  primary key (day, form, sender)
);
