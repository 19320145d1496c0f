import type { OrganisationRole } from "../../domain/access/actor.ts";
import { organisationRoleNames } from "../../domain/access/roleNames.ts";
import { checkSiren } from "../../domain/shared/identifiers.ts";
import { count } from "../ui/format.ts";
import type { Organisation } from "./organisation.query.ts";

/** Each organisation of a person once, whatever the number of functions held there. */
export const ownOrganisations = (
  memberships: readonly { readonly organisationId: string; readonly organisationName: string }[],
): readonly { readonly id: string; readonly name: string }[] => [
  ...new Map(memberships.map(({ organisationId: id, organisationName: name }) => [id, { id, name }] as const)).values(),
];

/** What is said of a SIREN while it is typed: nothing before its nine digits are there, unless it cannot be one. */
export type SirenHint =
  | { readonly kind: "waiting"; readonly text?: string }
  | { readonly kind: "right"; readonly text: string }
  | { readonly kind: "wrong"; readonly text: string };

/** Checks a SIREN as it is typed, by its length and its key. */
export function sirenHint(typed: string): SirenHint {
  const check = checkSiren(typed);
  if (check.valid) return { kind: "right", text: "La clé de contrôle est juste." };
  const digits = typed.replace(/\D/g, "").length;
  const left = check.expectedLength - digits;
  switch (check.problem) {
    case "empty":
      return { kind: "waiting" };
    case "not-digits":
      return { kind: "wrong", text: "Un SIREN ne comporte que des chiffres." };
    case "wrong-length":
      return left > 0
        ? { kind: "waiting", text: `Encore ${count(left, "chiffre")}.` }
        : { kind: "wrong", text: "Un SIREN a 9 chiffres. Les 5 derniers d’un SIRET sont de trop." };
    case "wrong-key":
      return {
        kind: "wrong",
        text: "Ce numéro n’est pas un SIREN : un chiffre est sans doute mal recopié. Vérifiez-le sur votre extrait d’immatriculation.",
      };
  }
}

/** One person of an organisation with every function held there. */
export interface Colleague {
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly OrganisationRole[];
}

const roleOrder: readonly OrganisationRole[] = ["legal_representative", "referent", "trainer"];

/** The people of an organisation, each once, managers first. */
export function colleaguesOf(members: Organisation["members"]): readonly Colleague[] {
  const byPerson = Map.groupBy(members, ({ personId }) => personId);
  return [...byPerson.values()]
    .flatMap(([first, ...rest]) =>
      first === undefined
        ? []
        : [
            {
              ...{ personId: first.personId, name: first.name, email: first.email },
              roles: roleOrder.filter((role) => [first, ...rest].some((held) => held.role === role)),
            },
          ],
    )
    .toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, "fr"));
}

const rank = ({ roles }: Colleague): number => Math.min(...roles.map((role) => roleOrder.indexOf(role)));

/** The functions that can be given in an organisation, with what each allows. */
export const roleChoices: readonly {
  readonly value: OrganisationRole;
  readonly label: string;
  readonly description: string;
}[] = [
  {
    value: "referent",
    label: "Référent habilitation",
    description: "Contact quotidien : remplit la candidature, dépose les pièces, passe le QCM.",
  },
  {
    value: "legal_representative",
    label: "Représentant légal",
    description: "Engage l’organisme et signe la convention. Peut aussi remplir la candidature.",
  },
  {
    value: "trainer",
    label: "Formateur",
    description: "Lit le dossier et le règlement, écrit des messages. Peut avoir à passer le QCM.",
  },
];

/** « Référent habilitation » */
export const roleLabel = (role: OrganisationRole): string => {
  const name = organisationRoleNames[role];
  return name.charAt(0).toUpperCase() + name.slice(1);
};
