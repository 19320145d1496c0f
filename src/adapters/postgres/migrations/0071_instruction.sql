-- The instruction of an application is counted from its filing, or from the appeal that gave it back (R-APP-9, R-CMP-5).
alter table dossiers add column instructed_from date;
update dossiers set instructed_from = submitted_on;
