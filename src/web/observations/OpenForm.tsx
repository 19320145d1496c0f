import { Select } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { ShortField } from "../ui/ShortField.tsx";
import { useToday } from "../ui/today.ts";
import styles from "./ObserversSide.module.css";
import type { Observers } from "./observers.query.ts";
import { openingMissing } from "./observers.view.ts";

/** Opens the file to an observer until a day, for a reason; again with another day, moves that day. */
export function OpenForm({ observers: { observers, position } }: { readonly observers: Observers }) {
  const { id } = useDossier();
  const today = useToday();
  const [personId, setPersonId] = useState<string | null>(null);
  const [until, setUntil] = useState<string>();
  const [reason, setReason] = useState("");
  const command = useCommand("POST /api/dossiers/:dossierId/observers", {
    to: { dossierId: id },
    position,
    onDone: () => {
      setPersonId(null);
      setUntil(undefined);
      setReason("");
      notifyDone("Le dossier est ouvert.");
    },
  });
  if (observers.length === 0)
    return (
      <EmptyState
        what="Personne n’est observateur."
        why="Un administrateur invite la personne du Cofrac ou de France compétences avec la fonction d’observateur, depuis la page de l’équipe."
      />
    );
  return (
    <div className={styles.form}>
      <div className={styles.row}>
        <Select
          label="Observateur"
          placeholder="Choisir la personne"
          required
          data={observers.map((one) => ({ value: one.personId, label: one.name }))}
          value={personId}
          onChange={setPersonId}
        />
        <DayField label="Dernier jour" value={until} onChange={setUntil} min={today} required />
      </div>
      <ShortField
        label="Pourquoi"
        description="Lu aussi par l’organisme, dans l’historique : « Évaluation annuelle du Cofrac », par exemple."
        required
        most={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ personId: personId ?? "", until: until ?? today, reason: reason.trim() }}
        unavailable={openingMissing(personId, until, reason)}
      >
        Ouvrir le dossier
      </ActionButton>
    </div>
  );
}
