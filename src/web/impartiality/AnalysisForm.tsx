import { Button, MultiSelect, Radio } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Impartiality.module.css";
import {
  analysisSent,
  type AnalysisForm as Form,
  type Impartiality,
  isOutcome,
  outcomeOptions,
  whyNotApprove,
} from "./impartiality.view.ts";

interface Props {
  readonly organisationId: string;
  readonly impartiality: Impartiality;
}

const formOf = ({ analysis }: Impartiality): Form => ({
  outcome: analysis?.outcome ?? "acceptable",
  reasons: analysis?.reasons ?? "",
  measures: analysis?.measures.length ? analysis.measures : [""],
  contacts: analysis?.contacts.map(({ personId }) => personId) ?? [],
  excluded: analysis?.excluded.map(({ personId }) => personId) ?? [],
});

/** The analysis that the quality manager writes and approves, or reviews (R-IMP-1). */
export function AnalysisForm({ organisationId, impartiality }: Props) {
  const [form, setForm] = useState(() => formOf(impartiality));
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }));
  const again = impartiality.analysis !== null;
  const command = useCommand("POST /api/organisations/:organisationId/impartiality/analysis", {
    to: { organisationId },
    position: impartiality.position,
    onDone: () => notifyDone("L’analyse de risques est approuvée."),
  });
  return (
    <Section title={again ? "Revoir l’analyse" : "Analyse de risques à approuver"} sheet>
      <div className={styles.form}>
        <LongField
          label="Analyse"
          description="Les risques que cette relation fait peser sur l’impartialité, et pourquoi la conclusion les tient."
          minRows={4}
          most={10_000}
          value={form.reasons}
          onChange={(event) => change({ reasons: event.currentTarget.value })}
        />
        <Radio.Group
          label="Conclusion"
          value={form.outcome}
          onChange={(value) => isOutcome(value) && change({ outcome: value })}
        >
          <div className={styles.choices}>
            {outcomeOptions.map((option) => (
              <Radio key={option.value} {...option} />
            ))}
          </div>
        </Radio.Group>
        {form.outcome === "acceptable-with-measures" && (
          <Measures measures={form.measures} onChange={(measures) => change({ measures })} />
        )}
        <People form={form} onChange={change} />
        <ActionButton command={command} fields={analysisSent(form)} unavailable={whyNotApprove(form)}>
          {again ? "Approuver la révision" : "Approuver l’analyse"}
        </ActionButton>
      </div>
    </Section>
  );
}

interface MeasuresProps {
  readonly measures: readonly string[];
  readonly onChange: (measures: readonly string[]) => void;
}

function Measures({ measures, onChange }: MeasuresProps) {
  return (
    <div className={styles.choices}>
      {measures.map((measure, index) => (
        <LongField
          // biome-ignore lint/suspicious/noArrayIndexKey: a measure being written has no other name than its rank.
          key={index}
          label={`Mesure ${index + 1}`}
          minRows={1}
          most={2000}
          value={measure}
          onChange={(event) => onChange(measures.with(index, event.currentTarget.value))}
        />
      ))}
      <div>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onChange([...measures, ""])}
        >
          Ajouter une mesure
        </Button>
      </div>
    </div>
  );
}

interface PeopleProps {
  readonly form: Form;
  readonly onChange: (part: Partial<Form>) => void;
}

function People({ form, onChange }: PeopleProps) {
  const { data } = useSuspenseQuery(asking("GET /api/staff", {}));
  const options = data.people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <MultiSelect
        label="Interlocuteurs indépendants"
        description="Nommés à l’organisme ; ils n’interviennent pas sur sa certification Qualiopi."
        data={options}
        searchable
        value={[...form.contacts]}
        onChange={(contacts) => onChange({ contacts })}
      />
      <MultiSelect
        label="Personnes écartées du dossier"
        description="Celles qui interviennent sur sa certification Qualiopi."
        data={options}
        searchable
        value={[...form.excluded]}
        onChange={(excluded) => onChange({ excluded })}
      />
    </>
  );
}
