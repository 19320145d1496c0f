-- Where a surveillance stands, as its rules say it with each fact: the lists are filtered on it before they stop.
alter table surveillances add column standing text;
update surveillances set standing = case
  when status = 'set-aside' then 'set-aside'
  when status = 'open' then case when submitted_on is null then 'awaiting-elements' else 'to-conclude' end
  when seized_until is not null then 'seized'
  when open_gaps > 0 then 'to-correct'
  else 'concluded' end;
alter table surveillances alter column standing set not null;
create index surveillances_by_standing on surveillances (standing, due_on desc);
