import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { followUpWords } from "../../../contract/complaints.sentences.ts";
import { LinkButton } from "../../app/LinkButton.tsx";
import { useCommand } from "../../app/useCommand.ts";
import { ChoiceCards } from "../../decisions/ChoiceCards.tsx";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { useKeptFields } from "../../ui/useKeptFields.ts";
import { useKeptText } from "../../ui/useKeptText.ts";
import styles from "../Complaints.module.css";
import type { Complaint } from "../complaint.query.ts";

interface Props {
  readonly complaint: Complaint;
}

type Outcome = "founded" | "partly" | "unfounded";
type FollowUp = keyof typeof followUpWords;
const kinds: readonly FollowUp[] = ["complementary-audit", "sanction"];

/** Founded or not, with its reasons and what is proposed (R-CMP-6). */
export function DecideForm({ complaint }: Props) {
  const [outcome, setOutcome] = useState<Outcome>();
  const { text: reasons, change: setReasons, clear } = useKeptText(`acte/${complaint.id}/conclusion`);
  const [followUps, setFollowUps] = useState<readonly FollowUp[]>([]);
  const command = useCommand("POST /api/complaints/:complaintId/decision", {
    ...{ to: { complaintId: complaint.id }, position: complaint.position },
    onDone: () => {
      clear();
      notifyDone("La conclusion est enregistrée.");
    },
  });
  const proposes = complaint.habilitationId !== null && (outcome === "founded" || outcome === "partly");
  return (
    <div className={styles.fields}>
      <ChoiceCards
        legend="Les faits sont-ils établis ?"
        value={outcome}
        onChange={setOutcome}
        choices={[
          { value: "founded", label: "Fondé", hint: "Les faits sont établis." },
          { value: "partly", label: "Fondé en partie", hint: "Certains le sont." },
          { value: "unfounded", label: "Non fondé", hint: "Ils ne sont pas établis." },
        ]}
      />
      <LongField
        label="Raisons"
        description="Ce qui est établi, par quelles pièces ; sans nommer l’auteur."
        required
        minRows={5}
        most={20_000}
        value={reasons}
        onChange={(event) => setReasons(event.currentTarget.value)}
      />
      {proposes && (
        <Checkbox.Group
          label="Suite proposée à un décideur"
          value={[...followUps]}
          onChange={(values) => setFollowUps(kinds.filter((kind) => values.includes(kind)))}
        >
          {kinds.map((kind) => (
            <Checkbox key={kind} value={kind} label={followUpWords[kind]} mt="xs" />
          ))}
        </Checkbox.Group>
      )}
      <ActionButton
        command={command}
        fields={{ outcome: outcome ?? "unfounded", reasons: reasons.trim(), followUps: proposes ? followUps : [] }}
        unavailable={
          outcome === undefined
            ? "Dites si les faits sont établis."
            : reasons.trim() === ""
              ? "Donnez vos raisons."
              : undefined
        }
      >
        Conclure
      </ActionButton>
    </div>
  );
}

/** A letter to each, written apart. */
export function CommunicateForm({ complaint }: Props) {
  const { fields, set, clear } = useKeptFields(`acte/${complaint.id}/issue`);
  const { toAuthor = "", toOrganisation = "" } = fields;
  const heard = complaint.hearings.length > 0;
  const command = useCommand("POST /api/complaints/:complaintId/communication", {
    ...{ to: { complaintId: complaint.id }, position: complaint.position },
    onDone: () => {
      clear();
      notifyDone("L’issue est communiquée.");
    },
  });
  const missing = toAuthor.trim() === "" || (heard && toOrganisation.trim() === "");
  return (
    <div className={styles.fields}>
      <LongField
        label="Lettre à l’auteur"
        description="Il la lit avec son code, et la reçoit s’il a laissé une adresse."
        required
        minRows={5}
        most={20_000}
        value={toAuthor}
        onChange={(event) => set("toAuthor", event.currentTarget.value)}
      />
      {heard && (
        <LongField
          label="Lettre à l’organisme"
          description="Sans rien qui désigne l’auteur."
          required
          minRows={5}
          most={20_000}
          value={toOrganisation}
          onChange={(event) => set("toOrganisation", event.currentTarget.value)}
        />
      )}
      <ActionButton
        command={command}
        fields={{ toAuthor: toAuthor.trim(), toOrganisation: heard ? toOrganisation.trim() : "" }}
        unavailable={missing ? (heard ? "Écrivez à chacun." : "Écrivez à l’auteur.") : undefined}
        confirm={{
          title: "Communiquer l’issue ?",
          consequence: "Chacun en est informé aussitôt ; les lettres ne changent plus.",
          affected: heard ? ["L’auteur", complaint.organisation?.name ?? "L’organisme"] : ["L’auteur"],
          confirmLabel: "Communiquer l’issue",
        }}
      >
        Communiquer l’issue
      </ActionButton>
    </div>
  );
}

const acts: Readonly<Record<FollowUp, string>> = { "complementary-audit": "audit", sanction: "griefs" };

/** What was proposed is ordered on the page of the habilitation, then noted here; or set aside with a reason (R-SUR-5). */
export function SettleForm({ complaint }: Props) {
  const open = complaint.followUps.filter((one) => one.open);
  const [first] = open;
  if (first === undefined) return null;
  return <Settle key={first.kind} complaint={complaint} kind={first.kind} />;
}

function Settle({ complaint, kind }: Props & { readonly kind: FollowUp }) {
  const [choice, setChoice] = useState<"done" | "declined">();
  const { text: reason, change: setReason, clear } = useKeptText(`acte/${complaint.id}/suite/${kind}`);
  const command = useCommand("POST /api/complaints/:complaintId/follow-up", {
    ...{ to: { complaintId: complaint.id }, position: complaint.position },
    onDone: () => {
      clear();
      notifyDone("La suite est décidée.");
    },
  });
  return (
    <div className={styles.fields}>
      {complaint.habilitationId !== null && (
        <LinkButton to={`/habilitations/${complaint.habilitationId}/${acts[kind]}`} kind="secondary">
          {kind === "sanction" ? "Notifier les griefs" : "Ordonner l’audit"}
        </LinkButton>
      )}
      <ChoiceCards
        legend={`Suite proposée : ${followUpWords[kind].toLowerCase()}`}
        value={choice}
        onChange={setChoice}
        choices={[
          { value: "done", label: "Ordonnée", hint: "L’acte est pris sur la page de l’habilitation." },
          { value: "declined", label: "Écartée", hint: "Une autre suite suffit ; la raison reste dans l’affaire." },
        ]}
      />
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
        fields={{ kind, done: choice === "done", reason: reason.trim() }}
        unavailable={choice === undefined ? "Choisissez." : reason.trim() === "" ? "Donnez une raison." : undefined}
      >
        Enregistrer la suite
      </ActionButton>
    </div>
  );
}
