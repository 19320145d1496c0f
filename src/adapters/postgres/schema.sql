
create table account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null
);
alter table account add constraint account_pkey PRIMARY KEY (id);
alter table account add constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"(id) ON DELETE CASCADE;
CREATE INDEX account_of_user ON public.account USING btree ("userId");

create table agreements (
  dossier_id text not null,
  status text not null,
  sign_by date,
  effective_on date
);
alter table agreements add constraint agreements_pkey PRIMARY KEY (dossier_id);
CREATE INDEX agreements_to_sign ON public.agreements USING btree (status, sign_by);

create table alert_facts (
  stream text not null,
  n integer not null,
  alert_id text not null,
  fingerprint text not null
);
alter table alert_facts add constraint alert_facts_pkey PRIMARY KEY (stream, n);
CREATE INDEX alert_facts_known ON public.alert_facts USING btree (fingerprint);

create table alerts (
  id text not null,
  "position" integer not null,
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
alter table alerts add constraint alerts_pkey PRIMARY KEY (id);
CREATE INDEX alerts_not_closed ON public.alerts USING btree (status, due_on) WHERE (status <> 'closed'::text);
CREATE INDEX alerts_of_habilitation ON public.alerts USING btree (habilitation_id, kind, subject);

create table appeals (
  id text not null,
  number text not null,
  organisation_id text not null,
  dossier_id text not null,
  habilitation_id text,
  kind text not null,
  subject_id text not null,
  decided_at timestamp with time zone not null,
  status text not null,
  handler text,
  decider text,
  received_on date not null,
  late boolean not null,
  decide_by date not null,
  concluded_on date,
  outcome text,
  annuls boolean not null,
  "position" integer not null
);
alter table appeals add constraint appeals_number_key UNIQUE (number);
alter table appeals add constraint appeals_pkey PRIMARY KEY (id);
CREATE INDEX appeals_by_day ON public.appeals USING btree (received_on);
CREATE INDEX appeals_of_organisation ON public.appeals USING btree (organisation_id);

create table attachments (
  id uuid not null,
  dossier_id text not null,
  file_hash text not null,
  name text not null,
  given_at timestamp with time zone not null,
  given_by text not null
);
alter table attachments add constraint attachments_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES files(hash);
alter table attachments add constraint attachments_pkey PRIMARY KEY (id);
CREATE INDEX attachments_of_dossier ON public.attachments USING btree (dossier_id);

create table attempts (
  id text not null,
  dossier_id text not null,
  organisation_id text not null,
  person_id text not null,
  status text not null,
  started_at timestamp with time zone not null,
  deadline timestamp with time zone not null,
  finished_at timestamp with time zone,
  passed boolean,
  points integer,
  max_points integer,
  questions jsonb not null default '[]'::jsonb,
  closes_at timestamp with time zone not null,
  sat jsonb
);
alter table attempts add constraint attempts_pkey PRIMARY KEY (id);
CREATE INDEX attempts_by_start ON public.attempts USING btree (started_at DESC);
CREATE INDEX attempts_of_dossier ON public.attempts USING btree (dossier_id, person_id);
CREATE UNIQUE INDEX attempts_one_open ON public.attempts USING btree (person_id) WHERE (status = 'running'::text);
CREATE INDEX attempts_running ON public.attempts USING btree (closes_at) WHERE (status = 'running'::text);

create table audit_days (
  stream text not null,
  n integer not null,
  audit_id text not null,
  auditor text not null,
  day date not null,
  standing text not null,
  from_time text,
  until_time text,
  minutes integer
);
alter table audit_days add constraint audit_days_pkey PRIMARY KEY (stream, n);
CREATE INDEX audit_days_by_day ON public.audit_days USING btree (day);
CREATE INDEX audit_days_of_auditor ON public.audit_days USING btree (auditor, day);

create table audit_ratings (
  stream text not null,
  n integer not null,
  audit_id text not null,
  scheme text not null,
  auditor text not null,
  criterion text not null,
  rated integer not null,
  nonconforming integer not null,
  closed_on date not null
);
alter table audit_ratings add constraint audit_ratings_pkey PRIMARY KEY (stream, n);
CREATE INDEX audit_ratings_by_scheme ON public.audit_ratings USING btree (scheme, closed_on);

create table audits (
  id text not null,
  dossier_id text not null,
  organisation_id text not null,
  audit_type text not null,
  mode text not null,
  status text not null,
  auditor text not null,
  scheduled_on date not null,
  audit_on date,
  complete boolean not null,
  corrections boolean not null,
  open_nonconformities integer not null,
  tasks jsonb not null,
  habilitation_id text,
  hidden boolean not null default false,
  failed boolean not null default false,
  closed_on date,
  issued_on date
);
alter table audits add constraint audits_pkey PRIMARY KEY (id);
CREATE INDEX audits_awaited ON public.audits USING btree (id) WHERE (tasks <> '[]'::jsonb);
CREATE INDEX audits_by_task ON public.audits USING gin (tasks jsonb_path_ops) WITH (fastupdate=off);
CREATE INDEX audits_held ON public.audits USING btree (audit_on) WHERE (audit_on IS NOT NULL);
CREATE INDEX audits_issued ON public.audits USING btree (issued_on) WHERE (issued_on IS NOT NULL);
CREATE INDEX audits_of_auditor ON public.audits USING btree (auditor, status);
CREATE INDEX audits_of_dossier ON public.audits USING btree (dossier_id);
CREATE INDEX audits_of_habilitation ON public.audits USING btree (habilitation_id, audit_type) WHERE (habilitation_id IS NOT NULL);

create table audits_asked (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  audit_type text not null,
  due_on date not null,
  from_day date not null,
  until_day date,
  led boolean not null,
  answered_from date,
  answered_until date
);
alter table audits_asked add constraint audits_asked_pkey PRIMARY KEY (stream, n);
CREATE INDEX audits_asked_by_day ON public.audits_asked USING btree (from_day);

create table briefings (
  dossier_id text not null,
  organisation_id text not null,
  session_held boolean not null,
  complete boolean not null
);
alter table briefings add constraint briefings_pkey PRIMARY KEY (dossier_id);

create table calendar_feeds (
  stream text not null,
  n integer not null,
  person_id text not null,
  secret_hash text not null
);
alter table calendar_feeds add constraint calendar_feeds_pkey PRIMARY KEY (stream, n);
alter table calendar_feeds add constraint calendar_feeds_secret_hash_key UNIQUE (secret_hash);

create table changes (
  id text not null,
  habilitation_id text not null,
  dossier_id text not null,
  organisation_id text not null,
  kind text not null,
  status text not null,
  happened_on date not null,
  declared_on date not null,
  late boolean not null,
  review_due_on date not null
);
alter table changes add constraint changes_pkey PRIMARY KEY (id);
CREATE INDEX changes_of_habilitation ON public.changes USING btree (habilitation_id, declared_on DESC);
CREATE INDEX changes_open ON public.changes USING btree (review_due_on) WHERE (status = ANY (ARRAY['declared'::text, 'to_complete'::text, 'proposed'::text]));

create table checkpoints (
  reader text not null,
  seq bigint not null,
  transaction xid8 not null default '0'::xid8
);
alter table checkpoints add constraint checkpoints_pkey PRIMARY KEY (reader);

create table commands (
  actor text not null,
  id uuid not null,
  body_hash bytea not null,
  answer jsonb not null,
  at timestamp with time zone not null default clock_timestamp()
);
alter table commands add constraint commands_pkey PRIMARY KEY (actor, id);

create table complaint_files (
  id text not null,
  complaint_id text not null,
  party text not null,
  file_hash text not null,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  at timestamp with time zone not null
);
alter table complaint_files add constraint complaint_files_pkey PRIMARY KEY (id);
CREATE INDEX complaint_files_of ON public.complaint_files USING btree (complaint_id);

create table complaints (
  id text not null,
  number text not null,
  kind text not null,
  track text not null,
  channel text not null,
  status text not null,
  organisation_id text,
  habilitation_id text,
  dossier_id text,
  handler text,
  concerned text[] not null,
  received_on date not null,
  acknowledge_by date not null,
  acknowledged_on date,
  decide_by date not null,
  concluded_on date,
  closed_on date,
  outcome text,
  heard boolean not null,
  answer_by date,
  follow_ups text[] not null,
  anonymous boolean not null,
  tracking_hash text,
  "position" integer not null
);
alter table complaints add constraint complaints_number_key UNIQUE (number);
alter table complaints add constraint complaints_pkey PRIMARY KEY (id);
alter table complaints add constraint complaints_tracking_hash_key UNIQUE (tracking_hash);
CREATE INDEX complaints_by_day ON public.complaints USING btree (received_on);
CREATE INDEX complaints_of_organisation ON public.complaints USING btree (organisation_id);

create table contents (
  hash text not null,
  salt text not null,
  body jsonb,
  erased_on date,
  erased_because text
);
alter table contents add constraint contents_pkey PRIMARY KEY (hash);
CREATE INDEX contents_qualiopi_until ON public.contents USING btree (((((body -> 'content'::text) -> 'qualiopi'::text) ->> 'validUntil'::text))) WHERE (((body -> 'content'::text) -> 'qualiopi'::text) IS NOT NULL);

create table daily_passes (
  day date not null,
  done_at timestamp with time zone not null default clock_timestamp()
);
alter table daily_passes add constraint daily_passes_pkey PRIMARY KEY (day);

create table daily_tasks (
  day date not null,
  task text not null,
  after text
);
alter table daily_tasks add constraint daily_tasks_pkey PRIMARY KEY (day, task);

create table deadlines (
  stream text not null,
  n integer not null,
  about text not null,
  about_id text not null,
  organisation_id text,
  dossier_id text,
  rule text not null,
  what text not null,
  opens_on date not null,
  due_on date not null,
  owner_role text,
  owner_person text,
  explanation jsonb not null
);
alter table deadlines add constraint deadlines_pkey PRIMARY KEY (stream, n);
CREATE INDEX deadlines_by_day ON public.deadlines USING btree (due_on, what);
CREATE INDEX deadlines_by_person ON public.deadlines USING btree (owner_person, due_on) WHERE (owner_person IS NOT NULL);
CREATE INDEX deadlines_by_role ON public.deadlines USING btree (owner_role, due_on);
CREATE INDEX deadlines_of_dossier ON public.deadlines USING btree (dossier_id, due_on);
CREATE INDEX deadlines_of_organisation ON public.deadlines USING btree (organisation_id, due_on);

create table decision_grounds (
  stream text not null,
  n integer not null,
  dossier_id text not null,
  ground text not null
);
alter table decision_grounds add constraint decision_grounds_pkey PRIMARY KEY (stream, n);
CREATE INDEX decision_grounds_by_ground ON public.decision_grounds USING btree (ground, dossier_id);

create table decisions (
  dossier_id text not null,
  status text not null,
  question_to text,
  reviewed_by text,
  decided_by text,
  decided_on date,
  sign_by date
);
alter table decisions add constraint decisions_pkey PRIMARY KEY (dossier_id);
CREATE INDEX decisions_asked ON public.decisions USING btree (question_to) WHERE (question_to IS NOT NULL);
CREATE INDEX decisions_taken ON public.decisions USING btree (decided_on) WHERE (decided_on IS NOT NULL);

create table declined_messages (
  stream text not null,
  n integer not null,
  person_id text not null,
  code text not null
);
alter table declined_messages add constraint declined_messages_pkey PRIMARY KEY (stream, n);
CREATE INDEX declined_messages_by_code ON public.declined_messages USING btree (code, person_id);

create table dossier_streams (
  stream text not null,
  dossier_id text not null,
  organisation_id text not null
);
alter table dossier_streams add constraint dossier_streams_pkey PRIMARY KEY (stream);
CREATE INDEX dossier_streams_of ON public.dossier_streams USING btree (dossier_id);

create table dossiers (
  id text not null,
  organisation_id text not null,
  number text not null,
  scheme text not null,
  scheme_version text not null,
  status text not null,
  manager text,
  opened_by text not null,
  submitted_on date,
  answer_by date,
  accepted_on date,
  accepted_by text,
  closes_on date,
  programme_id text,
  open_points integer not null,
  "position" integer not null,
  content text,
  instructed_from date
);
alter table dossiers add constraint dossiers_pkey PRIMARY KEY (id);
CREATE INDEX dossiers_accepted ON public.dossiers USING btree (accepted_on) WHERE (accepted_on IS NOT NULL);
CREATE INDEX dossiers_by_status ON public.dossiers USING btree (status, manager);
CREATE INDEX dossiers_of_content ON public.dossiers USING btree (content);
CREATE INDEX dossiers_of_manager ON public.dossiers USING btree (manager);
CREATE INDEX dossiers_of_organisation ON public.dossiers USING btree (organisation_id);
CREATE INDEX dossiers_under_way ON public.dossiers USING btree (manager) WHERE (status = ANY (ARRAY['draft'::text, 'submitted'::text, 'incomplete'::text, 'refusal_proposed'::text, 'accepted'::text]));

create table drafts (
  id text not null,
  version integer not null,
  body jsonb not null,
  saved_at timestamp with time zone not null,
  saved_by text not null
);
alter table drafts add constraint drafts_pkey PRIMARY KEY (id);

create table events (
  seq bigint not null generated always as identity,
  stream text not null,
  "position" integer not null,
  type text not null,
  version smallint not null,
  actor text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null default clock_timestamp(),
  transaction xid8 not null default pg_current_xact_id(),
  payload jsonb not null,
  previous_hash bytea,
  hash bytea not null
);
alter table events add constraint events_pkey PRIMARY KEY (seq);
alter table events add constraint events_position_check CHECK (("position" > 0));
alter table events add constraint events_stream_position_key UNIQUE (stream, "position");
CREATE INDEX events_by_transaction ON public.events USING btree (transaction, seq);
CREATE TRIGGER events_are_kept BEFORE DELETE OR UPDATE ON public.events FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER events_are_not_truncated BEFORE TRUNCATE ON public.events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table exam_imports (
  id text not null,
  "position" integer not null,
  scheme text not null,
  origin text not null,
  status text not null,
  file_hash text,
  file_name text not null,
  mapping jsonb not null,
  lines integer not null,
  read integer not null,
  added integer not null,
  corrected integer not null,
  unchanged integer not null,
  refused integer not null,
  opened_by text not null,
  opened_at timestamp with time zone not null,
  ended_at timestamp with time zone
);
alter table exam_imports add constraint exam_imports_pkey PRIMARY KEY (id);
CREATE INDEX exam_imports_of_file ON public.exam_imports USING btree (file_hash);
CREATE INDEX exam_imports_of_scheme ON public.exam_imports USING btree (scheme, opened_at);

create table exam_results (
  import_id text not null,
  n integer not null,
  scheme text not null,
  opened_at timestamp with time zone not null,
  candidate text not null,
  session text not null,
  organisation_id text,
  held_on date,
  jury_on date not null,
  outcome text not null,
  competences jsonb not null,
  certificate text,
  sitting smallint not null,
  presented smallint not null,
  passed smallint not null,
  presented_again smallint not null,
  passed_again smallint not null
);
alter table exam_results add constraint exam_results_pkey PRIMARY KEY (import_id, n);
CREATE INDEX exam_results_by_jury ON public.exam_results USING btree (scheme, jury_on);
CREATE INDEX exam_results_of_candidate ON public.exam_results USING btree (candidate, session, scheme);
CREATE INDEX exam_results_of_certificate ON public.exam_results USING btree (certificate, scheme) WHERE (certificate IS NOT NULL);
CREATE INDEX exam_results_of_organisation ON public.exam_results USING btree (organisation_id, scheme, jury_on);

create table exam_sessions (
  id text not null,
  "position" integer not null,
  scheme text not null,
  code text not null,
  status text not null,
  held_on date not null,
  place text not null,
  organisation_id text
);
alter table exam_sessions add constraint exam_sessions_pkey PRIMARY KEY (id);
CREATE INDEX exam_sessions_of_scheme ON public.exam_sessions USING btree (scheme, held_on);

create table file_openings (
  stream text not null,
  n integer not null,
  dossier_id text not null,
  person_id text not null,
  until date not null,
  closed boolean not null
);
alter table file_openings add constraint file_openings_pkey PRIMARY KEY (stream, n);
CREATE INDEX file_openings_of_person ON public.file_openings USING btree (person_id, dossier_id);

create table files (
  hash text not null,
  media_type text not null,
  bytes bigint not null,
  stored_at timestamp with time zone not null
);
alter table files add constraint files_pkey PRIMARY KEY (hash);

create table form_days (
  day date not null,
  salt text not null
);
alter table form_days add constraint form_days_pkey PRIMARY KEY (day);

create table form_senders (
  day date not null,
  form text not null,
  sender text not null,
  count integer not null
);
alter table form_senders add constraint form_senders_pkey PRIMARY KEY (day, form, sender);

create table habilitation_periods (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  status text not null,
  from_day date not null,
  until_day date,
  review_from date
);
alter table habilitation_periods add constraint habilitation_periods_pkey PRIMARY KEY (stream, n);
CREATE INDEX habilitation_periods_by_status ON public.habilitation_periods USING btree (status, from_day);
CREATE INDEX habilitation_periods_of ON public.habilitation_periods USING btree (habilitation_id, from_day);

create table habilitations (
  id text not null,
  number text not null,
  organisation_id text not null,
  dossier_id text not null,
  scheme text not null,
  effective_on date not null,
  expires_on date not null,
  ended_on date not null,
  ending text not null,
  establishments text[] not null,
  programmes text[] not null,
  modalities text[] not null,
  "position" integer not null,
  stay jsonb
);
alter table habilitations add constraint habilitations_number_key UNIQUE (number);
alter table habilitations add constraint habilitations_pkey PRIMARY KEY (id);
CREATE INDEX habilitations_by_end ON public.habilitations USING btree (ended_on, id);
CREATE INDEX habilitations_of_dossier ON public.habilitations USING btree (dossier_id);
CREATE INDEX habilitations_of_organisation ON public.habilitations USING btree (organisation_id);

create table impartiality (
  organisation_id text not null,
  relation text not null,
  relation_until date,
  analysed boolean not null,
  outcome text,
  review_due_on date
);
alter table impartiality add constraint impartiality_pkey PRIMARY KEY (organisation_id);
CREATE INDEX impartiality_to_analyse ON public.impartiality USING btree (organisation_id) WHERE ((relation IS NOT NULL) AND (analysed IS NOT TRUE));

create table installation (
  only_one boolean not null default true,
  demonstration boolean not null,
  clock_ahead_seconds bigint not null default 0,
  created_at timestamp with time zone not null default clock_timestamp()
);
alter table installation add constraint installation_clock_ahead_seconds_check CHECK ((clock_ahead_seconds >= 0));
alter table installation add constraint installation_only_one_check CHECK (only_one);
alter table installation add constraint installation_pkey PRIMARY KEY (only_one);

create table invitations (
  token_hash text not null,
  email text,
  organisation_id text,
  roles text[] not null,
  invited_by text not null,
  invited_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  withdrawn_at timestamp with time zone
);
alter table invitations add constraint invitations_pkey PRIMARY KEY (token_hash);
CREATE INDEX invitations_waiting ON public.invitations USING btree (organisation_id, email) WHERE ((used_at IS NULL) AND (withdrawn_at IS NULL));

create table list_changes (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  key text not null,
  kind text not null,
  on_day date not null
);
alter table list_changes add constraint list_changes_pkey PRIMARY KEY (stream, n);
CREATE INDEX list_changes_by_day ON public.list_changes USING btree (on_day);

create table list_reports (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  key text not null,
  reported_on date not null,
  confirmed_on date,
  reference text
);
alter table list_reports add constraint list_reports_pkey PRIMARY KEY (stream, n);
CREATE INDEX list_reports_of ON public.list_reports USING btree (habilitation_id, key);

create table mails (
  id uuid not null,
  code text not null,
  about text not null,
  recipient text not null,
  also text[] not null,
  subject text not null,
  text text not null,
  html text not null,
  at timestamp with time zone not null,
  sent_at timestamp with time zone,
  failure text,
  queued_at timestamp with time zone
);
alter table mails add constraint mails_pkey PRIMARY KEY (id);
CREATE INDEX mails_by_time ON public.mails USING btree (at DESC);
CREATE INDEX mails_to_queue ON public.mails USING btree (at) WHERE (queued_at IS NULL);

create table memberships (
  stream text not null,
  n integer not null,
  organisation_id text not null,
  person_id text not null,
  role text not null
);
alter table memberships add constraint memberships_pkey PRIMARY KEY (stream, n);
CREATE INDEX memberships_of_organisation ON public.memberships USING btree (organisation_id);
CREATE INDEX memberships_of_person ON public.memberships USING btree (person_id);

create table migrations (
  name text not null,
  hash text not null,
  applied_at timestamp with time zone not null default now()
);
alter table migrations add constraint migrations_pkey PRIMARY KEY (name);

create table milestones (
  stream text not null,
  n integer not null,
  habilitation_id text not null,
  kind text not null,
  due_on date not null,
  opens_on date not null,
  closes_on date not null
);
alter table milestones add constraint milestones_pkey PRIMARY KEY (stream, n);
CREATE INDEX milestones_by_day ON public.milestones USING btree (kind, due_on);
CREATE INDEX milestones_of_habilitation ON public.milestones USING btree (habilitation_id, due_on);

create table neutralised_questions (
  id text not null,
  scheme text not null,
  question text not null,
  version integer not null,
  neutralised_at timestamp with time zone not null
);
alter table neutralised_questions add constraint neutralised_questions_pkey PRIMARY KEY (id);
CREATE INDEX neutralised_of_scheme ON public.neutralised_questions USING btree (scheme);

create table nonconformities (
  stream text not null,
  n integer not null,
  audit_id text not null,
  dossier_id text not null,
  organisation_id text not null,
  scheme text not null,
  indicator text not null,
  grade text not null,
  status text not null,
  settled boolean not null,
  written_on date not null,
  due_on date
);
alter table nonconformities add constraint nonconformities_pkey PRIMARY KEY (stream, n);
CREATE INDEX nonconformities_by_day ON public.nonconformities USING btree (scheme, written_on);
CREATE INDEX nonconformities_open ON public.nonconformities USING btree (scheme, due_on) WHERE (NOT settled);

create table notifications (
  stream text not null,
  n integer not null,
  dossier_id text not null,
  habilitation_id text,
  decision text not null,
  message text not null,
  registered boolean not null,
  decided_on date not null,
  notified_on date,
  channel text,
  reference text,
  until_day date
);
alter table notifications add constraint notifications_pkey PRIMARY KEY (stream, n);
CREATE INDEX notifications_made ON public.notifications USING btree (notified_on DESC) WHERE (notified_on IS NOT NULL);
CREATE INDEX notifications_to_make ON public.notifications USING btree (decided_on) WHERE (notified_on IS NULL);

create table observer_accesses (
  id uuid not null default gen_random_uuid(),
  person text not null,
  dossier_id text not null,
  at timestamp with time zone not null,
  path text not null
);
alter table observer_accesses add constraint observer_accesses_pkey PRIMARY KEY (id);
CREATE INDEX observer_accesses_of_dossier ON public.observer_accesses USING btree (dossier_id, at);
CREATE TRIGGER observer_accesses_are_kept BEFORE DELETE OR UPDATE ON public.observer_accesses FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER observer_accesses_are_not_truncated BEFORE TRUNCATE ON public.observer_accesses FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

create table organisations (
  id text not null,
  name text not null,
  registered_on date not null
);
alter table organisations add constraint organisations_pkey PRIMARY KEY (id);
CREATE INDEX organisations_by_name ON public.organisations USING btree (lower(name));

create table postponed (
  reader text not null,
  seq bigint not null,
  attempts integer not null,
  again_at timestamp with time zone not null,
  failure text not null
);
alter table postponed add constraint postponed_pkey PRIMARY KEY (reader, seq);
alter table postponed add constraint postponed_seq_fkey FOREIGN KEY (seq) REFERENCES events(seq);
CREATE INDEX postponed_by_time ON public.postponed USING btree (again_at);

create table prints (
  id uuid not null,
  about text not null,
  name text not null,
  scheme text not null,
  version text not null,
  scheme_hash text not null,
  sheet jsonb not null,
  at timestamp with time zone not null,
  queued_at timestamp with time zone,
  printed_at timestamp with time zone,
  file_hash text,
  failure text,
  file_name text,
  subject text
);
alter table prints add constraint prints_file_hash_fkey FOREIGN KEY (file_hash) REFERENCES files(hash);
alter table prints add constraint prints_pkey PRIMARY KEY (id);
CREATE INDEX prints_about ON public.prints USING btree (about);
CREATE INDEX prints_to_queue ON public.prints USING btree (at) WHERE (queued_at IS NULL);

create table procedures (
  habilitation_id text not null,
  open boolean not null
);
alter table procedures add constraint procedures_pkey PRIMARY KEY (habilitation_id);
CREATE INDEX procedures_open ON public.procedures USING btree (habilitation_id) WHERE open;

create table programmes (
  id text not null,
  dossier_id text not null,
  organisation_id text not null,
  status text not null,
  versions integer not null,
  judged_by text,
  judged_on date
);
alter table programmes add constraint programmes_pkey PRIMARY KEY (id);
CREATE INDEX programmes_of_dossier ON public.programmes USING btree (dossier_id);

create table publication_reviews (
  id text not null,
  habilitation_id text not null,
  organisation_id text not null,
  dossier_id text not null,
  origin text not null,
  status text not null,
  opened_on date not null,
  due_on date,
  "position" integer not null
);
alter table publication_reviews add constraint publication_reviews_pkey PRIMARY KEY (id);
CREATE INDEX publication_reviews_of_habilitation ON public.publication_reviews USING btree (habilitation_id, opened_on);

create table qualifications (
  person_id text not null,
  authorisations jsonb not null,
  witnessed jsonb not null
);
alter table qualifications add constraint qualifications_pkey PRIMARY KEY (person_id);

create table questions (
  id text not null,
  scheme text not null,
  code text not null,
  status text not null,
  theme text not null,
  kind text not null,
  difficulty text not null,
  used_version integer,
  used_content text,
  used_options jsonb,
  used_right jsonb,
  next_version integer,
  next_content text,
  next_author text,
  submitted boolean not null,
  changed_at timestamp with time zone not null,
  used_theme text,
  used_kind text,
  used_difficulty text
);
alter table questions add constraint questions_pkey PRIMARY KEY (id);
CREATE INDEX questions_of_scheme ON public.questions USING btree (scheme, status);

create table "rateLimit" (
  id text not null,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null
);
alter table "rateLimit" add constraint "rateLimit_key_key" UNIQUE (key);
alter table "rateLimit" add constraint "rateLimit_pkey" PRIMARY KEY (id);

create table reacted (
  reader text not null,
  seq bigint not null,
  at timestamp with time zone not null default clock_timestamp()
);
alter table reacted add constraint reacted_pkey PRIMARY KEY (reader, seq);

create table register_sheets (
  habilitation_id text not null,
  name text not null,
  ordered_by text not null,
  words tsvector not null,
  places tsvector not null,
  establishments jsonb not null,
  programmes text[] not null,
  located text
);
alter table register_sheets add constraint register_sheets_pkey PRIMARY KEY (habilitation_id);
CREATE INDEX register_sheets_by_place ON public.register_sheets USING gin (places);
CREATE INDEX register_sheets_by_word ON public.register_sheets USING gin (words);
CREATE INDEX register_sheets_in_order ON public.register_sheets USING btree (ordered_by, habilitation_id) INCLUDE (located);

create table renewals (
  id text not null,
  habilitation_id text not null,
  organisation_id text not null,
  dossier_id text not null,
  status text not null,
  audited boolean not null,
  expires_on date not null,
  file_by date not null,
  opened_on date not null,
  filed_on date,
  in_time boolean,
  answer_by date,
  points integer not null,
  rated integer not null,
  proposal text,
  outcome text,
  sign_by date,
  extended_until date,
  extension_signed boolean not null,
  qualiopi_until date,
  concluded_until date,
  "position" integer not null
);
alter table renewals add constraint renewals_pkey PRIMARY KEY (id);
CREATE INDEX renewals_of_habilitation ON public.renewals USING btree (habilitation_id, expires_on);
CREATE INDEX renewals_qualiopi ON public.renewals USING btree (qualiopi_until);
CREATE INDEX renewals_under_way ON public.renewals USING btree (expires_on) WHERE (status = ANY (ARRAY['open'::text, 'filed'::text, 'returned'::text, 'examined'::text, 'granted'::text]));

create table scheme_publications (
  stream text not null,
  n integer not null,
  scheme text not null,
  version text not null,
  hash text not null,
  published_by text not null,
  published_at timestamp with time zone not null
);
alter table scheme_publications add constraint scheme_publications_pkey PRIMARY KEY (stream, n);
CREATE INDEX scheme_publications_by_version ON public.scheme_publications USING btree (scheme, version);

create table scheme_sources (
  folder text not null,
  hash text not null
);
alter table scheme_sources add constraint scheme_sources_pkey PRIMARY KEY (folder);

create table scheme_versions (
  scheme text not null,
  version text not null,
  effective_on date not null,
  hash text not null,
  body jsonb not null,
  published_at timestamp with time zone not null,
  proposed boolean not null default false
);
alter table scheme_versions add constraint scheme_versions_pkey PRIMARY KEY (scheme, version);

create table session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null
);
alter table session add constraint session_pkey PRIMARY KEY (id);
alter table session add constraint session_token_key UNIQUE (token);
alter table session add constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "user"(id) ON DELETE CASCADE;
CREATE INDEX session_of_user ON public.session USING btree ("userId");

