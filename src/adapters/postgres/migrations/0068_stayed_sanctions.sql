-- The sanction that an appeal keeps from having effect for now: the lists say it beside the status (R-CMP-5).
alter table habilitations add column stay jsonb;
update habilitations h set stay = (
  select jsonb_build_object('sanction', e.payload->>'decision', 'from', e.payload->>'from') from events e
  where e.stream = 'habilitation-' || h.id and e.type = 'SanctionStayed' and not exists (
    select from events n where n.stream = e.stream and n.type = 'StayEnded' and n.seq > e.seq)
  order by e.seq desc limit 1);
