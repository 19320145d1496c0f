import { Select } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { type ChangeKind, kindWords } from "../../changes/changes.sentences.ts";
import {
  changeMissing,
  leaving,
  managerFunctions,
  noItem,
  otherModalities,
  type TypedItem,
} from "../../changes/changes.view.ts";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { useGivenFiles } from "../../dossiers/useGivenFiles.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { ShortField } from "../../ui/ShortField.tsx";
import { useToday } from "../../ui/today.ts";
import { useKeptText } from "../../ui/useKeptText.ts";
import type { Habilitation } from "../habilitation.query.ts";
import { FilesField } from "../procedure/FilesField.tsx";
import styles from "./acts.module.css";

const kinds = Object.entries(kindWords).map(([value, { label }]) => ({ value, label }));
const isKind = (value: string | null): value is ChangeKind => value !== null && Object.hasOwn(kindWords, value);

/** The organisation declares what changes: nothing new is used before the answer, and silence accepts nothing (R-CHG-1). */
export function ChangeForm({ habilitation }: { readonly habilitation: Habilitation }) {
  const { id, dossierId, scope, effectiveOn } = habilitation;
  const staff = isStaff(useSession());
  const today = useToday();
  const navigate = useNavigate();
  const given = useGivenFiles(dossierId);
  const [kind, setKind] = useState<ChangeKind>();
  const [item, setItem] = useState<TypedItem>(noItem);
  const { text, change: setText, clear } = useKeptText(`acte/${habilitation.id}/changement`);
  const [happenedOn, setHappenedOn] = useState<string | undefined>(today);
  const sent = useLeaveWarning(text !== "");
  const command = useCommand("POST /api/habilitations/:habilitationId/changes", {
    ...{ to: { habilitationId: id }, position: null },
    onDone: ({ id: changeId }) => {
      clear();
      sent();
      notifyDone("Changement déclaré. Vous recevez la réponse par e-mail.");
      void navigate({ to: `/changements/${changeId}` });
    },
  });
  return (
    <RecordSheet
      title="Ce que prévoit le règlement"
      reference="Un changement se déclare sans attendre, dans le délai prévu ; une perte de Qualiopi, de la déclaration d’activité ou du SIREN le jour même. Un nouvel établissement, formateur ou programme n’est pas utilisé avant la réponse. Un nouveau SIREN demande une nouvelle candidature."
    >
      <RecordPart name="Ce qui change">
        <div className={styles.fields}>
          <Select
            label="Changement"
            required
            data={kinds}
            value={kind ?? null}
            allowDeselect={false}
            maw={420}
            onChange={(value) => {
              setKind(isKind(value) ? value : undefined);
              setItem(noItem);
            }}
          />
          {kind !== undefined && <p className={styles.rule}>{kindWords[kind].hint}</p>}
          {kind !== undefined && <ItemFields kind={kind} item={item} scope={scope} onChange={setItem} />}
          <DayField
            label={kind?.endsWith("-added") || kind === "programme" ? "Prévu le" : "Depuis le"}
            required
            min={effectiveOn}
            {...(kind?.endsWith("-added") || kind === "programme" ? {} : { max: today })}
            value={happenedOn}
            onChange={setHappenedOn}
          />
        </div>
      </RecordPart>
      <RecordPart name="Explication et pièces">
        <div className={styles.fields}>
          <LongField
            label="Ce qui change, et pourquoi"
            description={
              staff
                ? "Tel que l’organisme l’a dit, saisi pour son compte."
                : "En quelques phrases ; les pièces montrent le reste."
            }
            required
            minRows={4}
            most={20000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <FilesField label="Pièces" given={given} />
        </div>
      </RecordPart>
      <RecordPart name="Déclaration">
        <ActionButton
          command={command}
          fields={{
            ...{ kind: kind ?? "manager", happenedOn: happenedOn ?? today, text: text.trim(), files: [...given.ids] },
            item: { ...item, value: item.value.trim(), name: item.name.trim() },
          }}
          unavailable={changeMissing({ kind, text, happenedOn, item, sending: given.sending, files: given.ids.length })}
        >
          Déclarer le changement
        </ActionButton>
      </RecordPart>
    </RecordSheet>
  );
}

interface ItemProps {
  readonly kind: ChangeKind;
  readonly item: TypedItem;
  readonly scope: Habilitation["scope"];
  readonly onChange: (item: TypedItem) => void;
}

/** What becomes true once accepted: a name, an address, a person; what is added to the scope, described; what leaves it, chosen. */
function ItemFields({ kind, item, scope, onChange }: ItemProps) {
  const field = (name: keyof TypedItem, label: string, required = true) => (
    <ShortField
      label={label}
      required={required}
      most={200}
      maw={480}
      value={item[name]}
      onChange={(event) => onChange({ ...item, [name]: event.currentTarget.value })}
    />
  );
  const choices = kind === "modality-added" ? otherModalities(scope) : leaving(kind, scope);
  if (choices.length > 0) {
    return (
      <Select
        label={kindWords[kind].label}
        required
        data={[...choices]}
        value={item.value === "" ? null : item.value}
        maw={480}
        onChange={(value) => onChange({ ...item, value: value ?? "" })}
      />
    );
  }
  switch (kind) {
    case "establishment-added":
      return (
        <>
          {field("value", "SIRET")}
          {field("name", "Nom de l’établissement")}
          {field("address", "Adresse", false)}
          {field("postcode", "Code postal", false)}
          {field("city", "Ville")}
        </>
      );
    case "trainer-added":
      return (
        <>
          {field("name", "Nom du formateur")}
          {field("detail", "Compétences confiées", false)}
        </>
      );
    case "name":
      return field("name", "Nouvelle dénomination");
    case "address":
      return (
        <>
          {field("address", "Nouvelle adresse du siège")}
          {field("postcode", "Code postal")}
          {field("city", "Ville")}
        </>
      );
    case "manager":
      return (
        <>
          <Select
            label="Fonction"
            required
            data={[...managerFunctions]}
            value={item.value === "" ? null : item.value}
            maw={480}
            onChange={(value) => onChange({ ...item, value: value ?? "" })}
          />
          {field("name", "Nom de la personne qui arrive")}
          {field("detail", "Son adresse électronique")}
        </>
      );
    case "programme":
      return (
        <>
          {field("name", "Titre du programme")}
          {field("detail", "Version et durée", false)}
        </>
      );
    default:
      return null;
  }
}