create table signature_codes (
  dossier_id text not null,
  party text not null,
  person_id text not null,
  document_hash text not null,
  hash text not null,
  sent_to text not null,
  sent_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer not null
);
alter table signature_codes add constraint signature_codes_pkey PRIMARY KEY (dossier_id, party);

create table staff_roles (
  stream text not null,
  n integer not null,
  person_id text not null,
  role text not null
);
alter table staff_roles add constraint staff_roles_pkey PRIMARY KEY (stream, n);
CREATE INDEX staff_roles_of_person ON public.staff_roles USING btree (person_id);

create table start_codes (
  sitting_id text not null,
  hash text not null,
  commitment text not null,
  secret text not null,
  sent_at timestamp with time zone not null,
  tries integer not null
);
alter table start_codes add constraint start_codes_pkey PRIMARY KEY (sitting_id);

create table surveillances (
  id text not null,
  habilitation_id text not null,
  organisation_id text not null,
  dossier_id text not null,
  type text not null,
  mode text not null,
  status text not null,
  reduced boolean not null,
  due_on date not null,
  opens_on date not null,
  closes_on date not null,
  opened_on date not null,
  submitted_on date,
  points integer not null,
  rated integer not null,
  outcome text,
  concluded_on date,
  late boolean,
  open_gaps integer not null,
  seized_until date,
  audit_id text,
  "position" integer not null,
  standing text not null
);
alter table surveillances add constraint surveillances_pkey PRIMARY KEY (id);
CREATE INDEX surveillances_by_standing ON public.surveillances USING btree (standing, due_on DESC);
CREATE INDEX surveillances_not_concluded ON public.surveillances USING btree (id) WHERE (status = 'open'::text);
CREATE INDEX surveillances_of_habilitation ON public.surveillances USING btree (habilitation_id, due_on);
CREATE INDEX surveillances_open ON public.surveillances USING btree (due_on) WHERE (status = 'open'::text);

