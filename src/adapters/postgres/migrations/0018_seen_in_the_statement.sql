-- What a commit was decided on is looked up inside its own statement, stream by stream in their index: as a function of its own
-- the question was planned apart, and read every event of a stream that had grown long.
drop function must_still_end_at(text[], integer[]);
create function a_stream_has_grown() returns void language plpgsql as $$
begin
  raise exception 'a stream has grown since it was read' using errcode = 'serialization_failure';
end $$;
