import { useCommand } from "../app/useCommand.ts";
import { ChoiceCards } from "../decisions/ChoiceCards.tsx";
import { groundFields, groundsMissing } from "../decisions/decision.view.ts";
import { GroundsPicker } from "../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../decisions/useKeptGrounds.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import type { Renewal } from "./renewal.query.ts";

type Outcome = "renew" | "refuse";
const outcomes = ["renew", "refuse"] as const satisfies readonly Outcome[];
const acts = { renew: "renew", refuse: "refuse_renewal" } as const;

/** Renews or refuses, with grounds (R-DEC-1 to R-DEC-3, R-REN-3). */
export function DecideForm({ renewal }: { readonly renewal: Renewal }) {
  const { id: renewalId, position, organisationName, examined, suspended, grounds } = renewal;
  const key = `acte/${renewalId}/decision`;
  const { text, change: setOutcome, clear: clearOutcome } = useKeptText(`${key}/sens`);
  const outcome = outcomes.find((one) => one === text);
  const { chosen, change: setChosen, clear } = useKeptGrounds(key);
  const command = useCommand("POST /api/renewals/:renewalId/decision", {
    ...{ to: { renewalId }, position },
    onDone: () => {
      clear();
      clearOutcome();
      notifyDone("Décision enregistrée.");
    },
  });
  const choose = (next: Outcome) => {
    setOutcome(next);
    setChosen(new Map());
  };
  const renews = outcome === "renew";
  return (
    <RecordSheet title="Décider" reference="La décision fige le dossier et porte votre nom.">
      <RecordPart name="Sens de la décision">
        <ChoiceCards
          legend={<span className="reader-only">Sens de la décision</span>}
          value={outcome}
          onChange={choose}
          choices={[
            {
              ...{ value: "renew", label: "Renouveler" },
              hint: "Une convention signée avant l’échéance ouvre la période suivante.",
              mark: examined?.proposal === "renew" ? "Proposé" : undefined,
            },
            {
              ...{ value: "refuse", label: "Refuser le renouvellement" },
              hint: "L’habilitation court jusqu’à son échéance ; le refus se notifie par lettre recommandée.",
              mark: examined?.proposal === "refuse" ? "Proposé" : undefined,
            },
          ]}
        />
      </RecordPart>
      {outcome !== undefined && (
        <RecordPart name="Motifs">
          <GroundsPicker
            legend="Motifs de la décision"
            grounds={grounds.filter((ground) => ground.acts.includes(acts[outcome]))}
            chosen={chosen}
            onChange={setChosen}
          />
          <ActionButton
            command={command}
            fields={{ outcome, grounds: groundFields(chosen) }}
            kind={renews ? "primary" : "danger"}
            unavailable={suspended ? "L’habilitation est suspendue : décidez après la levée." : groundsMissing(chosen)}
            confirm={{
              title: renews
                ? `Renouveler l’habilitation de ${organisationName} ?`
                : `Refuser le renouvellement à ${organisationName} ?`,
              consequence: renews
                ? "L’organisme en est informé ; la convention de renouvellement lui est ensuite proposée."
                : "L’organisme en est informé, avec les motifs et la voie d’appel. L’habilitation prend fin à son échéance.",
              affected: [organisationName],
              confirmLabel: renews ? "Renouveler" : "Refuser",
            }}
          >
            {renews ? "Renouveler l’habilitation" : "Refuser le renouvellement"}
          </ActionButton>
        </RecordPart>
      )}
    </RecordSheet>
  );
}
