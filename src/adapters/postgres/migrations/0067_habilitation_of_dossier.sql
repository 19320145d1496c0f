-- The habilitation that came from a file, among a million: looked for by the certificates that end (PS-02).
create index habilitations_of_dossier on habilitations (dossier_id);
-- Nearly every favourable decision is signed: the files under way are found by their status.
drop index decisions_to_sign;
