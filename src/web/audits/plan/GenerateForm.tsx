import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { FormSection } from "../../ui/FormSection.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { type Audit, type AuditPage, target } from "../audit.query.ts";
import { daysInWords } from "../days.view.ts";
import { PresenceField } from "../PresenceField.tsx";
import { present, roomOf } from "../presence.view.ts";
import { HoursField, usualHours } from "./HoursField.tsx";

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
  readonly onDone?: () => void;
}

/** The plan is built from the validated answers; the auditor gives the hours and the people (R-AUD-3). */
export function GenerateForm({ page, audit, onDone }: Props) {
  const { preliminary, dates, plan } = audit;
  const [hours, setHours] = useState(plan?.hours ?? usualHours);
  const [people, setPeople] = useState(() => roomOf(preliminary.people, plan?.people ?? preliminary.people));
  const command = useCommand("POST /api/audits/:auditId/plan", {
    ...target(page),
    onDone: () => {
      notifyDone("Plan établi. Relisez-le avant de le confirmer.");
      onDone?.();
    },
  });
  return (
    <FormSection
      title={plan === null ? "Établir le plan" : "Refaire le plan"}
      help={`D’après les réponses validées, le plan du ${daysInWords(dates.days)} retient les indicateurs qui s’appliquent, tire les échantillons au sort et répartit les séquences dans la journée.`}
    >
      <HoursField hours={hours} onChange={setHours} />
      <PresenceField
        label="Personnes à rencontrer"
        description="Celles que l’organisme a annoncées ; ajoutez ou décochez."
        people={people}
        onChange={setPeople}
      />
      <ActionButton command={command} fields={{ hours, people: present(people) }}>
        {plan === null ? "Établir le plan" : "Refaire le plan"}
      </ActionButton>
    </FormSection>
  );
}
