import { Button, Select } from "@mantine/core";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import type { useKeptFields } from "../../ui/useKeptFields.ts";
import { type ApplicationScheme, type Dossier, useApplicationScheme } from "../dossier.query.ts";
import styles from "./AdmissibilitySide.module.css";
import { type ChosenGround, groundField, groundsChosen, type Judged, whyNotRefuse } from "./admissibility.view.ts";
import { groundOptions } from "./grounds.view.ts";

interface Props {
  readonly dossier: Dossier;
  readonly kept: ReturnType<typeof useKeptFields>;
  readonly judged: Judged;
}

/** Proposes a refusal on stated grounds; only a decision maker pronounces it (R-APP-3). */
export function Refusal({ dossier, kept, judged }: Props) {
  const { grounds } = useApplicationScheme();
  const chosen = groundsChosen(kept.fields);
  const command = useCommand("POST /api/dossiers/:dossierId/refusal-proposal", {
    to: { dossierId: dossier.id },
    position: dossier.position,
    onDone: () => {
      kept.clear();
      notifyDone("Le refus est proposé à un décideur.");
    },
  });
  return (
    <Section
      title="Ou proposer un refus"
      lead="Un décideur se prononce. Chaque motif s’appuie sur des faits du dossier : l’organisme les lira si le refus est prononcé."
      sheet
    >
      <div className={styles.form}>
        <Select
          label="Ajouter un motif"
          placeholder="Choisir dans la liste"
          searchable
          nothingFoundMessage="Aucun motif ne correspond"
          data={groundOptions(grounds, chosen)}
          value={null}
          onChange={(code) => {
            if (code !== null) kept.set(groundField(code), "");
          }}
        />
        {chosen.map((ground) => (
          <GroundField key={ground.code} ground={ground} grounds={grounds} kept={kept} />
        ))}
        <ActionButton
          command={command}
          fields={{ themes: [...judged.themes], grounds: chosen }}
          kind="secondary"
          unavailable={whyNotRefuse(judged, chosen)}
          confirm={{
            title: "Proposer ce refus ?",
            consequence: "Le dossier attend la décision. Vous ne pouvez plus demander de compléments d’ici là.",
            affected: [dossier.organisationName],
            confirmLabel: "Proposer le refus",
          }}
        >
          Proposer le refus…
        </ActionButton>
      </div>
    </Section>
  );
}

interface GroundProps {
  readonly ground: ChosenGround;
  readonly grounds: ApplicationScheme["grounds"];
  readonly kept: Props["kept"];
}

function GroundField({ ground, grounds, kept }: GroundProps) {
  const known = grounds.find(({ code }) => code === ground.code);
  return (
    <div className={styles.ground}>
      <LongField
        label={known?.label ?? "Motif"}
        description={`À préciser : ${known?.detailRequired ?? "les faits du dossier"}`}
        minRows={2}
        most={4000}
        value={ground.detail}
        onChange={(event) => kept.set(groundField(ground.code), event.currentTarget.value)}
      />
      <Button variant="subtle" size="compact-md" onClick={() => kept.remove(groundField(ground.code))}>
        Retirer ce motif
      </Button>
    </div>
  );
}
