import type { Hand } from "../../application/ports/journeys.readings.ts";

/** Gives a value to a statement and its place in it. */
export type Given = (value: unknown) => string;

/** A task of an audit that falls on a person, or on whoever holds a function. */
const taskOf = (owner: Readonly<Record<string, string>>): string => JSON.stringify([{ owner }]);

/** The audits that have a task for this person or these functions; the index of tasks answers each. */
export function auditsWithTask({ personId, roles }: Hand, given: Given): string {
  const patterns = [
    taskOf({ personId }),
    // What falls on the account managers is looked for in their own files.
    ...roles
      .filter((role) => role !== "account_manager")
      .flatMap((role) => [taskOf({ role }), taskOf({ orRole: role })]),
  ];
  return patterns.map((one) => `select t.id from audits t where t.tasks @> ${given(one)}::jsonb`).join(" union all ");
}

/**
 * The dossiers under way on which something may fall on this person: more than those on which it does, which the rules of the
 * journey tell; each branch reads an index.
 */
export function dossiersInHand(hand: Hand, given: Given): string {
  const { personId, roles, organisations } = hand;
  const holds = (...some: readonly (typeof roles)[number][]): boolean => some.some((role) => roles.includes(role));
  const branches = [
    `select f.id from dossiers f where f.manager = ${given(personId)} and ${underWay}`,
    `select c.dossier_id from decisions c where c.question_to = ${given(personId)}`,
    auditsWithTask(hand, given),
    ...(organisations.length === 0
      ? []
      : [`select f.id from dossiers f where f.organisation_id = any (${given(organisations)}::text[])`]),
    ...(holds("account_manager") ? [`select f.id from dossiers f where f.manager is null and ${underWay}`] : []),
    ...(holds("signatory") ? ["select g.dossier_id from agreements g where g.status = 'half-signed'"] : []),
    ...(holds("quality_manager") ? [toAnalyse] : []),
    ...(holds("reviewer", "decision_maker", "quality_manager") ? [toJudge] : []),
  ];
  return branches.join(" union all ");
}

const underWay = "f.status in ('draft', 'submitted', 'incomplete', 'refusal_proposed', 'accepted')";

const toAnalyse = `select f.id from dossiers f join impartiality i on i.organisation_id = f.organisation_id
  where f.status = 'submitted' and i.relation is not null and i.analysed is not true`;

const toJudge = `select f.id from dossiers f where f.status = 'refusal_proposed'
  union all
  select f.id from dossiers f join audits a on a.id = f.id left join decisions c on c.dossier_id = f.id
  where f.status = 'accepted' and (a.complete or a.failed) and c.status is distinct from 'granted'`;
