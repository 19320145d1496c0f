import { Select } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Section.tsx";
import { ShortField } from "../ui/ShortField.tsx";
import { colleaguesOf, outcomeOf, type Passed } from "./reassign.view.ts";
import type { Person } from "./staff.view.ts";
import styles from "./TeamScreen.module.css";

interface Props {
  readonly person: Person;
  readonly people: readonly Person[];
}

/** Passes every file of an account manager to a colleague, for an absence or a departure (R-WORK-1). */
export function ReassignFiles({ person, people }: Props) {
  const colleagues = colleaguesOf(person, people);
  const [to, setTo] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [passed, setPassed] = useState<Passed & { readonly to: string }>();
  const colleague = colleagues.find(({ id }) => id === to);
  const command = useCommand("POST /api/staff/:personId/reassign", {
    to: { personId: person.id },
    position: null,
    onDone: (answer) => setPassed({ ...answer, to: colleague?.name ?? "" }),
  });
  return (
    <Section
      title={`Confier les dossiers de ${person.name}`}
      lead="Pour une absence ou un départ. Chaque dossier est examiné : celui que le collègue ne peut pas suivre reste où il est, et la raison est dite."
      sheet
    >
      <div className={styles.form}>
        <Select
          label="À"
          placeholder="Choisir un chargé d’affaires"
          data={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
          nothingFoundMessage="Personne d’autre n’est chargé d’affaires."
          maw={420}
          value={to}
          onChange={setTo}
        />
        <ShortField
          label="Pourquoi"
          description="Facultatif ; figure dans l’historique de chaque dossier."
          most={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ to: to ?? "", reason }}
          kind="secondary"
          unavailable={colleague === undefined ? "Choisissez d’abord un collègue." : undefined}
          confirm={{
            title: `Confier tous les dossiers de ${person.name} à ${colleague?.name ?? ""} ?`,
            consequence: "Chaque organisme reçoit le nom de son nouvel interlocuteur.",
            affected: [person.name, colleague?.name ?? ""],
            confirmLabel: "Confier les dossiers",
          }}
        >
          Confier les dossiers
        </ActionButton>
        {passed !== undefined && <Result passed={passed} names={{ from: person.name, to: passed.to }} />}
      </div>
    </Section>
  );
}

interface ResultProps {
  readonly passed: Passed;
  readonly names: { readonly from: string; readonly to: string };
}

function Result({ passed, names }: ResultProps) {
  const { moved, kept } = passed;
  return (
    <div role="status">
      <Notice {...outcomeOf(passed, names)}>
        {moved.length + kept.length > 0 && (
          <ul>
            {kept.map(({ dossierId, number, organisationName, reason }) => (
              <li key={dossierId}>
                <Link to={`/dossiers/${dossierId}`}>{number}</Link>, {organisationName} : {reason}
              </li>
            ))}
            {moved.map(({ dossierId, number, organisationName }) => (
              <li key={dossierId}>
                <Link to={`/dossiers/${dossierId}`}>{number}</Link>, {organisationName}
              </li>
            ))}
          </ul>
        )}
      </Notice>
    </div>
  );
}
