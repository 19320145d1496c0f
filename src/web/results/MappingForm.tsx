import { Select } from "@mantine/core";
import { fieldNames } from "../../contract/exams.sentences.ts";
import { neededFields } from "../../domain/exams/columns.ts";
import { listed } from "../../domain/shared/french.ts";
import { FormSection } from "../ui/FormSection.tsx";
import type { Preview } from "./imports.view.ts";
import styles from "./Results.module.css";

interface Props {
  readonly preview: Preview;
  readonly onChange: (mapping: Preview["mapping"]) => void;
}

const needed: readonly string[] = neededFields;

/** Which column of the file gives what: guessed or remembered, corrected here, and kept with the import for the next one. */
export function MappingForm({ preview, onChange }: Props) {
  const { fields, competences, headings, mapping, leftOut } = preview;
  const rows = [
    ...fields.map((field) => ({ field: field as string, label: fieldNames[field] })),
    ...competences.map(({ code, title }) => ({ field: code, label: `${code} · ${title}` })),
  ];
  const choose = (field: string, heading: string | null) => {
    const { [field]: _, ...others } = mapping;
    onChange(heading === null ? others : { ...others, [field]: heading });
  };
  return (
    <FormSection
      title="Colonnes du fichier"
      help="La correspondance est devinée d’après les titres, ou reprise du dernier import. Celle que vous corrigez sert pour les suivants."
    >
      <div className={styles.mapping}>
        {rows.map(({ field, label }) => (
          <Select
            key={field}
            label={label}
            withAsterisk={needed.includes(field)}
            clearable
            placeholder="Aucune colonne"
            data={[...new Set(headings)].filter((heading) => heading !== "")}
            value={mapping[field] ?? null}
            onChange={(heading) => choose(field, heading)}
          />
        ))}
      </div>
      {leftOut.length > 0 && (
        <p className={styles.soft}>Colonnes laissées de côté, jamais gardées : {listed([...leftOut])}.</p>
      )}
    </FormSection>
  );
}
