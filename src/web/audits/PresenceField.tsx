import { Button, Checkbox, NativeSelect } from "@mantine/core";
import { IconUserPlus } from "@tabler/icons-react";
import { useState } from "react";
import { excessOf } from "../ui/longTexts.view.ts";
import { ShortField } from "../ui/ShortField.tsx";
import type { Attendee } from "./audit.query.ts";
import { roleNames } from "./audits.sentences.ts";
import styles from "./PresenceField.module.css";
import { isMetRole, metRoles, type Presence } from "./presence.view.ts";

interface Props {
  readonly label: string;
  readonly description: string;
  readonly people: readonly Presence[];
  readonly onChange: (people: readonly Presence[]) => void;
}

/** Who is in the room: those who were announced are ticked as they introduce themselves, others are added. */
export function PresenceField({ label, description, people, onChange }: Props) {
  const tick = (index: number, present: boolean) =>
    onChange(people.map((one, at) => (at === index ? { ...one, present } : one)));
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      <p className={styles.description}>{description}</p>
      <ul className={styles.people}>
        {people.map((one, index) => (
          <li key={`${one.role}-${one.name}`}>
            <Checkbox
              size="md"
              label={one.name}
              description={roleNames[one.role]}
              checked={one.present}
              onChange={(event) => tick(index, event.currentTarget.checked)}
            />
          </li>
        ))}
      </ul>
      <AddPerson onAdd={(person) => onChange([...people, { ...person, present: true }])} />
    </fieldset>
  );
}

function AddPerson({ onAdd }: { readonly onAdd: (person: Attendee) => void }) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState("");
  const [role, setRole] = useState<Attendee["role"]>("other");
  if (!open) {
    return (
      <Button
        variant="subtle"
        size="compact-md"
        leftSection={<IconUserPlus size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        Ajouter une personne
      </Button>
    );
  }
  const add = () => {
    onAdd({ name: name.trim(), role });
    setName("");
    setOpen(false);
  };
  return (
    <div className={styles.add}>
      <ShortField label="Nom" value={name} most={200} onChange={(event) => setName(event.currentTarget.value)} />
      <NativeSelect
        label="Fonction"
        data={metRoles.map((value) => ({ value, label: roleNames[value] }))}
        value={role}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isMetRole(value)) setRole(value);
        }}
      />
      <Button variant="default" disabled={name.trim() === "" || excessOf(name, 200) > 0} onClick={add}>
        Ajouter
      </Button>
    </div>
  );
}
