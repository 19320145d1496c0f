-- A sanction that an appeal annulled is stayed no more: its end is an annulment, which 0068 did not look for (R-CMP-5).
update habilitations h set stay = null where stay is not null and exists (
  select from events s join events n on n.stream = s.stream and n.seq > s.seq
  where s.stream = 'habilitation-' || h.id and s.type = 'SanctionStayed'
    and n.type in ('SuspensionAnnulled', 'WithdrawalAnnulled') and n.payload->>'decidedAt' = s.payload->>'decidedAt');
