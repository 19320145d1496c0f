-- Somebody invited to functions of the certifier, or to one in an organisation; the secret of the link is kept hashed.
-- Without an address, whoever holds the link gives theirs: the first administrator of an installation.
create table invitations (
  token_hash text primary key,
  email text,
  organisation_id text,
  roles text[] not null,
  invited_by text not null,
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz
);
create index invitations_waiting on invitations (organisation_id, email) where used_at is null and withdrawn_at is null;
