import { useCommand } from "../../app/useCommand.ts";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import styles from "./Procedure.module.css";
import type { Procedure } from "./procedure.query.ts";
import type { Rights } from "./procedure.view.ts";
import { Unfolding } from "./Unfolding.tsx";
import { Written } from "./Written.tsx";
import { WrittenForm } from "./WrittenForm.tsx";

interface Props {
  readonly procedure: Procedure;
  readonly rights: Rights;
}

/** What a suspension or an end asks for besides: the hearing after an urgent measure, the removal of every mention. */
export function Besides({ procedure, rights }: Props) {
  const hearing = procedure.suspension?.hearing ?? null;
  const { removal } = procedure;
  if (hearing === null && removal === null) return null;
  return (
    <RecordSheet title="Ce qui est demandé par ailleurs">
      {hearing !== null && (
        <RecordPart name="Audition" note="Après une mesure urgente">
          {hearing.held === null ? (
            <DueDate day={hearing.dueOn} rule="L’organisme est entendu après une mesure prise en urgence" />
          ) : (
            <Written procedure={procedure} name="Audition tenue" wrote={hearing.held} />
          )}
          {hearing.held === null && rights.notifies && <Hearing procedure={procedure} />}
        </RecordPart>
      )}
      {removal !== null && (
        <RecordPart name="Mentions publiques" note="Pages, signatures, catalogues, intermédiaires">
          {removal.proved === null ? (
            <>
              <p className={styles.text}>
                Plus rien n’annonce l’habilitation : pages, plaquettes, réseaux, annuaires, intermédiaires.
              </p>
              <DueDate day={removal.dueOn} rule="Retrait prouvé dans les jours ouvrés que donne le règlement" />
            </>
          ) : (
            <Written procedure={procedure} name="Retrait prouvé" wrote={removal.proved} />
          )}
          {removal.proved === null && rights.answers && <Removal procedure={procedure} staff={rights.staff} />}
        </RecordPart>
      )}
    </RecordSheet>
  );
}

function Hearing({ procedure }: { readonly procedure: Procedure }) {
  const { id, position, dossierId, suspension, effectiveOn } = procedure;
  const command = useCommand("POST /api/habilitations/:habilitationId/hearing", {
    ...{ to: { habilitationId: id }, position },
    onDone: () => notifyDone("Audition enregistrée."),
  });
  return (
    <Unfolding label="Enregistrer l’audition">
      {() => (
        <WrittenForm
          kept={`${id}/audition`}
          dossierId={dossierId}
          label="Compte rendu"
          description="Personnes présentes, ce qui a été dit, ce qui a été remis."
          filesLabel="Pièces de l’audition"
          day={{ label: "Tenue le", min: suspension?.from ?? effectiveOn }}
          command={{ ...command, send: ({ text, files, on }) => command.send({ text, files, heldOn: on }) }}
          verb="Enregistrer l’audition"
        />
      )}
    </Unfolding>
  );
}

function Removal({ procedure, staff }: { readonly procedure: Procedure; readonly staff: boolean }) {
  const { id, position, dossierId, removal, effectiveOn } = procedure;
  const command = useCommand("POST /api/habilitations/:habilitationId/mentions-removal", {
    ...{ to: { habilitationId: id }, position },
    onDone: () => notifyDone("Retrait des mentions enregistré."),
  });
  return (
    <Unfolding label={staff ? "Saisir la preuve du retrait" : "Prouver le retrait des mentions"}>
      {() => (
        <WrittenForm
          kept={`${id}/mentions`}
          dossierId={dossierId}
          label="Ce qui a été retiré"
          description="La liste des pages et des supports, avec une capture de chacun."
          filesLabel="Captures"
          {...(staff ? { day: { label: "Reçue le", min: removal?.since ?? effectiveOn } } : {})}
          command={{ ...command, send: ({ text, files, on }) => command.send({ text, files, receivedOn: on }) }}
          verb="Envoyer la preuve du retrait"
        />
      )}
    </Unfolding>
  );
}