create table training_sessions (
  id text not null,
  habilitation_id text not null,
  organisation_id text not null,
  dossier_id text not null,
  status text not null,
  fate text,
  from_day date not null,
  until_day date not null,
  modalities text[] not null,
  trainers text[] not null,
  other_trainers boolean not null,
  programme text not null,
  expected integer not null,
  remarks text[] not null,
  corrected boolean not null,
  headcount_due_on date not null,
  prepared integer,
  enrolled integer,
  gave_up integer,
  declared_on date not null,
  "position" integer not null
);
alter table training_sessions add constraint training_sessions_pkey PRIMARY KEY (id);
CREATE INDEX training_sessions_awaited ON public.training_sessions USING btree (until_day) WHERE (status = 'declared'::text);
CREATE INDEX training_sessions_of_habilitation ON public.training_sessions USING btree (habilitation_id, from_day);
CREATE INDEX training_sessions_of_organisation ON public.training_sessions USING btree (organisation_id, from_day);

create table undelivered_mails (
  mail_id uuid not null,
  noted_by text not null,
  at timestamp with time zone not null,
  reason text not null,
  reached_by text,
  reached_at timestamp with time zone,
  reached_how text
);
alter table undelivered_mails add constraint undelivered_mails_pkey PRIMARY KEY (mail_id);
CREATE INDEX undelivered_mails_open ON public.undelivered_mails USING btree (at) WHERE (reached_at IS NULL);

create table "user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP
);
alter table "user" add constraint user_email_key UNIQUE (email);
alter table "user" add constraint user_pkey PRIMARY KEY (id);

create table verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default CURRENT_TIMESTAMP,
  "updatedAt" timestamp with time zone not null default CURRENT_TIMESTAMP
);
alter table verification add constraint verification_pkey PRIMARY KEY (id);
CREATE INDEX verification_identifier ON public.verification USING btree (identifier);

CREATE OR REPLACE FUNCTION public.a_stream_has_grown()
 RETURNS void
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'a stream has grown since it was read' using errcode = 'serialization_failure';
end $function$
;

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
begin
  raise exception 'the rows of % are never changed', tg_table_name using errcode = 'insufficient_privilege';
end $function$
;
