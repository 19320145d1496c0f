-- An initial audit with a nonconformity that was not corrected in time: a refusal is proposed (R-AUD-13).
alter table audits add column failed boolean not null default false;
