-- The versions of questions found faulty: they count in no score, past or running (R-QCM-7).
create table neutralised_questions (
  id text primary key,
  scheme text not null,
  question text not null,
  version integer not null,
  neutralised_at timestamptz not null
);
create index neutralised_of_scheme on neutralised_questions (scheme);
