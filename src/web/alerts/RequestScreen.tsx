import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { asking } from "../app/api.ts";
import type { AnswerOf } from "../app/routeKeys.ts";
import { useCommand } from "../app/useCommand.ts";
import { useLeaveWarning } from "../decisions/useLeaveWarning.ts";
import { everyType, maximumBytes } from "../dossiers/fileKinds.ts";
import { useGivenFiles } from "../dossiers/useGivenFiles.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { FileDrop } from "../ui/FileDrop.tsx";
import { FormSection } from "../ui/FormSection.tsx";
import { longMoment } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { Notice } from "../ui/Notice.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { useKeptText } from "../ui/useKeptText.ts";
import styles from "./Alerts.module.css";
import { alertDue } from "./due.sentences.ts";

type Request = AnswerOf<"GET /api/alerts/:alertId/request">;

/** Where the organisation explains itself: what is asked, the facts, its answer with pieces. */
export function RequestScreen() {
  const { alertId = "" }: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { data: asked } = useSuspenseQuery(asking("GET /api/alerts/:alertId/request", { alertId }));
  return (
    <Page
      title="Explications demandées"
      trail={[{ label: "Habilitation", to: `/habilitations/${asked.habilitationId}` }]}
      lead={
        asked.open ? (
          <>
            Réponse attendue <DueDate day={asked.answerDueOn} compact rule={alertDue["alert-explanations"].rule} />
          </>
        ) : undefined
      }
    >
      <Section title={asked.title} sheet>
        <div className={styles.fields}>
          {asked.sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <p className={styles.question}>
            <strong>{asked.question}</strong>
          </p>
        </div>
      </Section>
      {asked.answer !== null && (
        <Section title="Votre réponse" lead={`Envoyée le ${longMoment(asked.answer.at)}.`} sheet>
          <p className={styles.question}>{asked.answer.text}</p>
        </Section>
      )}
      {asked.open ? (
        <AnswerForm asked={asked} />
      ) : (
        asked.answer === null && <Notice tone="info" title="Cette demande est close : il n’y a plus rien à répondre." />
      )}
    </Page>
  );
}

function AnswerForm({ asked }: { readonly asked: Request }) {
  const { text, change: setText, clear } = useKeptText(`acte/${asked.id}/explications`);
  const given = useGivenFiles(asked.dossierId);
  const sent = useLeaveWarning(text !== "");
  const command = useCommand("POST /api/alerts/:alertId/explanations", {
    ...{ to: { alertId: asked.id }, position: asked.position },
    onDone: () => {
      clear();
      sent();
      notifyDone("Réponse envoyée au certificateur.");
    },
  });
  return (
    <FormSection
      title="Répondre"
      help="Cette demande n’est pas une sanction : votre réponse est lue avant toute suite."
    >
      <LongField
        label="Vos explications"
        description="Les causes que vous voyez, et ce que vous engagez."
        required
        minRows={6}
        most={20_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <FileDrop
        label="Pièces (facultatif)"
        hint="20 Mo au plus par fichier. Masquez les noms des stagiaires."
        {...given.drop}
        accept={everyType}
        maxBytes={maximumBytes}
      />
      <ActionButton
        command={command}
        fields={{ text: text.trim(), attachments: given.ids }}
        unavailable={text.trim() === "" ? "Écrivez vos explications." : undefined}
      >
        Envoyer notre réponse
      </ActionButton>
    </FormSection>
  );
}
