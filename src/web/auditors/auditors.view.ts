import type { AnswerOf } from "../app/routeKeys.ts";
import { functionLabel } from "../staff/staff.view.ts";
import type { Tone } from "../ui/tone.ts";

export type Auditors = AnswerOf<"GET /api/auditors">;
export type Followed = Auditors["people"][number];
export type Observation = AnswerOf<"GET /api/staff/:personId/observations">["observations"][number];
type Conclusion = Observation["conclusion"];
type Held = Followed["authorisations"][number];

/** What an observation at work concludes. */
export const conclusionWords: Readonly<Record<Conclusion, { readonly label: string; readonly tone: Tone }>> = {
  confirmed: { label: "Compétence confirmée", tone: "success" },
  confirmed_with_recommendations: { label: "Confirmée, avec recommandations", tone: "warning" },
  not_confirmed: { label: "Non confirmée", tone: "danger" },
};

export const conclusions = [
  "confirmed",
  "confirmed_with_recommendations",
  "not_confirmed",
] as const satisfies readonly Conclusion[];

/** One line of the list: somebody, under one scheme. */
export interface FollowedRow {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly scheme: string;
  readonly auditor: boolean;
  readonly held: readonly Held[];
  readonly last: Followed["observations"][number]["last"];
  readonly observeBy: string | null;
  /** What is to be renewed, the first due first. */
  readonly renewals: Followed["renewals"];
}

/** A line by person and scheme: the most urgent first, then those who audit. */
export function rowsOf({ schemes, people }: Auditors): readonly FollowedRow[] {
  const rows = people.flatMap((person) =>
    schemes.flatMap(({ id, name }): readonly FollowedRow[] => {
      const held = person.authorisations.filter(({ scheme }) => scheme === id);
      if (held.length === 0 && !person.auditor) return [];
      const observation = person.observations.find(({ scheme }) => scheme === id);
      const renewals = person.renewals.filter(({ scheme }) => scheme === id).toSorted(byDue);
      const auditor = person.auditor || held.some((one) => one.function === "audit");
      return [
        {
          ...{ id: `${person.id}/${id}`, personId: person.id, name: person.name, scheme: name, auditor, held },
          ...{ last: observation?.last ?? null, observeBy: observation?.dueOn ?? null, renewals },
        },
      ];
    }),
  );
  return rows.toSorted(
    (a, b) =>
      firstDue(a).localeCompare(firstDue(b)) ||
      Number(b.auditor) - Number(a.auditor) ||
      a.name.localeCompare(b.name, "fr"),
  );
}

const firstDue = ({ renewals }: FollowedRow): string => renewals[0]?.dueOn ?? "9999";
const byDue = (a: { readonly dueOn: string }, b: { readonly dueOn: string }): number => a.dueOn.localeCompare(b.dueOn);

/** What a line shows of the right to audit: held, about to end, missing; nothing for who does not audit. */
export function auditStanding(row: FollowedRow): { readonly label: string; readonly tone: Tone } | null {
  const { auditor, held, renewals } = row;
  if (!auditor) return null;
  const audit = held.find((one) => one.function === "audit");
  if (audit === undefined) return { label: "Sans autorisation", tone: "neutral" };
  return renewals.some((one) => one.code === "renew-authorisation" && one.function === "audit")
    ? { label: "À renouveler", tone: "warning" }
    : { label: "Autorisé", tone: "success" };
}

/** The rights beside that of auditing: « Décider », « Vérifier les programmes ». */
export const otherRights = ({ held }: FollowedRow): string =>
  held
    .filter((one) => one.function !== "audit")
    .map((one) => functionLabel(one.function))
    .join(", ");

/** What the quality manager has to do about people, counted and said. */
export type PersonTask = AnswerOf<"GET /api/tasks">["people"][number];

/** « Renouveler l’autorisation d’auditer de Thomas Le Goff ». */
export function taskVerb({ code, function: right, name }: PersonTask): string {
  if (code === "observe-auditor") return `Faire observer ${name} en situation d’audit`;
  const rights = { audit: "d’auditer", programme: "de vérifier les programmes", decision: "de décider" } as const;
  return `Renouveler l’autorisation ${rights[right]} de ${name}`;
}
