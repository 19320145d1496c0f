import { useState } from "react";
import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { ChoiceCards } from "../../decisions/ChoiceCards.tsx";
import { everyType, maximumBytes } from "../../dossiers/fileKinds.ts";
import { useGivenFiles } from "../../dossiers/useGivenFiles.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { count, plainDay } from "../../ui/format.ts";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { useKeptText } from "../../ui/useKeptText.ts";
import styles from "../Complaints.module.css";
import type { Appeal } from "./appeal.query.ts";
import { stayWords } from "./appeals.sentences.ts";

interface Props {
  readonly appeal: Appeal;
}

/** One extension, reasoned: the organisation is told the new date (R-CMP-3, M-905). */
export function ExtendForm({ appeal }: Props) {
  const [until, setUntil] = useState<string>();
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${appeal.id}/prolongation`);
  const { decideBy, rules } = appeal;
  const command = useCommand("POST /api/appeals/:appealId/extension", {
    ...{ to: { appealId: appeal.id }, position: appeal.position },
    onDone: () => {
      clear();
      notifyDone("Le délai est prolongé.");
    },
  });
  return (
    <div className={styles.fields}>
      <DayField
        label="Décider au plus tard le"
        description={`Une seule prolongation, de ${count(rules.extensionDays, "jour")} au plus après le ${plainDay(decideBy)}.`}
        required
        min={decideBy}
        value={until}
        onChange={setUntil}
      />
      <LongField
        label="Raison"
        description="Elle est communiquée à l’organisme."
        required
        minRows={3}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        kind="secondary"
        fields={{ until: until ?? decideBy, reason: reason.trim() }}
        unavailable={
          until === undefined ? "Indiquez la date." : reason.trim() === "" ? "Donnez une raison." : undefined
        }
      >
        Prolonger le délai
      </ActionButton>
    </div>
  );
}

export function CompleteForm({ appeal }: Props) {
  const staff = isStaff(useSession());
  const { text, change: setText, clear } = useKeptText(`acte/${appeal.id}/complement`);
  const given = useGivenFiles(appeal.contested.dossierId);
  const command = useCommand("POST /api/appeals/:appealId/complement", {
    ...{ to: { appealId: appeal.id }, position: appeal.position },
    onDone: () => {
      clear();
      given.clear();
      notifyDone("Le complément est enregistré.");
    },
  });
  return (
    <div className={styles.fields}>
      <LongField
        label={staff ? "Ce que l’organisme ajoute" : "Ce que vous ajoutez"}
        minRows={3}
        most={10_000}
        mayAttach
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FileDrop
        label="Pièces à l’appui"
        hint="PDF, photo ou document, 20 Mo au plus."
        {...given.drop}
        accept={everyType}
        maxBytes={maximumBytes}
      />
      <ActionButton
        command={command}
        kind="secondary"
        fields={{ text: text.trim(), files: [...given.ids] }}
        unavailable={
          given.sending
            ? "Un fichier est encore en cours d’envoi."
            : text.trim() === ""
              ? "Dites ce que vous ajoutez."
              : undefined
        }
      >
        Compléter l’appel
      </ActionButton>
    </div>
  );
}

/** Whether the appeal suspends what it contests until it is decided (R-CMP-5). */
export function StayForm({ appeal }: Props) {
  const [choice, setChoice] = useState<"yes" | "no">();
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${appeal.id}/effet`);
  const command = useCommand("POST /api/appeals/:appealId/stay", {
    ...{ to: { appealId: appeal.id }, position: appeal.position },
    onDone: () => {
      clear();
      notifyDone("L’effet de l’appel est décidé.");
    },
  });
  return (
    <div className={styles.fields}>
      <ChoiceCards
        legend="Pendant l’appel"
        value={choice}
        onChange={setChoice}
        choices={[
          { value: "no", label: "La décision garde ses effets", hint: "C’est la règle quand rien n’est décidé." },
          { value: "yes", label: "Ses effets sont suspendus", hint: stayWords[appeal.contested.kind] ?? "" },
        ]}
      />
      <LongField
        label="Raison"
        description="Elle est communiquée à l’organisme."
        required
        minRows={3}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        kind="secondary"
        fields={{ suspensive: choice === "yes", reason: reason.trim() }}
        unavailable={
          choice === undefined ? "Choisissez l’effet." : reason.trim() === "" ? "Donnez une raison." : undefined
        }
        confirm={{
          title: "Décider de l’effet de cet appel ?",
          consequence: "Cela ne se décide qu’une fois ; l’organisme en est averti aussitôt.",
          affected: [appeal.organisation.name],
          confirmLabel: "Décider",
        }}
      >
        Décider de l’effet
      </ActionButton>
    </div>
  );
}
