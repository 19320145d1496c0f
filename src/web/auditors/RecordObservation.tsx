import { Radio, Select } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { hasOpened } from "../../domain/audits/audit.days.ts";
import { asking } from "../app/api.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DayField } from "../ui/DayField.tsx";
import { plainDay } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import styles from "./Auditors.module.css";
import { conclusions, conclusionWords } from "./auditors.view.ts";

interface Props {
  readonly personId: string;
  readonly name: string;
  readonly position: number;
}

/** The quality manager records that an auditor was observed during an audit they led. */
export function RecordObservation({ personId, name, position }: Props) {
  const today = useToday();
  const { data: audits } = useSuspenseQuery(asking("GET /api/audits", { auditor: personId }));
  const { data: auditors } = useSuspenseQuery(asking("GET /api/auditors", {}));
  const [auditId, setAuditId] = useState<string | null>(null);
  const [on, setOn] = useState<string>();
  const [observer, setObserver] = useState<string | null>(null);
  const [conclusion, setConclusion] = useState<(typeof conclusions)[number]>("confirmed");
  const [recommendations, setRecommendations] = useState("");
  const command = useCommand("POST /api/staff/:personId/observations", {
    to: { personId },
    position,
    onDone: () => {
      setAuditId(null);
      setOn(undefined);
      setRecommendations("");
      notifyDone("L’observation est enregistrée.");
    },
  });
  const held = audits.audits.filter(({ status }) => hasOpened(status)).toReversed();
  const observers = auditors.people.filter(
    ({ id, authorisations }) => id !== personId && authorisations.some((one) => one.function === "audit"),
  );
  if (held.length === 0) return null;
  const choose = (id: string | null) => {
    setAuditId(id);
    setOn(held.find((one) => one.id === id)?.auditOn ?? undefined);
  };
  return (
    <Section title="Enregistrer une observation" sheet>
      <div className={styles.form}>
        <Select
          label="Audit observé"
          placeholder="Choisir un audit"
          data={held.map(({ id, organisationName, auditOn }) => ({
            value: id,
            label: auditOn === null ? organisationName : `${organisationName}, ${plainDay(auditOn)}`,
          }))}
          searchable
          value={auditId}
          onChange={choose}
        />
        <DayField label="Jour de l’observation" value={on} onChange={setOn} max={today} />
        <Select
          label="Observateur"
          description={`Une autre personne que ${name}, autorisée à auditer ce jour-là.`}
          placeholder="Choisir une personne"
          data={observers.map(({ id, name: label }) => ({ value: id, label }))}
          value={observer}
          onChange={setObserver}
        />
        <Radio.Group
          label="Conclusion"
          value={conclusion}
          onChange={(value) => setConclusion(conclusions.find((one) => one === value) ?? "confirmed")}
        >
          <div className={styles.choices}>
            {conclusions.map((one) => (
              <Radio key={one} value={one} label={conclusionWords[one].label} />
            ))}
          </div>
        </Radio.Group>
        <LongField
          label="Recommandations"
          description={
            conclusion === "confirmed"
              ? "Facultatif ; l’auditeur les lit."
              : "Ce qui est à améliorer, ou ce qui n’est pas acquis ; l’auditeur les lit."
          }
          withAsterisk={conclusion !== "confirmed"}
          minRows={3}
          most={10_000}
          value={recommendations}
          onChange={(event) => setRecommendations(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ auditId: auditId ?? "", on: on ?? today, observer: observer ?? "", conclusion, recommendations }}
          kind="secondary"
          unavailable={missingIn({ auditId, on, observer })}
        >
          Enregistrer l’observation
        </ActionButton>
      </div>
    </Section>
  );
}

interface Typed {
  readonly auditId: string | null;
  readonly on: string | undefined;
  readonly observer: string | null;
}

function missingIn({ auditId, on, observer }: Typed): string | undefined {
  if (auditId === null) return "Choisissez l’audit observé.";
  if (on === undefined) return "Indiquez le jour.";
  return observer === null ? "Choisissez l’observateur." : undefined;
}
