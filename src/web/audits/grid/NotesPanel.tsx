import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { AuditEntry } from "../../../domain/audits/audit.entries.ts";
import { newCommandId } from "../../app/commandId.ts";
import { lowered, timeOf } from "../../ui/format.ts";
import { GrowingTextarea } from "../../ui/GrowingTextarea.tsx";
import { excessOf, excessWords } from "../../ui/longTexts.view.ts";
import { ShortField } from "../../ui/ShortField.tsx";
import type { Plan } from "../audit.query.ts";
import styles from "./NotesPanel.module.css";
import { PanelLead, PanelPart, PanelParts } from "./PanelPart.tsx";
import { useDraft } from "./useEntry.ts";
import { useField } from "./useNotebook.ts";

/** What is noted along the audit beside the indicators: files sampled, incidents, departures from the plan, people met (R-AUD-5). */
export function NotesPanel() {
  const { audit } = useField();
  const { plan, opening, mode } = audit;
  return (
    <PanelParts>
      {plan?.samples.map((sample) => (
        <Sample key={sample.code} sample={sample} />
      ))}
      {mode === "remote" && <Incidents />}
      {plan !== null && <Departures plan={plan} />}
      {opening !== null && (
        <PanelPart title="Réunion d’ouverture">
          <p>Ouverte à {timeOf(opening.at)}.</p>
          <ul className={styles.people}>
            {opening.present.map(({ name, role }) => (
              <li key={`${role}-${name}`}>{name}</li>
            ))}
          </ul>
        </PanelPart>
      )}
    </PanelParts>
  );
}

/** Enters something from a line of a form; shows why the rules refuse it. */
function useLine() {
  const { notebook } = useField();
  const [why, setWhy] = useState<string | null>(null);
  const enter = (entry: AuditEntry): boolean => {
    const refusal = notebook.enter(entry);
    setWhy(refusal);
    return refusal === null;
  };
  return { enter, problem: why === null ? null : <p className={styles.why}>{why}</p> };
}

/** The files looked at in a sample, beside those that the plan drew. */
function Sample({ sample }: { readonly sample: Plan["samples"][number] }) {
  const { audit } = useField();
  const { code, label, size, drawn, mustInclude } = sample;
  const reference = useDraft(`sampled:${code}:reference`);
  const note = useDraft(`sampled:${code}:note`);
  const { enter, problem } = useLine();
  const files = audit.sampledFiles.filter((one) => one.sample === code);
  const add = () => {
    const typed = { reference: reference.text.trim(), note: note.text.trim() };
    if (!enter({ kind: "sampled", id: newCommandId(), sample: code, ...typed })) return;
    reference.change("");
    note.change("");
  };
  return (
    <PanelPart title={`${label} : ${files.length} sur ${size}`}>
      {drawn.length > 0 && <PanelLead>Tirés par le plan : {drawn.join(", ")}.</PanelLead>}
      {mustInclude.length > 0 && <PanelLead>À inclure : {mustInclude.map(lowered).join(", ")}.</PanelLead>}
      <ul className={styles.lines}>
        {files.map((file) => (
          <li key={file.id}>
            <span>
              <strong>{file.reference}</strong> {file.note}
            </span>
            <ActionIcon
              variant="subtle"
              aria-label={`Retirer ${file.reference}`}
              onClick={() => enter({ kind: "unsampled", id: file.id })}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={styles.form}>
        <ShortField
          label="Vu"
          placeholder={code === "trainee_files" ? "Initiales, session" : "Référence"}
          most={40}
          value={reference.text}
          onChange={(event) => reference.change(event.currentTarget.value)}
        />
        <ShortField
          label="Remarque"
          most={2000}
          value={note.text}
          onChange={(event) => note.change(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={reference.text.trim() === "" || excessOf(reference.text, 40) > 0 || excessOf(note.text, 2000) > 0}
          onClick={add}
        >
          Ajouter
        </Button>
      </div>
      {problem}
    </PanelPart>
  );
}

function Incidents() {
  const { audit } = useField();
  return (
    <PanelPart
      title="Incidents de connexion"
      lead="Coupure, changement d’outil, personne injoignable : l’heure est notée."
    >
      <Notes
        draft="incident"
        label="Ce qui s’est passé"
        noted={audit.incidents}
        entryOf={(id, what) => ({ kind: "incident", id, what })}
      />
    </PanelPart>
  );
}

function Departures({ plan }: { readonly plan: Plan }) {
  const { audit } = useField();
  const [sequence, setSequence] = useState(plan.sequences[0]?.code ?? "");
  const noted = audit.departures.map(({ id, title, what }) => ({ id, what: `${title} : ${what}` }));
  return (
    <PanelPart title="Écarts au plan" lead="Ce qui s’est tenu autrement que prévu, et pourquoi.">
      <NativeSelect
        label="Séquence"
        data={plan.sequences.map(({ code, title }) => ({ value: code, label: title }))}
        value={sequence}
        onChange={(event) => setSequence(event.currentTarget.value)}
      />
      <Notes
        draft="departure"
        label="Ce qui a changé"
        noted={noted}
        entryOf={(id, what) => ({ kind: "departure", id, sequence, what })}
      />
    </PanelPart>
  );
}

interface NotesProps {
  readonly draft: string;
  readonly label: string;
  readonly noted: readonly { readonly id: string; readonly what: string }[];
  readonly entryOf: (id: string, what: string) => AuditEntry;
}

/** Things noted one after the other, and the line to note another. */
function Notes({ draft, label, noted, entryOf }: NotesProps) {
  const what = useDraft(draft);
  const { enter, problem } = useLine();
  const add = () => {
    if (enter(entryOf(newCommandId(), what.text.trim()))) what.change("");
  };
  return (
    <>
      <ul className={styles.lines}>
        {noted.map((one) => (
          <li key={one.id}>{one.what}</li>
        ))}
      </ul>
      <GrowingTextarea
        label={label}
        error={excessWords(what.text, 2000, false)}
        value={what.text}
        onChange={(event) => what.change(event.currentTarget.value)}
      />
      <div>
        <Button variant="default" disabled={what.text.trim() === "" || excessOf(what.text, 2000) > 0} onClick={add}>
          Noter
        </Button>
      </div>
      {problem}
    </>
  );
}
