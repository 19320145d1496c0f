-- A person has one sheet open at a time, whatever the dossier: two starts at once never both succeed.
create unique index attempts_one_open on attempts (person_id) where status = 'running';
