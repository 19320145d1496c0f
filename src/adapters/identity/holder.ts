/** Who holds a session, with the functions held at this very moment, in one text: all that a request is allowed on. */
export const holder = `jsonb_build_object('id', s."userId",
    'staff', coalesce((select jsonb_agg(role order by role) from staff_roles where person_id = s."userId"), '[]'),
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('organisationId', organisation_id, 'role', role)
      order by organisation_id, role) from memberships where person_id = s."userId"), '[]'))::text`;

/** Whether the session of a token is open, and held by the same person with the same functions. */
export const stillHolds = (token: string, held: string): string =>
  `exists (select from "session" s where s.token = ${token} and s."expiresAt" > now() and ${holder} = ${held})`;
