-- What a dossier holds as filed, by the hash of its content, so that the daily pass finds the certificates that end on a day.
alter table dossiers add column content text;
update dossiers d set content = (
  select e.payload ->> 'content' from events e
  where e.stream = 'dossier-' || d.id and e.type = 'DossierSubmitted' order by e.position desc limit 1)
where d.status not in ('draft', 'abandoned');
create index dossiers_of_content on dossiers (content);
create index contents_qualiopi_until on contents ((body -> 'content' -> 'qualiopi' ->> 'validUntil'))
  where body -> 'content' -> 'qualiopi' is not null;
