import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import { allowed } from "../app/rights.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { count, dayOfMoment } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { InviteStaff } from "./InviteStaff.tsx";
import { isStaffRole, type Person, staffRoleLabel } from "./staff.view.ts";
import styles from "./TeamScreen.module.css";

type Invitation = AnswerOf<"GET /api/staff">["invitations"][number];

/** The people of the certifier: who they are, what they do, who is expected. */
export function TeamScreen() {
  const { data } = useSuspenseQuery(asking("GET /api/staff", {}));
  const session = useSession();
  const mayInvite = allowed(session, "staff.invite", "");
  const people = data.people.toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
  return (
    <Page title="Équipe" lead="Les personnes du certificateur et leurs fonctions.">
      <Section title={count(people.length, "personne")}>
        <ul className={styles.list}>
          {people.map((person) => (
            <PersonLine key={person.id} person={person} />
          ))}
        </ul>
      </Section>
      {data.invitations.length > 0 && (
        <Section title="Invitations en attente">
          <ul className={styles.list}>
            {data.invitations.map((invitation) => (
              <InvitationLine key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </Section>
      )}
      {mayInvite && <InviteStaff />}
    </Page>
  );
}

function PersonLine({ person }: { readonly person: Person }) {
  return (
    <li className={styles.line}>
      <div>
        <Link to={`/equipe/${person.id}`} className={styles.name}>
          {person.name}
        </Link>
        <p className={styles.soft}>{person.email}</p>
      </div>
      <p>{person.roles.map(staffRoleLabel).join(", ") || <span className={styles.soft}>Aucune fonction</span>}</p>
    </li>
  );
}

function InvitationLine({ invitation }: { readonly invitation: Invitation }) {
  const command = useCommand("POST /api/staff/invitations/:invitationId/withdraw", {
    to: { invitationId: invitation.id },
    position: null,
    onDone: () => notifyDone("L’invitation est retirée."),
  });
  return (
    <li className={styles.line}>
      <div>
        <p className={styles.name}>{invitation.email}</p>
        <p className={styles.soft}>{invitation.roles.filter(isStaffRole).map(staffRoleLabel).join(", ")}</p>
      </div>
      <div>
        <DueDate
          day={dayOfMoment(invitation.expiresAt)}
          rule="Après cette date, le lien ne sert plus."
          warnWithin={2}
        />
        <ActionButton command={command} fields={{}} kind="quiet">
          Retirer l’invitation
          <span className="reader-only"> de {invitation.email}</span>
        </ActionButton>
      </div>
    </li>
  );
}
