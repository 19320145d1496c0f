import { Button, Tooltip } from "@mantine/core";
import { useState } from "react";
import { ActionButton } from "../ActionButton.tsx";
import type { CommandHandle } from "../command.ts";
import { notifyDone } from "../notify.tsx";
import type { Problem } from "../problem.ts";
import { Section } from "../Section.tsx";
import styles from "./gallery.module.css";

const still = (problem?: Problem): CommandHandle<object> => ({
  ...{ pending: false, problem, send: async () => true, reload: () => undefined },
});

const problem = (kind: Problem["kind"], title: string, detail: string): Problem => ({
  ...{ kind, title, detail, status: 422, code: "exemple", fields: {} },
  ...(kind === "broken" ? { reference: "req-7f3a" } : {}),
});

const refused = problem(
  "refused",
  "Le rapport ne peut pas encore être clos.",
  "L’indicateur E2 a une non-conformité majeure ouverte.",
);
const cut = problem("network", "La connexion a été coupée.", "Rien n’est perdu : réessayez.");
const changed = problem(
  "changed",
  "Ce dossier a changé pendant que vous travailliez.",
  "Rechargez-le : votre saisie est gardée.",
);
const broken = problem("broken", "Le service a rencontré une erreur.", "Réessayez dans quelques minutes.");

function useSlowCommand(): CommandHandle<object> {
  const [pending, setPending] = useState(false);
  const send = async () => {
    setPending(true);
    await new Promise((resolve) => setTimeout(resolve, 800));
    setPending(false);
    notifyDone("Décision enregistrée.");
    return true;
  };
  return { ...still(), pending, send };
}

/** Buttons that send a command, and everything that can come back. */
export function ActionsGallery() {
  const slow = useSlowCommand();
  return (
    <Section title="Actions">
      <div className={styles.row}>
        <ActionButton command={slow} fields={{}}>
          Déclarer recevable
        </ActionButton>
        <ActionButton command={{ ...still(), pending: true }} fields={{}}>
          Envoi en cours
        </ActionButton>
        <ActionButton command={still()} fields={{}} kind="secondary">
          Demander des compléments
        </ActionButton>
        <ActionButton
          command={slow}
          fields={{}}
          kind="danger"
          confirm={{
            title: "Retirer l’habilitation d’Atelier Numérique de Loire ?",
            consequence:
              "Le retrait est définitif. La convention prend fin et le registre public l’affiche aujourd’hui.",
            affected: ["Inès Moreau, référente", "Hélène Garnier, représentante légale", "14 candidats inscrits"],
            confirmLabel: "Retirer l’habilitation",
          }}
        >
          Retirer l’habilitation
        </ActionButton>
        <ActionButton command={still()} fields={{}} unavailable="Une non-conformité majeure est encore ouverte.">
          Clore l’audit
        </ActionButton>
        <Button variant="light">Légère</Button>
        <Button variant="subtle">Discrète</Button>
        <Tooltip label="15 jours après l’émission du rapport" position="bottom">
          <Button variant="outline">Contour</Button>
        </Tooltip>
      </div>
      <div className={styles.columns}>
        {[refused, cut, changed, broken].map((one) => (
          <ActionButton key={one.kind} command={still(one)} fields={{}}>
            Clore l’audit
          </ActionButton>
        ))}
      </div>
    </Section>
  );
}
