import { Checkbox } from "@mantine/core";
import { useState } from "react";
import type { Action } from "../../domain/access/permissions.ts";
import { isDecidable } from "../../domain/changes/change.kinds.ts";
import { useCommand } from "../app/useCommand.ts";
import { groundFields, groundsMissing } from "../decisions/decision.view.ts";
import { GroundsPicker } from "../decisions/GroundsPicker.tsx";
import { RecordPart, RecordSheet } from "../decisions/RecordSheet.tsx";
import { useKeptGrounds } from "../decisions/useKeptGrounds.ts";
import { ReasonForm } from "../habilitations/procedure/ReasonForm.tsx";
import { Unfolding } from "../habilitations/procedure/Unfolding.tsx";
import { WrittenForm } from "../habilitations/procedure/WrittenForm.tsx";
import { ActionButton } from "../ui/ActionButton.tsx";
import { count } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import type { Change } from "./changes.sentences.ts";

interface Props {
  readonly change: Change;
  readonly may: (action: Action) => boolean;
  readonly staff: boolean;
}

/** What can be done of a change now, by whoever reads it. */
export function Answer({ change, may, staff }: Props) {
  const { status, kind } = change;
  const reviews = may("change.review") && (status === "declared" || status === "proposed" || status === "to_complete");
  const decides = may("change.decide") && isDecidable(kind, status);
  const owns = may("change.declare") && (status === "to_complete" || (!staff && status === "declared"));
  if (!reviews && !decides && !owns) return null;
  return (
    <RecordSheet title={staff ? "Réponse" : "Votre changement"}>
      {decides && <Decide change={change} />}
      {reviews && <Review change={change} />}
      {owns && <Own change={change} staff={staff} />}
    </RecordSheet>
  );
}

function useReason(change: Change, key: ReviewRoute, done: string) {
  const command = useCommand(key, {
    ...{ to: { changeId: change.id }, position: change.position },
    onDone: () => notifyDone(done),
  });
  return command;
}

const useProposal = ({ id: changeId, position }: Change) =>
  useCommand("POST /api/changes/:changeId/proposal", {
    ...{ to: { changeId }, position, onDone: () => notifyDone("Changement proposé à la décision.") },
  });

type Proposing = ReturnType<typeof useProposal>;

type ReviewRoute =
  | "POST /api/changes/:changeId/return"
  | "POST /api/changes/:changeId/acceptance"
  | "POST /api/changes/:changeId/refusal";

/** Accepted, proposed to who decides, sent back or refused: each with its reason. */
function Review({ change }: { readonly change: Change }) {
  const { status, effect, loss } = change;
  const accept = useReason(change, "POST /api/changes/:changeId/acceptance", "Changement accepté.");
  const propose = useProposal(change);
  const sendBack = useReason(change, "POST /api/changes/:changeId/return", "Complément demandé.");
  const refuse = useReason(change, "POST /api/changes/:changeId/refusal", "Changement refusé.");
  const open = status === "declared";
  return (
    <RecordPart name="Examen" note="Le silence n’accepte rien">
      {open && effect === null && (
        <Unfolding label={loss ? "Prendre acte" : "Accepter"} kind="primary">
          {() => (
            <ReasonForm
              kept={`${change.id}/acceptation`}
              label={loss ? "Ce que vous constatez et ce qui suit" : "Ce que vous avez vérifié"}
              description="L’organisme lit cette réponse."
              command={accept}
              verb={loss ? "Prendre acte" : "Accepter le changement"}
            />
          )}
        </Unfolding>
      )}
      {open && effect !== null && (
        <Unfolding label="Proposer à la décision" kind="primary">
          {() => <Propose change={change} command={propose} />}
        </Unfolding>
      )}
      {status !== "to_complete" && (
        <Unfolding label="Demander un complément">
          {() => (
            <ReasonForm
              kept={`${change.id}/complement-demande`}
              label="Ce qui manque"
              description="L’organisme répond sur ces points ; rien de ce qu’il a déposé n’est perdu."
              command={sendBack}
              verb="Demander le complément"
            />
          )}
        </Unfolding>
      )}
      {!loss && (
        <Unfolding label="Refuser">
          {() => (
            <ReasonForm
              kept={`${change.id}/refus`}
              label="Pourquoi ce changement est refusé"
              description="L’organisme lit cette raison. Rien n’est changé au périmètre."
              command={refuse}
              verb="Refuser le changement"
            />
          )}
        </Unfolding>
      )}
    </RecordPart>
  );
}

