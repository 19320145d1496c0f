import { useNavigate } from "@tanstack/react-router";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import type { CommandHandle } from "../../ui/command.ts";
import { FormSection } from "../../ui/FormSection.tsx";
import { count } from "../../ui/format.ts";
import { notifyDone } from "../../ui/notify.tsx";
import { placesOf } from "../documents.view.ts";
import { useFilling } from "./draft.context.ts";
import { MissingList } from "./MissingList.tsx";
import { missingByPart, missingLines, unansweredLines } from "./missing.view.ts";
import { pointWords } from "./points.sentences.ts";
import styles from "./SubmitPart.module.css";
import { whyNotYet } from "./submit.view.ts";

/** What is missing, what will be looked at, then the deposit. */
export function SubmitPart() {
  const { dossier, draft, scheme } = useFilling();
  const places = placesOf({ content: draft.content, attachments: dossier.attachments }, scheme.documents);
  const groups = missingByPart([...unansweredLines(dossier.points), ...missingLines(dossier.missing, places)]);
  const observations = [...dossier.observations, ...dossier.programmeObservations];
  return (
    <>
      <FormSection
        title={groups.length === 0 ? "Votre candidature est complète" : "Ce qui reste à compléter"}
        help={
          groups.length === 0
            ? "Rien ne manque. Relisez si vous le souhaitez, puis déposez."
            : "Chaque ligne mène au champ à remplir."
        }
      >
        <MissingList dossierId={dossier.id} groups={groups} />
      </FormSection>
      {observations.length > 0 && (
        <FormSection
          title="Ce que le certificateur regardera"
          help="Ces points n’empêchent pas le dépôt. Vous pouvez les expliquer dès maintenant dans les parties concernées."
        >
          <ul className={styles.observations}>
            {observations.map((point) => (
              <li key={pointWords(point)}>{pointWords(point)}.</li>
            ))}
          </ul>
        </FormSection>
      )}
      <Deposit />
    </>
  );
}

function Deposit() {
  const { dossier, draft } = useFilling();
  const navigate = useNavigate();
  const again = dossier.status === "incomplete";
  const command = useCommand("POST /api/dossiers/:dossierId/submit", {
    to: { dossierId: dossier.id },
    position: dossier.position,
    onDone: () => {
      notifyDone("Votre candidature est déposée. Un accusé de dépôt part par e-mail.");
      void navigate({ to: `/dossiers/${dossier.id}` });
    },
  });
  const afterSaving: CommandHandle<object> = {
    ...command,
    send: async () => (await draft.flush()) && (await command.send({})),
  };
  const unanswered = dossier.points.filter(({ answer }) => answer === null).length;
  return (
    <FormSection
      title={again ? "Déposer à nouveau" : "Déposer la candidature"}
      help="Après le dépôt, le dossier n’est plus modifiable, sauf si le certificateur demande des compléments."
    >
      <ActionButton
        command={afterSaving}
        fields={{}}
        unavailable={whyNotYet(dossier.missing.length, unanswered)}
        confirm={{
          title: again ? "Déposer à nouveau cette candidature ?" : "Déposer cette candidature ?",
          consequence: `Elle est transmise au certificateur telle qu’elle est, avec ${count(dossier.attachments.length, "fichier")}. Un accusé de dépôt est envoyé par e-mail.`,
          affected: [dossier.organisationName],
          confirmLabel: "Déposer",
        }}
      >
        {again ? "Déposer à nouveau…" : "Déposer la candidature…"}
      </ActionButton>
    </FormSection>
  );
}
