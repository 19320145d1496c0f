-- Readings: what starts a delay once notified, with how and when it was (R-NOT-1); one row per decision or notice.
create table notifications (
  stream text not null,
  n integer not null,
  dossier_id text not null,
  -- Null for a decision on an application.
  habilitation_id text,
  decision text not null,
  -- The automatic message that tells it by e-mail.
  message text not null,
  -- Whether only a registered letter proves its date.
  registered boolean not null,
  decided_on date not null,
  notified_on date,
  channel text,
  reference text,
  -- Last day of the delay that it starts.
  until_day date,
  primary key (stream, n)
);
create index notifications_to_make on notifications (decided_on) where notified_on is null;
create index notifications_made on notifications (notified_on desc) where notified_on is not null;

-- The habilitations of which a procedure waits for something: what the daily pass looks at.
create table procedures (
  habilitation_id text primary key,
  open boolean not null
);
create index procedures_open on procedures (habilitation_id) where open;

-- E-mails that did not arrive: refused by the server, or come back and noted by somebody; how the person was reached otherwise.
create table undelivered_mails (
  mail_id uuid primary key,
  noted_by text not null,
  at timestamptz not null,
  reason text not null,
  reached_by text,
  reached_at timestamptz,
  reached_how text
);
create index undelivered_mails_open on undelivered_mails (at) where reached_at is null;
