-- Readings: the comfort messages that people do without.
create table declined_messages (
  stream text not null,
  n integer not null,
  person_id text not null,
  code text not null,
  primary key (stream, n)
);
create index declined_messages_by_code on declined_messages (code, person_id);
