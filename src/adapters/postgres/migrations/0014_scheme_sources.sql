-- The source text of each scheme folder as it was last read whole and found to be what is published, with what reads it: as
-- long as neither has changed by a byte, a start does not read it again.
create table scheme_sources (
  folder text primary key,
  hash text not null
);
