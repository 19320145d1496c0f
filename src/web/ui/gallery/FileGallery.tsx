import { Button } from "@mantine/core";
import { DueDate } from "../DueDate.tsx";
import { FileHeader } from "../FileHeader.tsx";
import { siret } from "../format.ts";
import { Journey, type JourneyStep } from "../Journey.tsx";
import { KeyValue } from "../KeyValue.tsx";
import { Prose } from "../Prose.tsx";
import { Section } from "../Section.tsx";
import { StatusBadge } from "../StatusBadge.tsx";
import styles from "./gallery.module.css";

const steps: readonly JourneyStep[] = [
  { id: "1", label: "Candidature", state: "done", note: "Recevable le 9 octobre 2026" },
  { id: "2", label: "Règlement", state: "done", note: "Accepté le 12 octobre 2026" },
  { id: "3", label: "Audit qualité", state: "current", note: "Rapport émis, corrections en cours" },
  { id: "4", label: "QCM", state: "upcoming", note: "30 minutes" },
  { id: "5", label: "Décision", state: "upcoming", note: "Environ 30 jours" },
  { id: "6", label: "Convention", state: "upcoming" },
];

const stopped = steps.map((step, index): JourneyStep => {
  if (index === 2) return { ...step, state: "stopped", note: "Refusée le 20 novembre 2026" };
  return step;
});

const tabs = ["Résumé", "Pièces", "Audit", "QCM", "Décisions", "Échanges", "Historique"].map((label, index) => ({
  label,
  to: index === 0 ? "/galerie" : `/galerie/${index}`,
  ...(label === "Pièces" ? { waiting: 2 } : {}),
}));

/** The head of a file, its journey, what is known of it, and the solemn text. */
export function FileGallery() {
  return (
    <>
      <Section title="En-tête de dossier">
        <FileHeader
          kind="Dossier d’habilitation"
          number="2026-0142"
          name="Atelier Numérique de Loire"
          status={<StatusBadge tone="info" label="En audit" />}
          facts={[
            { label: "SIRET", value: siret("85237989000014") },
            { label: "Prochaine échéance", value: <DueDate day="2026-12-05" rule="Preuves de correction, 15 jours" /> },
            { label: "Suivi par", value: "Camille Durand" },
          ]}
          action={<Button>Déposer les preuves</Button>}
          tabs={tabs}
        />
      </Section>
      <Section title="Parcours, la main à l’organisme">
        <Journey
          steps={steps}
          now={{
            what: "Déposez les preuves de correction des deux non-conformités.",
            hand: "Inès Moreau, référente",
            yours: true,
            due: <DueDate day="2026-12-05" rule="15 jours après l’émission du rapport" />,
            action: <Button>Déposer les preuves</Button>,
          }}
        />
      </Section>
      <Section title="Parcours, la main au certificateur">
        <Journey
          steps={steps}
          now={{
            what: "Les preuves déposées sont en cours de vérification.",
            hand: "Julien Faure, auditeur",
            due: <DueDate day="2026-11-30" rule="10 jours ouvrés après le dépôt" />,
          }}
        />
      </Section>
      <Section title="Parcours arrêté">
        <Journey steps={stopped} />
      </Section>
      <Section title="Faits et texte solennel">
        <div className={styles.columns}>
          <KeyValue
            items={[
              { label: "Représentante légale", value: "Hélène Garnier" },
              { label: "Déclaration d’activité", value: "52 44 09876 44" },
              { label: "Certificat Qualiopi", value: "valide jusqu’au 3 mars 2028" },
              { label: "Site internet", value: undefined },
            ]}
          />
          <Prose>
            <h3>Article 4. Portée de l’habilitation</h3>
            <p>
              L’habilitation donne le droit de préparer des candidats à la certification. Elle ne donne aucun droit
              d’évaluer, de délibérer ni de délivrer un certificat, qui restent du seul ressort du certificateur.
            </p>
            <p>
              Elle prend effet à la date de la dernière signature de la convention et court trois ans à compter de ce
              jour.
            </p>
          </Prose>
        </div>
      </Section>
    </>
  );
}
