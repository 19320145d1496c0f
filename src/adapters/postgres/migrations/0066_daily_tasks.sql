-- Where the tasks of a day that is not done have come to (null: over), so that a worker that stops leaves them to the next one.
create table daily_tasks (
  day date not null,
  task text not null,
  after text,
  primary key (day, task)
);

-- What ends, and the files under way, read by the pass of each day among very many that are not.
create index habilitations_by_end on habilitations (ended_on, id);
create index audits_awaited on audits (id) where tasks <> '[]';
create index surveillances_not_concluded on surveillances (id) where status = 'open';
create index decisions_to_sign on decisions (dossier_id) where status = 'granted';
