import { Button, Radio } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { contestedWords } from "../../../contract/complaints.sentences.ts";
import { asking } from "../../app/api.ts";
import { isStaff } from "../../app/rights.ts";
import type { AnswerOf } from "../../app/routeKeys.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { RecordPart, RecordSheet } from "../../decisions/RecordSheet.tsx";
import { useLeaveWarning } from "../../decisions/useLeaveWarning.ts";
import { everyType, maximumBytes } from "../../dossiers/fileKinds.ts";
import { useGivenFiles } from "../../dossiers/useGivenFiles.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { FileDrop } from "../../ui/FileDrop.tsx";
import { dayOfMoment, longDay, plainDay } from "../../ui/format.ts";
import { LongField } from "../../ui/LongField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Page } from "../../ui/Page.tsx";
import { useToday } from "../../ui/today.ts";
import { useKeptList } from "../../ui/useKeptList.ts";
import styles from "../Complaints.module.css";

type Contestable = AnswerOf<"GET /api/dossiers/:dossierId/contestable">;
type Decision = Contestable["decisions"][number];

/** `/appels/nouveau/$dossierId`: contests a decision, argument by argument (R-CMP-5). */
export function FileAppealScreen() {
  const { dossierId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof dossierId !== "string") throw new Error("This screen is shown only at the address of a dossier.");
  const contestable = useSuspenseQuery(asking("GET /api/dossiers/:dossierId/contestable", { dossierId })).data;
  const free = contestable.decisions.filter(({ appealId }) => appealId === null);
  const filed = contestable.decisions.filter(({ appealId }) => appealId !== null);
  return (
    <Page
      title="Faire appel d’une décision"
      trail={[{ label: "Appels", to: "/appels" }]}
      lead={`Dossier ${contestable.number}. Un appel se dépose dans les ${contestable.appealDays} jours de la notification ; les personnes qui l’examinent n’ont pris aucune part à cette décision, qui garde ses effets sauf si elles en décident autrement.`}
    >
      {filed.map(({ kind, appealId, decidedAt }) => (
        <Notice
          key={appealId}
          tone="info"
          title={`${contestedWords[kind]} du ${plainDay(dayOfMoment(decidedAt))} : appel déjà déposé.`}
        >
          <Link to={`/appels/${appealId}`}>Voir l’appel</Link>
        </Notice>
      ))}
      {free.length === 0 ? (
        <EmptyState
          what="Aucune autre décision de ce dossier ne peut être contestée ici."
          why="Les décisions favorables sans point à suivre ne se contestent pas."
        />
      ) : (
        <FileForm dossierId={dossierId} decisions={free} />
      )}
    </Page>
  );
}

const keyOf = ({ kind, decidedAt }: Decision): string => `${kind}/${decidedAt}`;

function untilOf({ appealUntil, late }: Decision): string {
  if (appealUntil === null) return "Pas encore notifiée : le délai n’a pas commencé.";
  return late ? `Le délai est passé depuis le ${longDay(appealUntil)}.` : `Jusqu’au ${longDay(appealUntil)} inclus.`;
}

function FileForm({ dossierId, decisions }: { readonly dossierId: string; readonly decisions: readonly Decision[] }) {
  const staff = isStaff(useSession());
  const today = useToday();
  const go = useNavigate();
  const [chosen, choose] = useState(decisions.length === 1 && decisions[0] !== undefined ? keyOf(decisions[0]) : null);
  const { texts, change: setText, add, clear } = useKeptList(`acte/${dossierId}/appel`);
  const given = useGivenFiles(dossierId);
  const [receivedOn, setReceivedOn] = useState<string | undefined>(today);
  const decision = decisions.find((one) => keyOf(one) === chosen);
  const written = texts.map((text) => text.trim()).filter((text) => text !== "");
  const sent = useLeaveWarning(written.length > 0);
  const command = useCommand("POST /api/dossiers/:dossierId/appeals", {
    ...{ to: { dossierId }, position: null },
    onDone: ({ id, number }) => {
      clear();
      sent();
      notifyDone(`L’appel ${number} est enregistré.`);
      void go({ to: `/appels/${id}` });
    },
  });
  return (
    <RecordSheet title="Votre appel">
      <RecordPart name="Décision contestée">
        <Radio.Group label={<span className="reader-only">Décision contestée</span>} value={chosen} onChange={choose}>
          {decisions.map((one) => (
            <Radio
              key={keyOf(one)}
              value={keyOf(one)}
              mt="xs"
              label={`${contestedWords[one.kind]}, décision du ${longDay(dayOfMoment(one.decidedAt))}`}
              description={untilOf(one)}
            />
          ))}
        </Radio.Group>
        {decision?.late === true && (
          <Notice tone="warning" title="Le délai d’appel est passé.">
            <p>L’appel sera enregistré puis déclaré irrecevable, sauf si sa date de réception prouve le contraire.</p>
          </Notice>
        )}
      </RecordPart>
      <RecordPart name="Arguments" note="Chacun reçoit sa réponse.">
        <div className={styles.fields}>
          {texts.map((text, rank) => (
            <LongField
              // biome-ignore lint/suspicious/noArrayIndexKey: the arguments have no other name than their rank.
              key={rank}
              label={`Argument ${rank + 1}`}
              required={rank === 0}
              minRows={4}
              most={10_000}
              mayAttach
              value={text}
              onChange={({ currentTarget: { value } }) => setText(rank, value)}
            />
          ))}
          {texts.length < 20 && (
            <Button variant="default" w="fit-content" onClick={add}>
              Ajouter un argument
            </Button>
          )}
        </div>
      </RecordPart>
      <RecordPart name="Pièces">
        <FileDrop
          label="Pièces à l’appui"
          hint="PDF, photo ou document, 20 Mo au plus."
          {...given.drop}
          accept={everyType}
          maxBytes={maximumBytes}
        />
      </RecordPart>
      <RecordPart name="Dépôt">
        <div className={styles.fields}>
          {staff && (
            <DayField
              label="Reçu le"
              description="Saisi pour le compte de l’organisme, d’après sa lettre : joignez-la."
              required
              max={today}
              value={receivedOn}
              onChange={setReceivedOn}
            />
          )}
          <ActionButton
            command={command}
            fields={{
              ...{ kind: decision?.kind ?? "suspension", decidedAt: decision?.decidedAt ?? "", arguments: written },
              ...{ files: [...given.ids], receivedOn: staff ? (receivedOn ?? today) : null },
            }}
            unavailable={
              decision === undefined
                ? "Choisissez la décision contestée."
                : given.sending
                  ? "Un fichier est encore en cours d’envoi."
                  : written.length === 0
                    ? "Écrivez au moins un argument."
                    : undefined
            }
          >
            {staff ? "Enregistrer l’appel" : "Déposer l’appel"}
          </ActionButton>
        </div>
      </RecordPart>
    </RecordSheet>
  );
}
