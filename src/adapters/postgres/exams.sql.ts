/** Results of the imports that are whole and not undone. */
export const counting = "exam_results r join exam_imports i on i.id = r.import_id and i.status = 'done'";

/** Whether a later import that counts says something else of the same candidate at the same session. */
export const superseded = `exists (select from exam_results f join exam_imports j on j.id = f.import_id and j.status = 'done'
  where f.candidate = r.candidate and f.session = r.session and f.scheme = r.scheme
    and (f.opened_at, f.import_id) > (r.opened_at, r.import_id))`;

const asMoment = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Pieces that several queries share. */
export const given = {
  moment: asMoment,
  result: `r.candidate, r.organisation_id as "organisationId", r.session, r.held_on::text as "heldOn",
    r.jury_on::text as "juryOn", r.outcome, r.competences, r.certificate, r.sitting`,
  within: `r.scheme = $1 and r.jury_on between $2 and $3 and ($4::text is null or r.organisation_id = $4)`,
} as const;

export const listedImports = `
  select i.id, i.scheme, i.origin, i.status, i.file_name as "fileName", i.lines,
    json_build_object('read', i.read, 'added', i.added, 'corrected', i.corrected, 'unchanged', i.unchanged,
      'refused', i.refused) as counts,
    coalesce(u.name, 'Habilis') as "byName", ${asMoment("i.opened_at")} as "openedAt", ${asMoment("i.ended_at")} as "endedAt"
  from exam_imports i left join "user" u on u.id = i.opened_by
  where i.scheme = $1 order by i.opened_at desc, i.id desc limit 200`;
