-- The members of an organisation are looked for with each of its files.
create index memberships_of_organisation on memberships (organisation_id);
-- The files under way of an account manager, among those that ended.
create index dossiers_under_way on dossiers (manager)
  where status in ('draft', 'submitted', 'incomplete', 'refusal_proposed', 'accepted');
-- What was written last is found in the index too, not in a list read whole at each question.
alter index audits_by_task set (fastupdate = off);
