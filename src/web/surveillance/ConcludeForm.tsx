import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { plainDay } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import { useKeptFields } from "../ui/useKeptFields.ts";
import styles from "./Surveillance.module.css";
import type { Surveillance } from "./surveillance.query.ts";
import { headingWords, outcomeWords } from "./surveillance.sentences.ts";
import { conclusionMissing } from "./surveillance.view.ts";
import { useUnsavedFirst } from "./unsaved.context.ts";

/** The conclusion under the two headings; its result follows the points, or is insufficient (R-SUR-6). */
export function ConcludeForm({ surveillance }: { readonly surveillance: Surveillance }) {
  const { id: surveillanceId, position, computed, organisationName, opensOn, closesOn } = surveillance;
  const { fields, set, clear } = useKeptFields(`acte/${surveillanceId}/conclusion`);
  const { quality = "", requirements = "" } = fields;
  const [insufficient, setInsufficient] = useState(false);
  const command = useCommand("POST /api/surveillances/:surveillanceId/conclusion", {
    ...{ to: { surveillanceId }, position },
    onDone: () => {
      clear();
      notifyDone("La surveillance est conclue.");
    },
  });
  const unsaved = useUnsavedFirst();
  const today = useToday();
  const typed = { quality, requirements, insufficient };
  const gap = computed === "with-nonconformities";
  const outcome = insufficient ? "insufficient" : (computed ?? "satisfactory");
  return (
    <Section
      title="Conclure"
      lead={`Du ${plainDay(opensOn)} au ${plainDay(closesOn)}. Le résultat suit l’évaluation des points.`}
      sheet
    >
      <div className={styles.form}>
        <LongField
          label={headingWords.quality}
          withAsterisk
          minRows={2}
          most={8000}
          value={quality}
          onChange={(event) => set("quality", event.currentTarget.value)}
        />
        <LongField
          label={headingWords.requirements}
          withAsterisk
          minRows={2}
          most={8000}
          value={requirements}
          onChange={(event) => set("requirements", event.currentTarget.value)}
        />
        {gap && (
          <Checkbox
            label="Insuffisante : saisir un décideur"
            description="Les écarts appellent un audit complémentaire ou une procédure de sanction ; un décideur se prononce, avec un motif."
            checked={insufficient}
            onChange={(event) => setInsufficient(event.currentTarget.checked)}
          />
        )}
        <ActionButton
          command={command}
          fields={{ quality: quality.trim(), requirements: requirements.trim(), insufficient }}
          unavailable={unsaved ?? conclusionMissing(surveillance, typed, today)}
          confirm={{
            title: "Rendre cette conclusion ?",
            consequence: `Surveillance ${outcomeWords[outcome].label.toLowerCase()}. L’organisme la lit aussitôt, avec l’évaluation de chaque point.`,
            affected: [organisationName],
            confirmLabel: "Rendre la conclusion",
          }}
        >
          Conclure la surveillance
        </ActionButton>
      </div>
    </Section>
  );
}
