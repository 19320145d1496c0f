import { Radio, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { everyType, maximumBytes } from "../dossiers/fileKinds.ts";
import { useGivenFiles } from "../dossiers/useGivenFiles.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { plainDay } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { Files } from "./Files.tsx";
import styles from "./Surveillance.module.css";
import type { Surveillance } from "./surveillance.query.ts";

/** What was seen of what the organisation publishes, dated, with its file (R-COM-1). */
export function Captures({ surveillance }: { readonly surveillance: Surveillance }) {
  const { captures, dossierId, points, status, may } = surveillance;
  const editable = status === "open" && may.check && points.some(({ published }) => published);
  if (captures.length === 0 && !editable) return null;
  return (
    <Section
      title="Captures de la communication"
      lead="Ce que l’organisme publie, relevé un jour donné. Une capture au moins précède la conclusion."
      sheet
    >
      {captures.length > 0 && (
        <ul className={styles.lines}>
          {captures.map((capture) => (
            <li key={capture.id}>
              <div>
                <p>{capture.address ?? "Effacé"}</p>
                <Files dossierId={dossierId} files={capture.files} />
              </div>
              <p className={styles.soft}>
                Le {plainDay(capture.on)}, par {capture.byName}
                {capture.note !== null && ` : ${capture.note}`}
              </p>
              <StatusBadge
                {...(capture.conforming
                  ? ({ tone: "success", label: "Conforme" } as const)
                  : ({ tone: "danger", label: "À corriger" } as const))}
              />
            </li>
          ))}
        </ul>
      )}
      {editable && <CaptureForm surveillance={surveillance} />}
    </Section>
  );
}

function CaptureForm({
  surveillance: { id: surveillanceId, dossierId, position },
}: {
  readonly surveillance: Surveillance;
}) {
  const today = useToday();
  const [address, setAddress] = useState("");
  const [on, setOn] = useState<string | undefined>(today);
  const [conforming, setConforming] = useState<boolean>();
  const [note, setNote] = useState("");
  const files = useGivenFiles(dossierId);
  const command = useCommand("POST /api/surveillances/:surveillanceId/captures", {
    ...{ to: { surveillanceId }, position },
    onDone: () => {
      setAddress("");
      setNote("");
      setConforming(undefined);
      files.clear();
    },
  });
  const missing =
    address.trim() === ""
      ? "Indiquez l’adresse."
      : files.ids.length === 0
        ? "Joignez la capture."
        : conforming === undefined
          ? "Dites si elle est conforme."
          : !conforming && note.trim() === ""
            ? "Dites ce qui est à corriger."
            : undefined;
  return (
    <div className={styles.form}>
      <TextInput
        label="Adresse, ou support"
        placeholder="https://…"
        maxLength={500}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <DayField label="Relevée le" max={today} value={on} onChange={setOn} />
      <FileDrop
        label="Capture"
        hint="Image ou PDF, 20 Mo au plus."
        {...files.drop}
        accept={everyType}
        maxBytes={maximumBytes}
      />
      <Radio.Group
        label="Ce qui est relevé"
        value={conforming === undefined ? "" : String(conforming)}
        onChange={(value) => setConforming(value === "true")}
      >
        <div className={styles.choices}>
          <Radio value="true" label="Conforme : intitulé exact, numéro, aucune promesse trompeuse" />
          <Radio value="false" label="À corriger" />
        </div>
      </Radio.Group>
      {conforming === false && (
        <LongField
          label="Ce qui est à corriger"
          withAsterisk
          minRows={2}
          most={4000}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      )}
      <ActionButton
        command={command}
        fields={{
          address: address.trim(),
          on: on ?? today,
          attachments: files.ids,
          conforming: conforming ?? true,
          note: note.trim(),
        }}
        kind="secondary"
        unavailable={missing}
      >
        Verser la capture
      </ActionButton>
    </div>
  );
}
