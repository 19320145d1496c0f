-- Readings: what the figures of the house are counted from, and the lists that they open (ux.md, R-APP-9).
alter table audits add column closed_on date;
alter table audits add column issued_on date;

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
  due_on date,
  primary key (stream, n)
);
create index nonconformities_by_day on nonconformities (scheme, written_on);
create index nonconformities_open on nonconformities (scheme, due_on) where not settled;

-- The files whose steps ended lately, without reading the others.
create index dossiers_accepted on dossiers (accepted_on) where accepted_on is not null;
create index audits_held on audits (audit_on) where audit_on is not null;
create index audits_issued on audits (issued_on) where issued_on is not null;
create index decisions_taken on decisions (decided_on) where decided_on is not null;
