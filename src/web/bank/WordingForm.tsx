import { Checkbox, Radio, Select } from "@mantine/core";
import { LongField } from "../ui/LongField.tsx";
import { ShortField } from "../ui/ShortField.tsx";
import styles from "./Bank.module.css";
import { difficultyWords, kindWords, type Wording, withKind, withRight } from "./bank.view.ts";
import { ImageField } from "./ImageField.tsx";

interface Props {
  readonly themes: readonly { readonly code: string; readonly title: string }[];
  /** The question of the bank; undefined for one not yet proposed. */
  readonly code?: string;
  readonly wording: Wording;
  readonly onChange: (wording: Wording) => void;
}

const kinds = ["single", "multiple"] as const;
const difficulties = ["facile", "moyenne", "difficile"] as const;

/** Where a question is written: its text, its options, why the key is right. */
export function WordingForm({ themes, code, wording, onChange }: Props) {
  const change = (changed: Partial<Wording>) => onChange({ ...wording, ...changed });
  return (
    <div className={styles.form}>
      <Select
        label="Thème"
        data={themes.map(({ code, title }) => ({ value: code, label: title }))}
        allowDeselect={false}
        value={wording.theme}
        onChange={(theme) => change({ theme: theme ?? wording.theme })}
      />
      <LongField
        label="Question"
        description="Un cas concret vaut mieux qu’une définition à réciter."
        minRows={3}
        most={2000}
        value={wording.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Radio.Group
        label="Réponses attendues"
        value={wording.kind}
        onChange={(kind) => onChange(withKind(wording, kinds.find((one) => one === kind) ?? "single"))}
      >
        <div className={styles.buttons}>
          {kinds.map((kind) => (
            <Radio key={kind} value={kind} label={kindWords[kind]} />
          ))}
        </div>
      </Radio.Group>
      <ImageField code={code} image={wording.image} onChange={(image) => change({ image })} />
      <Options wording={wording} onChange={onChange} />
      <LongField
        label="Pourquoi la bonne réponse l’est"
        minRows={2}
        most={2000}
        value={wording.explanation}
        onChange={(event) => change({ explanation: event.currentTarget.value })}
      />
      <ShortField
        label="Règle ou article qui la fonde"
        description="Par exemple : Règlement, article 5.1"
        most={300}
        value={wording.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
      <Radio.Group
        label="Difficulté"
        value={wording.difficulty}
        onChange={(value) => change({ difficulty: difficulties.find((one) => one === value) ?? "moyenne" })}
      >
        <div className={styles.buttons}>
          {difficulties.map((difficulty) => (
            <Radio key={difficulty} value={difficulty} label={difficultyWords[difficulty]} />
          ))}
        </div>
      </Radio.Group>
      <Checkbox
        label="Question de mémoire"
        description="Elle demande de se souvenir d’une règle, sans cas à juger."
        checked={wording.recall}
        onChange={(event) => change({ recall: event.currentTarget.checked })}
      />
    </div>
  );
}

function Options({ wording, onChange }: Pick<Props, "wording" | "onChange">) {
  const write = (rank: number, text: string) =>
    onChange({ ...wording, options: wording.options.map((option, n) => (n === rank ? { ...option, text } : option)) });
  return (
    <fieldset className={styles.options}>
      <legend>Réponses proposées ; cochez ce qui est juste</legend>
      {wording.options.map((option, n) => (
        <div key={option.id} className={styles.option}>
          <input
            type={wording.kind === "single" ? "radio" : "checkbox"}
            name="juste"
            aria-label={`La réponse ${n + 1} est juste`}
            checked={option.correct}
            onChange={() => onChange(withRight(wording, n))}
          />
          <LongField
            aria-label={`Réponse ${n + 1}`}
            placeholder={`Réponse ${n + 1}`}
            minRows={1}
            most={600}
            value={option.text}
            onChange={(event) => write(n, event.currentTarget.value)}
          />
        </div>
      ))}
    </fieldset>
  );
}
