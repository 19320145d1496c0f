-- Reading: what each person of the staff is authorised to do, by unbroken periods, and when they were observed at work.
create table qualifications (
  person_id text primary key,
  authorisations jsonb not null,
  witnessed jsonb not null
);
