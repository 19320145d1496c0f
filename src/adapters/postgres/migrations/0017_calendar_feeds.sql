-- Reading: whose calendar each secret address opens; the secret itself is kept nowhere.
create table calendar_feeds (
  stream text not null,
  n integer not null,
  person_id text not null,
  secret_hash text not null unique,
  primary key (stream, n)
);
