-- Imports of exam results, one row each (R-RES-1).
create table exam_imports (
  id text primary key,
  position integer not null,
  scheme text not null,
  origin text not null,
  status text not null,
  file_hash text,
  file_name text not null,
  mapping jsonb not null,
  lines integer not null,
  read integer not null,
  added integer not null,
  corrected integer not null,
  unchanged integer not null,
  refused integer not null,
  opened_by text not null,
  opened_at timestamptz not null,
  ended_at timestamptz
);
create index exam_imports_of_scheme on exam_imports (scheme, opened_at);
create index exam_imports_of_file on exam_imports (file_hash);

-- Results as each import gave them; the one that counts is that of the last import not undone, for a candidate at a session.
create table exam_results (
  import_id text not null,
  n integer not null,
  scheme text not null,
  opened_at timestamptz not null,
  candidate text not null,
  session text not null,
  organisation_id text,
  held_on date,
  jury_on date not null,
  outcome text not null,
  competences jsonb not null,
  certificate text,
  sitting smallint not null,
  presented smallint not null,
  passed smallint not null,
  presented_again smallint not null,
  passed_again smallint not null,
  primary key (import_id, n)
);
create index exam_results_of_candidate on exam_results (candidate, session, scheme);
create index exam_results_of_organisation on exam_results (organisation_id, scheme, jury_on);
create index exam_results_by_jury on exam_results (scheme, jury_on);

-- Exam sessions told beforehand, kept for one organisation or open to all.
create table exam_sessions (
  id text primary key,
  position integer not null,
  scheme text not null,
  code text not null,
  status text not null,
  held_on date not null,
  place text not null,
  organisation_id text
);
create index exam_sessions_of_scheme on exam_sessions (scheme, held_on);
