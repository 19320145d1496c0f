import { useState } from "react";
import { allowed } from "../app/rights.ts";
import type { SignedIn } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { ActionButton } from "../ui/ActionButton.tsx";
import { plainDay } from "../ui/format.ts";
import { LongField } from "../ui/LongField.tsx";
import { notifyDone } from "../ui/notify.tsx";
import { Section } from "../ui/Section.tsx";
import { useToday } from "../ui/today.ts";
import type { Dossier } from "./dossier.query.ts";
import styles from "./LeaveSection.module.css";
import { leavingOf } from "./leave.view.ts";

interface Props {
  readonly dossier: Dossier;
  readonly session: SignedIn;
}

/** The ways to end a dossier before its decision; at the bottom of the summary, never the thing to do. */
export function LeaveSection({ dossier, session }: Props) {
  const leaving = leavingOf(dossier, {
    mayAbandon: allowed(session, "dossier.abandon", dossier.organisationId),
    mayClose: allowed(session, "dossier.close", dossier.organisationId),
    today: useToday(),
  });
  if (leaving.withdraw) return <Withdraw dossier={dossier} />;
  if (leaving.announceClosure) return <AnnounceClosure dossier={dossier} />;
  if (leaving.close !== undefined) return <Close dossier={dossier} unavailable={leaving.close.unavailable} />;
  return null;
}

function Withdraw({ dossier }: { readonly dossier: Dossier }) {
  const [reason, setReason] = useState("");
  const command = useCommand("POST /api/dossiers/:dossierId/withdraw", {
    to: { dossierId: dossier.id },
    position: dossier.position,
    onDone: () => notifyDone("Votre candidature est retirée."),
  });
  return (
    <details className={styles.folded}>
      <summary>Renoncer à cette candidature</summary>
      <div className={styles.form}>
        <p>Vous pourrez en ouvrir une autre à tout moment.</p>
        <LongField
          label="Pourquoi ?"
          description="Facultatif"
          minRows={2}
          most={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ reason }}
          kind="secondary"
          confirm={{
            title: "Renoncer à cette candidature ?",
            consequence:
              "Le dossier est clos aujourd’hui et ne peut pas être rouvert. Ce qu’il contient reste lisible.",
            affected: [dossier.organisationName],
            confirmLabel: "Renoncer à la candidature",
          }}
        >
          Renoncer…
        </ActionButton>
      </div>
    </details>
  );
}

function AnnounceClosure({ dossier }: { readonly dossier: Dossier }) {
  const command = useCommand("POST /api/dossiers/:dossierId/closure-notice", {
    to: { dossierId: dossier.id },
    position: dossier.position,
    onDone: () => notifyDone("L’organisme est prévenu du classement."),
  });
  return (
    <Section
      title="Dossier resté sans réponse"
      lead="Après des rappels restés sans effet, prévenez l’organisme que le dossier sera classé. Il garde le temps de répondre."
    >
      <ActionButton
        command={command}
        fields={{}}
        kind="secondary"
        confirm={{
          title: "Annoncer le classement sans suite ?",
          consequence:
            "L’organisme reçoit un message qui donne la date à partir de laquelle le dossier peut être classé.",
          affected: [dossier.organisationName],
          confirmLabel: "Prévenir l’organisme",
        }}
      >
        Annoncer le classement…
      </ActionButton>
    </Section>
  );
}

function Close({ dossier, unavailable }: { readonly dossier: Dossier; readonly unavailable: string | undefined }) {
  const [reason, setReason] = useState("");
  const command = useCommand("POST /api/dossiers/:dossierId/close", {
    to: { dossierId: dossier.id },
    position: dossier.position,
    onDone: () => notifyDone("Le dossier est classé sans suite."),
  });
  return (
    <Section title="Dossier resté sans réponse" lead="Le classement a été annoncé à l’organisme.">
      <div className={styles.form}>
        <LongField
          label="Motif"
          description="Facultatif ; il figure dans l’historique."
          minRows={2}
          most={2000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <ActionButton
          command={command}
          fields={{ reason }}
          kind="secondary"
          unavailable={unavailable === undefined ? undefined : `Possible à partir du ${plainDay(unavailable)}.`}
          confirm={{
            title: "Classer ce dossier sans suite ?",
            consequence: "Le dossier est clos et ne peut pas être rouvert. L’organisme peut faire appel.",
            affected: [dossier.organisationName],
            confirmLabel: "Classer sans suite",
          }}
        >
          Classer sans suite…
        </ActionButton>
      </div>
    </Section>
  );
}
