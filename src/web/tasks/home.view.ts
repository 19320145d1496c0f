import type { OrganisationRole } from "../../domain/access/actor.ts";

interface Membership {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly role: OrganisationRole;
}

/** An organisation of the person, with its dossiers, the ones that go on first. */
export interface OwnOrganisation {
  readonly id: string;
  readonly name: string;
  /** Whether the person may open an application there. */
  readonly canApply: boolean;
  readonly dossiers: readonly string[];
}

interface OwnDossier {
  readonly id: string;
  readonly organisationId: string;
  readonly status: string;
  readonly number: string;
}

const over = new Set(["refused", "abandoned"]);

/** What the home of a member shows: each organisation once, whatever the number of functions held there. */
export function homeOf(
  memberships: readonly Membership[],
  dossiers: readonly OwnDossier[],
): readonly OwnOrganisation[] {
  const byOrganisation = Map.groupBy(memberships, ({ organisationId }) => organisationId);
  return [...byOrganisation].map(([id, held]) => ({
    id,
    name: held[0]?.organisationName ?? "",
    canApply: held.some(({ role }) => role !== "trainer"),
    dossiers: dossiers
      .filter(({ organisationId }) => organisationId === id)
      .toSorted((a, b) => Number(over.has(a.status)) - Number(over.has(b.status)) || b.number.localeCompare(a.number))
      .map((dossier) => dossier.id),
  }));
}
