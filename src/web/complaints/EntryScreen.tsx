import { Radio, Select } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { ShortField } from "../ui/ShortField.tsx";
import { useToday } from "../ui/today.ts";
import { useKeptFields } from "../ui/useKeptFields.ts";
import styles from "./Complaints.module.css";
import { channelWords } from "./complaints.sentences.ts";

const start = {
  ...{ kind: "complaint", about: "organisation", channel: "post" },
  ...{ organisationName: "", siren: "", facts: "", name: "", email: "", phone: "" },
};
type Start = typeof start;

/** What was typed, in the words of the command. */
const fieldsOf = (kept: Start) => ({
  ...kept,
  kind: kept.kind === "alert" ? ("alert" as const) : ("complaint" as const),
  about: (["certifier", "other"] as const).find((one) => one === kept.about) ?? ("organisation" as const),
  channel: (["telephone", "email"] as const).find((one) => one === kept.channel) ?? ("post" as const),
});

/** Enters what came by post, telephone or mail, for its author (process.md §2). */
export function EntryScreen() {
  const today = useToday();
  const go = useNavigate();
  const kept = useKeptFields("acte/plainte-saisie");
  const fields = fieldsOf({ ...start, ...kept.fields });
  const [receivedOn, setReceivedOn] = useState<string | undefined>(today);
  const set = (part: Partial<Start>) => kept.replace({ ...kept.fields, ...part });
  const command = useCommand("POST /api/complaints", {
    ...{ to: {}, position: null },
    onDone: ({ id, number }) => {
      kept.clear();
      notifyDone(`L’affaire ${number} est enregistrée.`);
      void go({ to: `/plaintes/${id}` });
    },
  });
  const typed = (name: "organisationName" | "siren" | "name" | "email" | "phone", label: string, most: number) => (
    <ShortField
      label={label}
      most={most}
      value={fields[name]}
      onChange={(event) => set({ [name]: event.currentTarget.value })}
    />
  );
  return (
    <Page
      title="Saisir un courrier ou un appel"
      lead="Enregistré pour le compte de son auteur, avec les mêmes délais que le formulaire public."
      trail={[{ label: "Signalements et plaintes", to: "/plaintes" }]}
    >
      <RecordSheet title="Ce qui est venu">
        <RecordPart name="Réception">
          <div className={styles.pair}>
            <Select
              label="Par quel canal"
              allowDeselect={false}
              value={fields.channel}
              onChange={(channel) => set({ channel: channel ?? "post" })}
              data={(["post", "telephone", "email"] as const).map((value) => ({ value, label: channelWords[value] }))}
            />
            <DayField label="Reçu le" required max={today} value={receivedOn} onChange={setReceivedOn} />
          </div>
        </RecordPart>
        <RecordPart name="Objet">
          <div className={styles.fields}>
            <Radio.Group label="Ce que demande son auteur" value={fields.kind} onChange={(kind) => set({ kind })}>
              <Radio value="alert" label="Il signale un manquement" mt="xs" />
              <Radio value="complaint" label="Il se plaint et attend une réponse" mt="xs" />
            </Radio.Group>
            <Radio.Group label="De qui s’agit-il ?" value={fields.about} onChange={(about) => set({ about })}>
              <Radio value="organisation" label="D’un organisme" mt="xs" />
              <Radio value="certifier" label="Du certificateur, d’un collaborateur, du QCM ou de l’examen" mt="xs" />
              <Radio value="other" label="D’autre chose" mt="xs" />
            </Radio.Group>
            {fields.about === "organisation" && (
              <div className={styles.pair}>
                {typed("organisationName", "Nom de l’organisme, tel qu’il est écrit", 200)}
                {typed("siren", "SIREN, s’il est connu", 20)}
              </div>
            )}
            <LongField
              label="Ce qui est dit"
              description="Reprenez les mots de l’auteur ; gardez l’original."
              required
              minRows={6}
              most={20_000}
              value={fields.facts}
              onChange={(event) => set({ facts: event.currentTarget.value })}
            />
          </div>
        </RecordPart>
        <RecordPart
          name="Auteur"
          note="Connu de vous, de qui sera chargé de l’affaire et du responsable qualité seulement."
        >
          <div className={styles.fields}>
            <div className={styles.pair}>
              {typed("name", "Nom", 200)}
              {typed("email", "Adresse électronique", 254)}
              {typed("phone", "Téléphone", 40)}
            </div>
            <ActionButton
              command={command}
              fields={{ ...fields, receivedOn: receivedOn ?? today }}
              unavailable={fields.facts.trim() === "" ? "Écrivez ce qui est dit." : undefined}
            >
              Enregistrer l’affaire
            </ActionButton>
          </div>
        </RecordPart>
      </RecordSheet>
    </Page>
  );
}
