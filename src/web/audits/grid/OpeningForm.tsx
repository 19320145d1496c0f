import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { longDay } from "../../ui/format.ts";
import { KeyValue } from "../../ui/KeyValue.tsx";
import { Section } from "../../ui/Section.tsx";
import { useToday } from "../../ui/today.ts";
import { type Audit, type AuditPage, target } from "../audit.query.ts";
import { modeWords } from "../audits.sentences.ts";
import { PresenceField } from "../PresenceField.tsx";
import { present, roomOf } from "../presence.view.ts";
import styles from "./OpeningForm.module.css";

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
}

/** What is said at every opening meeting, so that nothing is forgotten. */
const said = [
  "Présenter l’équipe, l’objet, le périmètre et les critères de l’audit.",
  "Rappeler la confidentialité ; ni visage ni nom de stagiaire sur les photos et les notes.",
  "Confirmer le plan et les horaires ; convenir de la suite si la connexion se coupe.",
  "Dire que tout désaccord peut être exprimé et sera noté.",
] as const;

/** The opening meeting: what to say, who is there; it opens the grid (R-AUD-5). */
export function OpeningForm({ page, audit }: Props) {
  const { mode, plan } = audit;
  const [people, setPeople] = useState(() => roomOf(plan?.people ?? [], []));
  const command = useCommand("POST /api/audits/:auditId/opening", target(page));
  const today = useToday();
  const [day] = plan?.days ?? [];
  const early = day !== undefined && today < day;
  const documentary = mode === "documentary";
  return (
    <div className={styles.opening}>
      <Section title={page.organisationName} sheet>
        <KeyValue
          items={[
            { label: "Audit", value: audit.kind },
            { label: "Mode", value: modeWords[mode].name },
            { label: "Jour", value: (plan?.days ?? []).map(longDay).join(", ") },
            { label: "Indicateurs à évaluer", value: audit.progress?.applicable ?? "" },
          ]}
        />
      </Section>
      {!documentary && (
        <Section title="Réunion d’ouverture" sheet>
          <ol className={styles.said}>
            {said.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
          <PresenceField
            label="Personnes présentes"
            description="Cochez chaque personne qui se présente. La liste figure au procès-verbal."
            people={people}
            onChange={setPeople}
          />
        </Section>
      )}
      <ActionButton
        command={command}
        fields={{ present: present(people) }}
        unavailable={
          early
            ? `L’audit est prévu le ${longDay(day)} : il s’ouvre ce jour-là.`
            : !documentary && present(people).length === 0
              ? "Cochez au moins une personne présente."
              : undefined
        }
      >
        Ouvrir l’audit
      </ActionButton>
    </div>
  );
}
