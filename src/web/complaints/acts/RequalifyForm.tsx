import { MultiSelect } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ChoiceCards } from "../../decisions/ChoiceCards.tsx";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { ShortField } from "../../ui/ShortField.tsx";
import { useKeptText } from "../../ui/useKeptText.ts";
import styles from "../Complaints.module.css";
import type { Complaint } from "../complaint.query.ts";
import { trackWords } from "../complaints.sentences.ts";

const hints: Readonly<Record<Complaint["track"], string>> = {
  organisation: "Habilité ou candidat : il est entendu.",
  misuse: "Ni habilité ni candidat : captures, lettre, autorités.",
  certifier: "Confiée à quelqu’un que cela ne concerne pas.",
  "out-of-scope": "Close en nommant l’autorité compétente.",
};

/** Handles a case otherwise than it came; it is then given again (R-CMP-2). */
export function RequalifyForm({ complaint }: { readonly complaint: Complaint }) {
  const [track, setTrack] = useState(complaint.track);
  const [siren, setSiren] = useState(complaint.organisation?.id ?? complaint.named?.siren ?? "");
  const [concerned, setConcerned] = useState<readonly string[]>(complaint.concerned.map(({ id }) => id));
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${complaint.id}/requalification`);
  const command = useCommand("POST /api/complaints/:complaintId/requalification", {
    ...{ to: { complaintId: complaint.id }, position: complaint.position },
    onDone: () => {
      clear();
      notifyDone("L’affaire est requalifiée : confiez-la de nouveau.");
    },
  });
  const named = track === "organisation" || track === "misuse";
  return (
    <div className={styles.fields}>
      <ChoiceCards
        legend="De qui s’agit-il ?"
        value={track}
        onChange={setTrack}
        choices={(["organisation", "misuse", "certifier", "out-of-scope"] as const).map((value) => ({
          ...{ value, label: trackWords[value], hint: hints[value] },
        }))}
      />
      {named && (
        <ShortField
          label="SIREN de l’organisme"
          maw={320}
          most={20}
          value={siren}
          onChange={(event) => setSiren(event.currentTarget.value)}
        />
      )}
      {track === "certifier" && (
        <MultiSelect
          label="Personnes de l’équipe concernées"
          description="Elles ne liront pas l’affaire et n’y toucheront pas."
          searchable
          data={complaint.staff.map(({ id, name }) => ({ value: id, label: name }))}
          value={[...concerned]}
          onChange={setConcerned}
        />
      )}
      <LongField
        label="Raison"
        required
        minRows={3}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{
          ...{ track, siren: named ? siren.trim() : "", reason: reason.trim() },
          concerned: track === "certifier" ? concerned : [],
        }}
        unavailable={reason.trim() === "" ? "Donnez une raison." : undefined}
      >
        Requalifier
      </ActionButton>
    </div>
  );
}
