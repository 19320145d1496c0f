-- An habilitation is audited several times on one dossier; an unannounced audit is hidden from its organisation until it is opened.
alter table audits add column habilitation_id text;
alter table audits add column hidden boolean not null default false;

-- The audit that a document comes from, when it is not what the document is about.
alter table prints add column subject text;
