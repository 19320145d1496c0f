-- The question bank, one row per question: the version in use, the one being written, and who has the hand (R-QCM-3).
create table questions (
  id text primary key,
  scheme text not null,
  code text not null,
  status text not null,
  theme text not null,
  kind text not null,
  difficulty text not null,
  used_version integer,
  used_content text,
  used_options jsonb,
  used_right jsonb,
  next_version integer,
  next_content text,
  next_author text,
  submitted boolean not null,
  changed_at timestamptz not null
);
create index questions_of_scheme on questions (scheme, status);
