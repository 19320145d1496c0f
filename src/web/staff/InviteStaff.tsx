import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import type { StaffRole } from "../../domain/access/actor.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { isStaffRole, roleOptions } from "./staff.view.ts";
import styles from "./TeamScreen.module.css";

/** Invites somebody among the people of the certifier; where no mail leaves, gives the link to hand over. */
export function InviteStaff() {
  const [email, setEmail] = useState("");
  const [roles, setRoles] = useState<readonly StaffRole[]>([]);
  const [link, setLink] = useState<string>();
  const command = useCommand("POST /api/staff/invitations", {
    to: {},
    position: null,
    onDone: (answer) => {
      setLink(answer.link ?? undefined);
      notifyDone(`${email} est invité.`);
      setEmail("");
      setRoles([]);
    },
  });
  return (
    <Section title="Inviter une personne" lead="Elle reçoit un lien personnel, valable quelques jours." sheet>
      <div className={styles.form}>
        <TextInput
          label="Adresse électronique"
          type="email"
          autoComplete="off"
          maw={420}
          value={email}
          error={command.problem?.fields.email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <Checkbox.Group
          label="Ses fonctions"
          value={[...roles]}
          onChange={(values) => setRoles(values.filter(isStaffRole))}
        >
          <div className={styles.options}>
            {roleOptions.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </div>
        </Checkbox.Group>
        <ActionButton
          command={command}
          fields={{ email: email.trim(), roles: [...roles] }}
          unavailable={why(email, roles)}
        >
          Envoyer l’invitation
        </ActionButton>
        {link !== undefined && (
          <Notice tone="info" title="Aucun message ne part de cette installation : remettez vous-même ce lien.">
            <p className={styles.link}>{link}</p>
          </Notice>
        )}
      </div>
    </Section>
  );
}

function why(email: string, roles: readonly StaffRole[]): string | undefined {
  if (!email.includes("@")) return "Indiquez d’abord son adresse.";
  return roles.length === 0 ? "Choisissez au moins une fonction." : undefined;
}
