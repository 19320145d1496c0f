import { SegmentedControl } from "@mantine/core";
import { LongField } from "../../ui/LongField.tsx";
import type { useKeptFields } from "../../ui/useKeptFields.ts";
import type { ApplicationScheme } from "../dossier.query.ts";
import styles from "./AdmissibilitySide.module.css";

interface Props {
  readonly theme: ApplicationScheme["themes"][number];
  readonly kept: ReturnType<typeof useKeptFields>;
}

/** The opinion on one theme, with its reasons. */
export function ThemeFields({ theme, kept }: Props) {
  const note = `${theme.code}.note`;
  const satisfied = `${theme.code}.satisfied`;
  return (
    <div className={styles.theme}>
      <div className={styles.head}>
        <div>
          <h3 className={styles.name}>{theme.title}</h3>
          <p className={styles.soft}>{theme.description}</p>
        </div>
        <SegmentedControl
          aria-label={`${theme.title} : votre avis`}
          value={kept.fields[satisfied] ?? ""}
          onChange={(value) => kept.set(satisfied, value)}
          data={[
            { value: "yes", label: "Satisfait" },
            { value: "no", label: "Non satisfait" },
          ]}
        />
      </div>
      <LongField
        aria-label={`${theme.title} : ce que montre le dossier`}
        placeholder="Ce que montre le dossier"
        minRows={2}
        most={4000}
        value={kept.fields[note] ?? ""}
        onChange={(event) => kept.set(note, event.currentTarget.value)}
      />
    </div>
  );
}
