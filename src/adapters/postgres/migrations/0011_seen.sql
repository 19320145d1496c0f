-- A command decided on streams to which it adds nothing: refused when one of them has grown since it was read.
create function must_still_end_at(streams text[], positions integer[]) returns void language plpgsql as $$
begin
  if exists (
    select from unnest(streams, positions) as seen (stream, position)
    where exists (select from events e where e.stream = seen.stream and e.position > seen.position)
  ) then
    raise exception 'a stream has grown since it was read' using errcode = 'serialization_failure';
  end if;
end $$;
