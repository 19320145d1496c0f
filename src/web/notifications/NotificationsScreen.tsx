import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { Unfolding } from "../habilitations/procedure/Unfolding.tsx";
import { ActionButton } from "../ui/ActionButton.tsx";
import { EmptyState } from "../ui/EmptyState.tsx";
import { longMoment, plainDay } from "../ui/format.ts";
import { notifyDone } from "../ui/notify.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { ShortField } from "../ui/ShortField.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import styles from "./Notifications.module.css";
import { decisionWords, madeWords, mailBadge, noteAt, type Told, type Undelivered } from "./notifications.view.ts";

/** `/notifications`: nothing that starts a delay is left untold (R-NOT-1). */
export function NotificationsScreen() {
  const { toMake, made, undelivered } = useSuspenseQuery(asking("GET /api/notifications", {})).data;
  const waiting = undelivered.filter(({ reached }) => reached === null);
  return (
    <Page
      title="Notifications"
      lead="Ce qui ouvre un délai est lu dans l’espace de l’organisme, envoyé par e-mail, et par lettre recommandée quand la date doit être prouvée. Le délai court de la première présentation, et finit un jour ouvré."
    >
      {waiting.length > 0 && (
        <Section title="Messages non remis" lead="Aucun délai ne court d’eux : joignez la personne autrement.">
          <ul className={styles.lines}>
            {waiting.map((mail) => (
              <Lost key={mail.id} mail={mail} />
            ))}
          </ul>
        </Section>
      )}
      <Section title="À faire" lead="La plus ancienne d’abord.">
        {toMake.length === 0 ? (
          <EmptyState
            what="Tout est notifié."
            why="Des griefs, une sanction ou un refus attendraient ici leur lettre."
          />
        ) : (
          <ul className={styles.lines}>
            {toMake.map((line) => (
              <ToMake key={`${line.dossierId} ${line.decision} ${line.decidedOn}`} line={line} />
            ))}
          </ul>
        )}
      </Section>
      <Section title="Faites" lead="La dernière d’abord.">
        {made.length === 0 ? (
          <EmptyState
            what="Aucune notification n’est encore enregistrée."
            why="Elles apparaissent ici avec leur preuve et le délai qu’elles ouvrent."
          />
        ) : (
          <ul className={styles.lines}>
            {made.map((line) => (
              <li key={`${line.dossierId} ${line.decision} ${line.decidedOn} ${line.notifiedOn}`}>
                <Head line={line} />
                <p>{madeWords(line)}</p>
                <Mails line={line} />
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}

function Head({ line }: { readonly line: Told }) {
  const { organisationName, dossierId, number, habilitationId, decision } = line;
  const to = habilitationId === null ? `/dossiers/${dossierId}` : `/habilitations/${habilitationId}`;
  return (
    <p className={styles.head}>
      <strong>{decisionWords[decision]}</strong>, <Link to={to}>{organisationName}</Link>{" "}
      <span className="reference">{number}</span>
    </p>
  );
}

function ToMake({ line }: { readonly line: Told }) {
  return (
    <li>
      <Head line={line} />
      <p>
        Décidé le {plainDay(line.decidedOn)}
        {line.registered ? ", par lettre recommandée" : ", par lettre ou par e-mail"}.
      </p>
      <Mails line={line} />
      <div>
        <LinkButton
          to={noteAt(line)}
          kind="secondary"
          about={`${decisionWords[line.decision]}, ${line.organisationName}`}
        >
          Noter la présentation
        </LinkButton>
      </div>
    </li>
  );
}

/** The e-mails that tell it; one that came back is noted here. */
function Mails({ line }: { readonly line: Told }) {
  const { demo } = useSession();
  return (
    <details>
      <summary>
        E-mails <StatusBadge {...mailBadge(line, !demo)} />
      </summary>
      <ul className={styles.mails}>
        {line.mails.map(({ id, recipient, sentAt, undelivered }) => (
          <li key={id}>
            <span>
              {recipient}
              {sentAt === null ? "" : `, envoyé le ${longMoment(sentAt)}`}
            </span>
            {undelivered ? (
              <StatusBadge tone="danger" label="Non remis" />
            ) : (
              <Unfolding label="Noter son retour">{() => <Returned mailId={id} />}</Unfolding>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Returned({ mailId }: { readonly mailId: string }) {
  const [reason, setReason] = useState("");
  const command = useCommand("POST /api/mails/:mailId/return", {
    ...{ to: { mailId }, position: null },
    onDone: () => notifyDone("Retour noté : aucun délai ne court de ce message."),
  });
  return (
    <div className={styles.form}>
      <ShortField
        label="Ce que dit le retour"
        required
        most={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ reason: reason.trim() }}
        kind="secondary"
        unavailable={reason.trim() === "" ? "Écrivez ce que dit le retour." : undefined}
      >
        Noter le retour
      </ActionButton>
    </div>
  );
}

function Lost({ mail }: { readonly mail: Undelivered }) {
  const { id, subject, recipient, at, reason, dossierId, organisationName, managerName } = mail;
  return (
    <li>
      <p className={styles.head}>
        <strong>{subject}</strong>
        {dossierId !== null && (
          <>
            , <Link to={`/dossiers/${dossierId}`}>{organisationName}</Link>
          </>
        )}
      </p>
      <p>
        À {recipient}, constaté le {longMoment(at)} : « {reason} ».
        {managerName !== null && ` Suivi par ${managerName}.`}
      </p>
      <Unfolding label="Noter que la personne est jointe">{() => <Reached mailId={id} />}</Unfolding>
    </li>
  );
}

function Reached({ mailId }: { readonly mailId: string }) {
  const [how, setHow] = useState("");
  const command = useCommand("POST /api/mails/:mailId/reached", {
    ...{ to: { mailId }, position: null },
    onDone: () => notifyDone("Noté au dossier."),
  });
  return (
    <div className={styles.form}>
      <ShortField
        label="Comment, quand, et qui"
        required
        most={500}
        value={how}
        onChange={(event) => setHow(event.currentTarget.value)}
      />
      <ActionButton
        command={command}
        fields={{ how: how.trim() }}
        kind="secondary"
        unavailable={how.trim() === "" ? "Écrivez comment la personne a été jointe." : undefined}
      >
        Noter au dossier
      </ActionButton>
    </div>
  );
}
