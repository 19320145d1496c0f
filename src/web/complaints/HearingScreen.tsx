import { Button } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ask, asking, hrefOf } from "../app/api.ts";
import { RequestFailed } from "../app/problemOf.ts";
import { useCommand } from "../app/useCommand.ts";
import { useLeaveWarning } from "../decisions/useLeaveWarning.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { LongField } from "../ui/LongField.tsx";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import { CaseFiles } from "./CaseFiles.tsx";
import styles from "./Complaints.module.css";
import { type Hearing, useComplaintId } from "./complaint.query.ts";
import { Hearings } from "./Hearings.tsx";
import { useCaseFiles } from "./useCaseFiles.ts";

/** What an organisation is asked about a message that concerns it, and its answer (R-CMP-3). */
export function HearingScreen() {
  const complaintId = useComplaintId();
  const hearing = useSuspenseQuery(asking("GET /api/hearings/:complaintId", { complaintId })).data;
  const awaited = hearing.open ? hearing.hearings.find(({ answer }) => answer === null) : undefined;
  return (
    <Page
      title={`Demande ${hearing.number}`}
      trail={[{ label: "Appels et demandes", to: "/appels" }]}
      lead="Le certificateur a reçu un message qui concerne votre organisme. Rien n’est conclu avant que vous ayez pu répondre."
    >
      {hearing.letter !== null && (
        <Section title="Ce qui a été conclu" sheet>
          <p className={styles.told}>{hearing.letter}</p>
          <p>
            <a href={hrefOf("GET /api/complaints/:complaintId/letters/:party", { complaintId, party: "organisation" })}>
              Télécharger la lettre (PDF)
            </a>
          </p>
        </Section>
      )}
      {awaited !== undefined && <AnswerForm key={awaited.hearingId} hearing={hearing} awaited={awaited} />}
      <Hearings
        complaintId={hearing.id}
        hearings={hearing.hearings.filter(({ hearingId }) => hearingId !== awaited?.hearingId)}
        files={hearing.files}
      />
      <WhoWrote complaintId={hearing.id} />
    </Page>
  );
}

interface FormProps {
  readonly hearing: Hearing;
  readonly awaited: Hearing["hearings"][number];
}

function AnswerForm({ hearing, awaited }: FormProps) {
  const { text, change: setText, clear } = useKeptText(`acte/${awaited.hearingId}/reponse`);
  const uploads = useCaseFiles(hearing.id);
  const sent = useLeaveWarning(text !== "");
  const command = useCommand("POST /api/complaints/:complaintId/hearings/:hearingId/answer", {
    to: { complaintId: hearing.id, hearingId: awaited.hearingId },
    position: null,
    onDone: () => {
      clear();
      sent();
      notifyDone("Votre réponse est enregistrée.");
    },
  });
  return (
    <Section
      title="Ce qui vous est demandé"
      lead={
        <>
          Répondez au plus tard le <DueDate day={awaited.answerBy} rule="Délai de réponse fixé par le dispositif" />
        </>
      }
      sheet
    >
      <div className={styles.fields}>
        <p className={styles.told}>{awaited.question}</p>
        <LongField
          label="Votre réponse"
          description="Vos faits, vos dates, ce que vous avez corrigé ou contestez."
          required
          minRows={6}
          most={20_000}
          mayAttach
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <CaseFiles label="Pièces à l’appui" uploads={uploads} />
        <ActionButton
          command={command}
          fields={{ text: text.trim(), files: uploads.ids }}
          unavailable={
            uploads.sending
              ? "Un fichier est encore en cours d’envoi."
              : text.trim() === ""
                ? "Écrivez votre réponse."
                : undefined
          }
        >
          Envoyer notre réponse
        </ActionButton>
      </div>
    </Section>
  );
}

/** Who asks who wrote is told why they will not know. */
function WhoWrote({ complaintId }: { readonly complaintId: string }) {
  const [refusal, setRefusal] = useState<string>();
  const askWho = async () => {
    try {
      await ask("GET /api/complaints/:complaintId/author", { complaintId });
    } catch (failure) {
      if (!(failure instanceof RequestFailed)) throw failure;
      setRefusal(failure.problem.detail ?? failure.problem.title);
    }
  };
  return (
    <Section title="Qui a écrit ?">
      <div role="status">
        {refusal !== undefined && (
          <Notice tone="info" title="Cette information n’est pas communiquée.">
            <p>{refusal}</p>
          </Notice>
        )}
      </div>
      {refusal === undefined && (
        <Button variant="default" onClick={() => void askWho()}>
          Demander l’identité de l’auteur
        </Button>
      )}
    </Section>
  );
}
