import { NumberInput } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { count } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import type { Session } from "./activity.query.ts";
import { headcountMissing, unaccounted } from "./headcount.view.ts";
import styles from "./Sessions.module.css";

type Typed = number | string;

/** The people prepared, enrolled, or who gave up in writing; said again, corrects what was said (R-ACT-1). */
export function HeadcountForm({ session }: { readonly session: Session }) {
  const { id: sessionId, position, headcount } = session;
  const [prepared, setPrepared] = useState<Typed>(headcount?.prepared ?? "");
  const [enrolled, setEnrolled] = useState<Typed>(headcount?.enrolled ?? "");
  const [gaveUp, setGaveUp] = useState<Typed>(headcount?.gaveUp ?? "");
  const [explanation, setExplanation] = useState("");
  const command = useCommand("POST /api/sessions/:sessionId/headcount", {
    ...{ to: { sessionId }, position },
    onDone: () => {
      setExplanation("");
      notifyDone("Les effectifs sont déclarés.");
    },
  });
  const typed = { prepared, enrolled, gaveUp, explanation };
  const left = unaccounted(typed);
  return (
    <Section
      title={headcount === null ? "Déclarer les effectifs" : "Corriger les effectifs"}
      lead="Chaque personne préparée est inscrite à l’examen, ou a renoncé par écrit."
      sheet
    >
      <div className={styles.fields}>
        <div className={styles.pair}>
          <NumberInput
            label="Personnes préparées"
            min={0}
            allowDecimal={false}
            value={prepared}
            onChange={setPrepared}
          />
          <NumberInput
            label="Inscrites à l’examen"
            min={0}
            allowDecimal={false}
            value={enrolled}
            onChange={setEnrolled}
          />
          <NumberInput label="Renoncements écrits" min={0} allowDecimal={false} value={gaveUp} onChange={setGaveUp} />
        </div>
        {left > 0 && (
          <LongField
            label={`Pourquoi ${count(left, "personne n’est ni inscrite, ni renonçante", "personnes ne sont ni inscrites, ni renonçantes")}`}
            withAsterisk
            minRows={2}
            most={2000}
            value={explanation}
            onChange={(event) => setExplanation(event.currentTarget.value)}
          />
        )}
        <ActionButton
          command={command}
          fields={{
            ...{ prepared: Number(prepared), enrolled: Number(enrolled), gaveUp: Number(gaveUp) },
            explanation: explanation.trim(),
          }}
          kind={headcount === null ? "primary" : "secondary"}
          unavailable={headcountMissing(typed)}
        >
          {headcount === null ? "Déclarer les effectifs" : "Corriger les effectifs"}
        </ActionButton>
      </div>
    </Section>
  );
}
