-- An initial audit with a nonconformity that was not corrected in time: a refusal is proposed (R-AUD-13).
alter table audits add column failed boolean not null default false;

-- Reading: the audits that the calendar of each habilitation asks for, past and to come; SQL only compares dates.
create table audits_asked (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  audit_type text not null,
  due_on date not null,
  -- First day on which it is to be scheduled, and first day on which the next one of its type is asked instead; the days that
  -- the certifier gives itself to hold an audit come off both where `led`.
  from_day date not null,
  until_day date,
  led boolean not null,
  -- An audit of its type held on one of these days answers it.
  answered_from date,
  answered_until date,
  primary key (stream, n)
);
create index audits_asked_by_day on audits_asked (from_day);
create index audits_of_habilitation on audits (habilitation_id, audit_type) where habilitation_id is not null;
