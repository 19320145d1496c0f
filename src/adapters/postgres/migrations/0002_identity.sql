-- The tables of the sign-in library; names and types are the library's.
create table "user" (
  id text primary key,
  name text not null,
  email text not null unique,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create table "session" (
  id text primary key,
  "expiresAt" timestamptz not null,
  token text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references "user" (id) on delete cascade
);
create index session_of_user on "session" ("userId");
create table "account" (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references "user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index account_of_user on "account" ("userId");
create table "verification" (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index verification_identifier on "verification" (identifier);
create table "rateLimit" (id text primary key, key text not null unique, count integer not null, "lastRequest" bigint not null);

-- Readings: who may do what, from the streams of people and organisations.
create table staff_roles (
  stream text not null,
  n integer not null,
  person_id text not null,
  role text not null,
  primary key (stream, n)
);
create index staff_roles_of_person on staff_roles (person_id);
create table memberships (
  stream text not null,
  n integer not null,
  organisation_id text not null,
  person_id text not null,
  role text not null,
  primary key (stream, n)
);
create index memberships_of_person on memberships (person_id);
