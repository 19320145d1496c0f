import { Button } from "@mantine/core";
import { IconPlayerPause } from "@tabler/icons-react";
import { DueDate } from "../DueDate.tsx";
import { EmptyState } from "../EmptyState.tsx";
import { ErrorState } from "../ErrorState.tsx";
import { LoadingState } from "../LoadingState.tsx";
import { SavedState } from "../SavedState.tsx";
import { Section } from "../Section.tsx";
import { StatusBadge } from "../StatusBadge.tsx";
import styles from "./gallery.module.css";

const swatches = ["paper", "surface", "sunken", "accent", "accent-soft"] as const;

/** Colours, statuses, dates, and what is shown when there is nothing, or not yet, or an error. */
export function StatesGallery() {
  return (
    <>
      <Section title="Couleurs et textes">
        <div className={styles.row}>
          {swatches.map((name) => (
            <div
              key={name}
              className={styles.swatch}
              style={{ background: `var(--${name})`, color: name === "accent" ? "var(--on-accent)" : "var(--ink)" }}
            >
              {name}
            </div>
          ))}
        </div>
      </Section>
      <Section title="Statuts">
        <div className={styles.row}>
          <StatusBadge tone="neutral" label="Brouillon" />
          <StatusBadge tone="info" label="En instruction" />
          <StatusBadge tone="warning" label="Compléments demandés" />
          <StatusBadge tone="success" label="Active" />
          <StatusBadge tone="warning" label="Suspendue" icon={IconPlayerPause} />
          <StatusBadge tone="danger" label="Retirée" />
          <StatusBadge tone="danger" label="Refus proposé" pending />
        </div>
      </Section>
      <Section title="Échéances et enregistrement">
        <div className={styles.columns}>
          <DueDate day="2026-12-05" rule="10 jours ouvrés après le dépôt de votre réponse" />
          <DueDate day="2026-11-27" rule="15 jours après la notification" />
          <DueDate day="2026-11-20" rule="Objectif du certificateur : 20 jours ouvrés" />
          <DueDate day="2027-04-14" compact rule="Anniversaire de la dernière signature" />
          <SavedState state={{ status: "saved", at: "2026-11-23T09:42:00.000Z" }} />
          <SavedState state={{ status: "saving" }} />
          <SavedState state={{ status: "failed" }} />
        </div>
      </Section>
      <Section title="Rien, pas encore, erreur">
        <div className={styles.columns}>
          <EmptyState
            what="Vous n’avez pas encore de dossier en cours"
            why="Un dossier apparaît ici dès qu’une candidature est ouverte. Comptez environ 25 minutes pour la préparer."
            next={<Button>Ouvrir une candidature</Button>}
          />
          <EmptyState
            kind="no-result"
            what="Aucun dossier ne correspond"
            why="Deux filtres sont posés : statut et chargé d’affaires."
            next={<Button variant="default">Effacer les filtres</Button>}
          />
          <EmptyState
            kind="no-access"
            what="Ce dossier ne vous est pas ouvert"
            why="Un lien déclaré avec cet organisme vous en écarte jusqu’au 14 avril 2027."
          />
          <ErrorState
            title="La liste des dossiers n’a pas pu être chargée"
            advice="Vérifiez votre connexion, puis réessayez. Rien de ce que vous avez saisi n’est perdu."
            reference="req-7f3a, lundi 23 novembre 2026 à 10 h 42"
            onRetry={() => undefined}
          />
          <LoadingState label="Chargement des dossiers…" />
        </div>
      </Section>
    </>
  );
}
