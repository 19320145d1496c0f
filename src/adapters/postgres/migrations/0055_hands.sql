-- What falls on one person among a hundred thousand files is found by whom it falls on.
create index audits_by_task on audits using gin (tasks jsonb_path_ops);
create index decisions_asked on decisions (question_to) where question_to is not null;
create index impartiality_to_analyse on impartiality (organisation_id) where relation is not null and analysed is not true;
