-- Reading: the days that each audit takes of each auditor of its team, with the hours of its plan.
create table audit_days (
  stream text not null,
  n integer not null,
  audit_id text not null,
  auditor text not null,
  day date not null,
  standing text not null,
  from_time text,
  until_time text,
  minutes integer,
  primary key (stream, n)
);
create index audit_days_by_day on audit_days (day);
create index audit_days_of_auditor on audit_days (auditor, day);

-- Reading: what each auditor concluded on each criterion of a closed audit; what is not applicable is not counted.
create table audit_ratings (
  stream text not null,
  n integer not null,
  audit_id text not null,
  scheme text not null,
  auditor text not null,
  criterion text not null,
  rated integer not null,
  nonconforming integer not null,
  closed_on date not null,
  primary key (stream, n)
);
create index audit_ratings_by_scheme on audit_ratings (scheme, closed_on);
