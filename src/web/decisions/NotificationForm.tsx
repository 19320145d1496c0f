import { Radio } from "@mantine/core";
import { useState } from "react";
import { ActionButton } from "../ui/ActionButton.tsx";
import type { CommandHandle } from "../ui/command.ts";
import { DayField } from "../ui/DayField.tsx";
import { ShortField } from "../ui/ShortField.tsx";
import { useToday } from "../ui/today.ts";
import { channelWords } from "./decisions.sentences.ts";
import styles from "./StepAside.module.css";

type Channel = keyof typeof channelWords;

export interface NotificationFields {
  notifiedOn: string;
  channel: Channel;
  reference: string;
}

interface Props {
  readonly command: CommandHandle<NotificationFields>;
  /** The day of what is notified: nobody was told before. */
  readonly from: string;
  /** Only a registered letter proves the date (R-NOT-1). */
  readonly proofNeeded: boolean;
  /** Why it cannot be sent yet for a reason outside this form. */
  readonly blocked?: string | undefined;
  /** The verb of the button. */
  readonly label?: string;
}

/** Notes when and how the organisation was told, which starts the delay to contest (R-NOT-1). */
export function NotificationForm(props: Props) {
  const { command, from, proofNeeded, blocked, label = "Enregistrer la notification" } = props;
  const [channel, setChannel] = useState<Channel>("registered-letter");
  const [reference, setReference] = useState("");
  const [notifiedOn, setNotifiedOn] = useState<string>();
  const today = useToday();
  const letter = channel === "registered-letter";
  const missing =
    letter && reference.trim() === ""
      ? "Indiquez le numéro de la lettre."
      : notifiedOn === undefined
        ? "Indiquez la date."
        : undefined;
  return (
    <div className={styles.form}>
      {!proofNeeded && (
        <Radio.Group
          label="Comment l’organisme a été prévenu"
          value={channel}
          onChange={(value) => setChannel(value === "email" ? "email" : "registered-letter")}
        >
          <Radio value="registered-letter" label={channelWords["registered-letter"]} mt="xs" />
          <Radio value="email" label={channelWords.email} mt="xs" />
        </Radio.Group>
      )}
      {letter && (
        <ShortField
          label="Numéro de la lettre recommandée"
          required
          maw={320}
          most={60}
          value={reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      )}
      <DayField
        label={letter ? "Première présentation" : "Envoi de l’e-mail"}
        description={
          letter ? "La date portée par l’avis, même si la lettre n’a pas été retirée." : "Le jour où il a été remis."
        }
        required
        min={from}
        max={today}
        value={notifiedOn}
        onChange={setNotifiedOn}
      />
      <ActionButton
        command={command}
        fields={{ channel, notifiedOn: notifiedOn ?? today, reference: letter ? reference.trim() : "" }}
        unavailable={blocked ?? missing}
      >
        {label}
      </ActionButton>
    </div>
  );
}
