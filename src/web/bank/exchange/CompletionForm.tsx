import { Select, TextInput } from "@mantine/core";
import { LongField } from "../../ui/LongField.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "../Bank.module.css";
import { difficultyWords } from "../bank.view.ts";
import type { Completion, Reading } from "./reading.view.ts";

interface Props {
  readonly themes: Reading["themes"];
  readonly lacks: ReadonlySet<keyof Completion>;
  readonly completion: Completion;
  readonly onChange: (completion: Completion) => void;
}

const difficulties = ["facile", "moyenne", "difficile"] as const;

/** What the file does not say, said once for all the chosen questions that lack it. */
export function CompletionForm({ themes, lacks, completion, onChange }: Props) {
  const change = (changed: Partial<Completion>) => onChange({ ...completion, ...changed });
  return (
    <Section
      title="Ce que le fichier ne dit pas"
      lead="Dit une fois pour toutes les questions choisies à qui cela manque ; chacune se corrige ensuite dans la banque."
      sheet
    >
      <div className={styles.stack}>
        {lacks.has("theme") && (
          <Select
            label="Thème"
            required
            data={themes.map(({ code, title }) => ({ value: code, label: title }))}
            value={completion.theme || null}
            onChange={(theme) => change({ theme: theme ?? "" })}
          />
        )}
        {lacks.has("difficulty") && (
          <Select
            label="Difficulté"
            required
            allowDeselect={false}
            data={difficulties.map((value) => ({ value, label: difficultyWords[value] }))}
            value={completion.difficulty}
            onChange={(value) => change({ difficulty: difficulties.find((one) => one === value) ?? "moyenne" })}
          />
        )}
        {lacks.has("explanation") && (
          <LongField
            label="Pourquoi la bonne réponse l’est"
            required
            minRows={2}
            most={2000}
            value={completion.explanation}
            onChange={(event) => change({ explanation: event.currentTarget.value })}
          />
        )}
        {lacks.has("source") && (
          <TextInput
            label="Règle ou article qui la fonde"
            description="Par exemple : Règlement, article 5.1"
            required
            value={completion.source}
            onChange={(event) => change({ source: event.currentTarget.value })}
          />
        )}
      </div>
    </Section>
  );
}
