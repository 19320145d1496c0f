import { Select } from "@mantine/core";
import { useState } from "react";
import { stepWords } from "../../../contract/complaints.sentences.ts";
import { useCommand } from "../../app/useCommand.ts";
import { ChoiceCards } from "../../decisions/ChoiceCards.tsx";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { ShortField } from "../../ui/ShortField.tsx";
import { useKeptText } from "../../ui/useKeptText.ts";
import { CaseFiles } from "../CaseFiles.tsx";
import styles from "../Complaints.module.css";
import type { Complaint } from "../complaint.query.ts";
import { useCaseFiles } from "../useCaseFiles.ts";

interface Props {
  readonly complaint: Complaint;
}

/** Where an act on a case is sent, and what is said once it is done. */
const sending = ({ complaint }: Props, said: string, clear?: () => void) => ({
  ...{ to: { complaintId: complaint.id }, position: complaint.position },
  onDone: () => {
    clear?.();
    notifyDone(said);
  },
});

const written = (text: string, missing: string): string | undefined => (text.trim() === "" ? missing : undefined);

export function AcknowledgeForm(props: Props) {
  const said = sending(props, "Réception accusée.");
  const command = useCommand("POST /api/complaints/:complaintId/acknowledgement", said);
  return (
    <ActionButton command={command} fields={{}}>
      Accuser réception
    </ActionButton>
  );
}

export function CloseForm(props: Props) {
  const command = useCommand("POST /api/complaints/:complaintId/closing", sending(props, "L’affaire est close."));
  return (
    <ActionButton command={command} fields={{}}>
      Clore l’affaire
    </ActionButton>
  );
}

/** Admissible, or not with the authority that can act. */
export function JudgeForm(props: Props) {
  const [verdict, setVerdict] = useState<"yes" | "no">();
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${props.complaint.id}/recevabilite`);
  const [authority, setAuthority] = useState("");
  const admit = useCommand(
    "POST /api/complaints/:complaintId/admission",
    sending(props, "L’affaire est recevable.", clear),
  );
  const dismiss = useCommand(
    "POST /api/complaints/:complaintId/dismissal",
    sending(props, "L’affaire est irrecevable.", clear),
  );
  const unavailable = verdict === undefined ? "Choisissez une réponse." : written(reason, "Donnez une raison.");
  return (
    <div className={styles.fields}>
      <ChoiceCards
        legend="Cette affaire est-elle recevable ?"
        value={verdict}
        onChange={setVerdict}
        choices={[
          { value: "yes", label: "Recevable", hint: "Les faits sont vérifiés et ceux qui sont en cause entendus." },
          {
            value: "no",
            label: "Irrecevable ou hors compétence",
            hint: "L’auteur apprend pourquoi, et qui peut agir.",
          },
        ]}
      />
      <LongField
        label="Raison"
        description={verdict === "no" ? "L’auteur la lira." : "Elle reste dans l’affaire."}
        required
        minRows={3}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {verdict === "no" && (
        <ShortField
          label="Autorité qui peut agir, s’il y en a une"
          most={300}
          value={authority}
          onChange={(event) => setAuthority(event.currentTarget.value)}
        />
      )}
      {verdict === "no" ? (
        <ActionButton
          command={dismiss}
          fields={{ reason: reason.trim(), authority: authority.trim() }}
          unavailable={unavailable}
        >
          Déclarer irrecevable
        </ActionButton>
      ) : (
        <ActionButton command={admit} fields={{ reason: reason.trim() }} unavailable={unavailable}>
          Déclarer recevable
        </ActionButton>
      )}
    </div>
  );
}

export function HearForm(props: Props) {
  const { text: question, change: setQuestion, clear } = useKeptText(`acte/${props.complaint.id}/question`);
  const command = useCommand(
    "POST /api/complaints/:complaintId/hearings",
    sending(props, "La demande est envoyée à l’organisme.", clear),
  );
  return (
    <div className={styles.fields}>
      <LongField
        label="Ce qui est demandé à l’organisme"
        description={`Reformulez les faits sans rien qui désigne l’auteur. L’organisme a ${props.complaint.rules.hearingDays} jours pour répondre.`}
        required
        minRows={5}
        most={10_000}
        value={question}
        onChange={(event) => setQuestion(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ question: question.trim() }}
        unavailable={written(question, "Écrivez ce qui est demandé.")}
      >
        Envoyer à l’organisme
      </ActionButton>
    </div>
  );
}

type Step = keyof typeof stepWords;
const steps: readonly Step[] = ["document", "interview", "capture", "cease-letter", "authority-report"];

export function StepForm(props: Props) {
  const [kind, setKind] = useState<Step>("document");
  const { text, change: setText, clear } = useKeptText(`acte/${props.complaint.id}/verification`);
  const uploads = useCaseFiles(props.complaint.id);
  const command = useCommand(
    "POST /api/complaints/:complaintId/steps",
    sending(props, "La vérification est notée.", clear),
  );
  return (
    <div className={styles.fields}>
      <Select
        label="Nature de la vérification"
        allowDeselect={false}
        maw={320}
        value={kind}
        onChange={(value) => setKind(steps.find((one) => one === value) ?? "document")}
        data={steps.map((value) => ({ value, label: stepWords[value] }))}
      />
      <LongField
        label="Ce qui a été vu ou fait"
        required
        minRows={3}
        most={10_000}
        mayAttach
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <CaseFiles label="Pièces" uploads={uploads} />
      <ActionButton
        command={command}
        fields={{ kind, text: text.trim(), files: uploads.ids }}
        unavailable={
          uploads.sending
            ? "Un fichier est encore en cours d’envoi."
            : written(text, "Écrivez ce qui a été vu ou fait.")
        }
      >
        Noter la vérification
      </ActionButton>
    </div>
  );
}

export function WriteForm(props: Props) {
  const { text, change: setText, clear } = useKeptText(`acte/${props.complaint.id}/message`);
  const command = useCommand(
    "POST /api/complaints/:complaintId/messages",
    sending(props, "Le message attend l’auteur.", clear),
  );
  return (
    <div className={styles.fields}>
      <LongField
        label="Votre message à l’auteur"
        required
        minRows={4}
        most={10_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ text: text.trim() }}
        unavailable={written(text, "Écrivez votre message.")}
      >
        Écrire à l’auteur
      </ActionButton>
    </div>
  );
}

export function ExtendForm(props: Props) {
  const [until, setUntil] = useState<string>();
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${props.complaint.id}/prolongation`);
  const command = useCommand(
    "POST /api/complaints/:complaintId/extension",
    sending(props, "Le délai est prolongé.", clear),
  );
  const { decideBy } = props.complaint;
  return (
    <div className={styles.fields}>
      <DayField label="Jusqu’au" required min={decideBy} value={until} onChange={setUntil} />
      <LongField
        label="Raison"
        required
        minRows={3}
        most={4000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ until: until ?? decideBy, reason: reason.trim() }}
        unavailable={until === undefined ? "Indiquez la date." : written(reason, "Donnez une raison.")}
      >
        Prolonger le délai
      </ActionButton>
    </div>
  );
}
