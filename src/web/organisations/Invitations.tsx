import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { dayOfMoment } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { isOrganisationRole } from "./invitations.view.ts";
import type { Organisation } from "./organisation.query.ts";
import { roleLabel } from "./organisations.view.ts";
import styles from "./People.module.css";

type Invitation = Organisation["invitations"][number];

interface Props {
  readonly organisation: Organisation;
  readonly mayWithdraw: boolean;
}

/** Those invited who have not answered yet. */
export function Invitations({ organisation, mayWithdraw }: Props) {
  return (
    <ul className={styles.people}>
      {organisation.invitations.map((invitation) => (
        <li key={invitation.id}>
          <div>
            <p className={styles.name}>{invitation.email}</p>
            <p className={styles.email}>{invitation.roles.filter(isOrganisationRole).map(roleLabel).join(", ")}</p>
          </div>
          <div>
            <DueDate
              day={dayOfMoment(invitation.expiresAt)}
              rule="Après cette date, le lien ne sert plus."
              warnWithin={2}
            />
            {mayWithdraw && <Withdraw organisationId={organisation.id} invitation={invitation} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface WithdrawProps {
  readonly organisationId: string;
  readonly invitation: Invitation;
}

function Withdraw({ organisationId, invitation }: WithdrawProps) {
  const command = useCommand("POST /api/organisations/:organisationId/invitations/:invitationId/withdraw", {
    to: { organisationId, invitationId: invitation.id },
    position: null,
    onDone: () => notifyDone("L’invitation est retirée."),
  });
  return (
    <ActionButton command={command} fields={{}} kind="quiet">
      Retirer l’invitation
      <span className="reader-only"> de {invitation.email}</span>
    </ActionButton>
  );
}
