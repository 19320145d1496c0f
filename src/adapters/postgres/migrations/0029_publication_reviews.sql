-- Reading: what organisations publish about their habilitation, as it is read on request or found, and corrected (R-COM-1).
create table publication_reviews (
  id text primary key,
  habilitation_id text not null,
  organisation_id text not null,
  dossier_id text not null,
  origin text not null,
  status text not null,
  opened_on date not null,
  due_on date,
  position integer not null
);
create index publication_reviews_of_habilitation on publication_reviews (habilitation_id, opened_on);
