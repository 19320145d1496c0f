import { Checkbox, Select } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import styles from "./Briefing.module.css";
import type { Briefing } from "./briefing.query.ts";
import { sessionGap } from "./briefing.view.ts";

interface Props {
  readonly dossierId: string;
  readonly briefing: Briefing;
}

/** Records a session that was held: how, when, who attended, and what each asked (R-REG-1). */
export function SessionForm({ dossierId, briefing: { kinds, people, position } }: Props) {
  const today = useToday();
  const [kind, setKind] = useState(kinds[0]?.code ?? "webinar");
  const [heldOn, setHeldOn] = useState<string | undefined>(today);
  const [questions, setQuestions] = useState<Readonly<Record<string, string>>>({});
  const present = Object.keys(questions);
  const command = useCommand("POST /api/dossiers/:dossierId/briefing/sessions", {
    to: { dossierId },
    position,
    onDone: () => {
      setQuestions({});
      notifyDone("Session d’information enregistrée.");
    },
  });
  const toggle = (personId: string) =>
    setQuestions(({ [personId]: asked, ...others }) => (asked === undefined ? { ...others, [personId]: "" } : others));
  return (
    <Section title="Enregistrer une session tenue" sheet>
      <div className={styles.form}>
        <Select
          label="Forme"
          data={kinds.map(({ code, label }) => ({ value: code, label }))}
          value={kind}
          onChange={(code) => setKind(kinds.find((one) => one.code === code)?.code ?? kind)}
          allowDeselect={false}
          maw={360}
        />
        <DayField label="Tenue le" value={heldOn} onChange={setHeldOn} max={today} required />
        <fieldset className={styles.fieldset}>
          <legend>Personnes présentes</legend>
          {people.map(({ personId, name }) => (
            <div key={personId} className={styles.present}>
              <Checkbox label={name} checked={personId in questions} onChange={() => toggle(personId)} />
              {personId in questions && (
                <LongField
                  label={`Questions posées par ${name}`}
                  description="Gardées au dossier ; laissez vide s’il n’y en a pas eu."
                  minRows={1}
                  most={4000}
                  value={questions[personId] ?? ""}
                  onChange={(event) => {
                    const asked = event.currentTarget.value;
                    setQuestions((before) => ({ ...before, [personId]: asked }));
                  }}
                />
              )}
            </div>
          ))}
        </fieldset>
        <ActionButton
          command={command}
          fields={{
            kind,
            heldOn: heldOn ?? "",
            attendance: present.map((personId) => ({ personId, questions: questions[personId] ?? "" })),
          }}
          unavailable={sessionGap(heldOn, present)}
        >
          Enregistrer la session
        </ActionButton>
      </div>
    </Section>
  );
}
