import { ActionButton } from "../../ui/ActionButton.tsx";
import { longDay } from "../../ui/format.ts";
import { KeyValue } from "../../ui/KeyValue.tsx";
import { Section } from "../../ui/Section.tsx";
import { useToday } from "../../ui/today.ts";
import { modeWords } from "../audits.sentences.ts";
import { Notice } from "../Notice.tsx";
import { PresenceField } from "../PresenceField.tsx";
import { present } from "../presence.view.ts";
import { Device } from "./DeviceBar.tsx";
import styles from "./OpeningForm.module.css";
import { useEntry } from "./useEntry.ts";
import { useField, useSheet } from "./useNotebook.ts";
import { usePresence } from "./usePresence.ts";

/** What is said at every opening meeting, so that nothing is forgotten. */
const said = [
  "Présenter l’équipe, l’objet, le périmètre et les critères de l’audit.",
  "Rappeler la confidentialité ; ni visage ni nom de stagiaire sur les photos et les notes.",
  "Confirmer le plan et les horaires ; convenir de la suite si la connexion se coupe.",
  "Dire que tout désaccord peut être exprimé et sera noté.",
] as const;

/** The opening meeting: what to say, who is there; it opens the grid (R-AUD-5). */
export function OpeningForm() {
  const { page, audit } = useField();
  const { mode, plan } = audit;
  const { people, change, clear } = usePresence("opening", plan?.people ?? [], []);
  const command = useEntry(() => {
    clear();
    window.scrollTo({ top: 0 });
  });
  const today = useToday();
  const [day] = plan?.days ?? [];
  const early = day !== undefined && today < day;
  const cut = useSheet(({ sending }) => sending) === "unreachable";
  const documentary = mode === "documentary";
  return (
    <div className={styles.opening}>
      <Device />
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
            onChange={change}
          />
        </Section>
      )}
      {early && cut && (
        <Notice tone="warning" title={`D’après cet appareil, nous sommes le ${longDay(today)}.`}>
          <p>
            L’audit est prévu le {longDay(day)}. Si c’est bien aujourd’hui, ouvrez-le : c’est l’heure d’arrivée de vos
            saisies qui fera foi.
          </p>
        </Notice>
      )}
      <ActionButton
        command={command}
        fields={{ kind: "open", present: present(people) }}
        unavailable={
          early && !cut
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