/** A programme is proposed once each of its competences is found covered (R-PROG-2). */
function Propose({ change: { id, competences }, command }: { readonly change: Change; readonly command: Proposing }) {
  const [covered, setCovered] = useState<string[]>([]);
  const left = competences.length - covered.length;
  return (
    <>
      {competences.length > 0 && (
        <Checkbox.Group
          label="Compétences couvertes"
          description="D’après la matrice jointe, chacune l’une après l’autre. S’il en manque une, demandez un complément ou refusez."
          value={covered}
          onChange={setCovered}
        >
          {competences.map(({ code, name }) => (
            <Checkbox key={code} mt="xs" value={code} label={`${code} · ${name}`} />
          ))}
        </Checkbox.Group>
      )}
      <ReasonForm
        kept={`${id}/proposition`}
        label="Ce que vous avez vérifié"
        description="Votre avis favorable, que lit la personne qui décide."
        command={{ ...command, send: ({ reason }) => command.send({ reason, covered }) }}
        verb="Proposer à la décision"
        unavailable={left > 0 ? `Il reste ${count(left, "compétence")} à vérifier.` : undefined}
      />
    </>
  );
}

/** The decision on the scope, by somebody who evaluated nothing of the file (R-SCOPE-1, R-DEC-1). */
function Decide({ change }: { readonly change: Change }) {
  const { chosen, change: setChosen, clear } = useKeptGrounds(`acte/${change.id}/decision`);
  const adds = change.effect?.direction === "add";
  const command = useCommand("POST /api/changes/:changeId/decision", {
    ...{ to: { changeId: change.id }, position: change.position },
    onDone: () => {
      clear();
      notifyDone("Décision enregistrée. Le registre et l’attestation suivent.");
    },
  });
  return (
    <RecordPart name="Décision sur le périmètre" note="Par une personne qui n’a rien évalué du dossier">
      <GroundsPicker legend="Motif de la décision" grounds={change.grounds} chosen={chosen} onChange={setChosen} />
      <ActionButton
        command={command}
        fields={{ grounds: groundFields(chosen) }}
        unavailable={groundsMissing(chosen)}
        confirm={{
          title: adds ? "Étendre le périmètre ?" : "Réduire le périmètre ?",
          consequence: "Cela prend effet aujourd’hui, sans toucher au reste. Le registre public l’affiche.",
          affected: [change.organisationName],
          confirmLabel: adds ? "Étendre le périmètre" : "Réduire le périmètre",
        }}
      >
        {adds ? "Étendre le périmètre" : "Réduire le périmètre"}
      </ActionButton>
    </RecordPart>
  );
}

function Own({ change, staff }: Pick<Props, "change" | "staff">) {
  const { id, position, dossierId, status } = change;
  const complete = useCommand("POST /api/changes/:changeId/completion", {
    ...{ to: { changeId: id }, position },
    onDone: () => notifyDone("Complément envoyé : l’examen reprend."),
  });
  const giveUp = useCommand("POST /api/changes/:changeId/withdrawal", {
    ...{ to: { changeId: id }, position },
    onDone: () => notifyDone("Changement abandonné."),
  });
  return (
    <RecordPart
      name={status === "to_complete" ? "Complément" : "Renoncer"}
      note={staff ? "Saisi pour le compte de l’organisme" : undefined}
    >
      {status === "to_complete" && (
        <WrittenForm
          kept={`${id}/complement`}
          dossierId={dossierId}
          label={staff ? "Complément de l’organisme" : "Votre complément"}
          description={staff ? "Tel qu’il vous est parvenu, avec ses pièces." : "Répondez à chaque point demandé."}
          filesLabel="Pièces du complément"
          command={{ ...complete, send: ({ text, files }) => complete.send({ text, files }) }}
          verb="Envoyer le complément"
        />
      )}
      <ActionButton
        command={giveUp}
        fields={{}}
        kind="quiet"
        confirm={{
          title: "Renoncer à ce changement ?",
          consequence: "Il ne sera plus examiné. Vous pourrez en déclarer un autre.",
          affected: [],
          confirmLabel: "Renoncer",
        }}
      >
        Renoncer à ce changement
      </ActionButton>
    </RecordPart>
  );
}
