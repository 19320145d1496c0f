import type { OrganisationRole } from "../../domain/access/actor.ts";
import { organisationRoleNames } from "../../domain/access/roleNames.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { notifyDone } from "../ui/notify.tsx";
import type { Organisation } from "./organisation.query.ts";
import { type Colleague, colleaguesOf, roleLabel } from "./organisations.view.ts";
import styles from "./People.module.css";

interface Props {
  readonly organisation: Organisation;
  readonly mayRemove: boolean;
}

/** The people of an organisation and their functions. */
export function People({ organisation, mayRemove }: Props) {
  return (
    <ul className={styles.people}>
      {colleaguesOf(organisation.members).map((person) => (
        <li key={person.personId}>
          <div>
            <p className={styles.name}>{person.name}</p>
            <p className={styles.email}>{person.email}</p>
          </div>
          <ul className={styles.roles} aria-label={`Fonctions de ${person.name}`}>
            {person.roles.map((role) => (
              <li key={role} className={styles.role}>
                {roleLabel(role)}
                {mayRemove && <Remove organisation={organisation} person={person} role={role} />}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface RemoveProps {
  readonly organisation: Organisation;
  readonly person: Colleague;
  readonly role: OrganisationRole;
}

function Remove({ organisation, person, role }: RemoveProps) {
  const me = useSession().person.id === person.personId;
  const command = useCommand("POST /api/organisations/:organisationId/members/:personId/remove", {
    to: { organisationId: organisation.id, personId: person.personId },
    position: organisation.position,
    onDone: () => notifyDone("La fonction est retirée."),
  });
  const function_ = organisationRoleNames[role];
  return (
    <ActionButton
      command={command}
      fields={{ role }}
      kind="quiet"
      confirm={{
        title: me
          ? `Renoncer à votre fonction de ${function_} ?`
          : `Retirer à ${person.name} sa fonction de ${function_} ?`,
        consequence:
          person.roles.length > 1
            ? "Ses autres fonctions dans l’organisme ne changent pas."
            : "Le dossier de l’organisme ne lui sera plus ouvert. Ce qui a été fait en son nom reste dans l’historique.",
        affected: [`${person.name}, ${person.email}`],
        confirmLabel: "Retirer la fonction",
      }}
    >
      Retirer
      <span className="reader-only">
        {" "}
        la fonction de {function_} à {person.name}
      </span>
    </ActionButton>
  );
}
