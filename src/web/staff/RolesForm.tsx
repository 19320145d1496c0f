import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { StaffRole } from "../../domain/access/actor.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { isStaffRole, type Person, roleOptions } from "./staff.view.ts";
import styles from "./TeamScreen.module.css";

/** Gives somebody exactly the functions ticked. */
export function RolesForm({ person }: { readonly person: Person }) {
  const [roles, setRoles] = useState<readonly StaffRole[]>(person.roles);
  const command = useCommand("POST /api/staff/:personId/roles", {
    to: { personId: person.id },
    position: person.position,
    onDone: () => notifyDone("Les fonctions sont enregistrées."),
  });
  const unchanged = roles.length === person.roles.length && roles.every((role) => person.roles.includes(role));
  return (
    <Section title="Fonctions" lead="Elles disent ce que la personne voit et peut faire, dès maintenant." sheet>
      <div className={styles.form}>
        <Checkbox.Group
          aria-label="Fonctions"
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
          fields={{ roles: [...roles] }}
          unavailable={unchanged ? "Rien n’a changé." : undefined}
        >
          Enregistrer les fonctions
        </ActionButton>
      </div>
    </Section>
  );
}
