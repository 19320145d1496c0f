import { Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import type { OrganisationRole } from "../../domain/access/actor.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { isOrganisationRole } from "./invitations.view.ts";
import type { Organisation } from "./organisation.query.ts";
import { roleChoices } from "./organisations.view.ts";
import styles from "./RegisterScreen.module.css";

/** Asks a colleague to join the organisation. */
export function InviteForm({ organisation }: { readonly organisation: Organisation }) {
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<OrganisationRole>("referent");
  const command = useCommand("POST /api/organisations/:organisationId/invitations", {
    to: { organisationId: organisation.id },
    position: organisation.position,
    onDone: () => {
      notifyDone(`Une invitation part à ${email}.`);
      setEmail("");
    },
  });
  return (
    <Section
      title="Inviter un collègue"
      lead="Il reçoit un lien personnel, valable quelques jours. S’il a déjà un compte, il n’a rien d’autre à faire que l’ouvrir."
      sheet
    >
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
        <Radio.Group label="Sa fonction" value={role} onChange={(value) => isOrganisationRole(value) && setRole(value)}>
          <div className={styles.roles}>
            {roleChoices.map(({ value, label, description }) => (
              <Radio key={value} value={value} label={label} description={description} />
            ))}
          </div>
        </Radio.Group>
        <ActionButton
          command={command}
          fields={{ email: email.trim(), role }}
          kind="secondary"
          unavailable={email.includes("@") ? undefined : "Indiquez d’abord son adresse."}
        >
          Envoyer l’invitation
        </ActionButton>
      </div>
    </Section>
  );
}
