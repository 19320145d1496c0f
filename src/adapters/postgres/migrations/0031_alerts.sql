-- Alerts on habilitations, one row each, with the facts seen last (R-SUR-5).
create table alerts (
  id text primary key,
  position integer not null,
  habilitation_id text not null,
  dossier_id text not null,
  organisation_id text not null,
  kind text not null,
  subject text not null,
  status text not null,
  owner text,
  raised_on date not null,
  due_on date,
  answer_due_on date,
  snoozed_until date,
  closed_on date,
  outcome text,
  facts jsonb not null,
  seen jsonb not null
);
create index alerts_of_habilitation on alerts (habilitation_id, kind, subject);
create index alerts_not_closed on alerts (status, due_on) where status <> 'closed';

-- Every set of facts that an alert holds: the same never raise another one.
create table alert_facts (
  stream text not null,
  n integer not null,
  alert_id text not null,
  fingerprint text not null,
  primary key (stream, n)
);
create index alert_facts_known on alert_facts (fingerprint);
