import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { contestedWords } from "../../../contract/complaints.sentences.ts";
import { hrefOf } from "../../app/api.ts";
import { DueDate } from "../../ui/DueDate.tsx";
import { FileHeader } from "../../ui/FileHeader.tsx";
import { dayOfMoment, plainDay } from "../../ui/format.ts";
import { GivenFiles } from "../../ui/GivenFiles.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import styles from "../Complaints.module.css";
import { type Appeal, useAppeal } from "./appeal.query.ts";
import { effectWords, outcomeWords, statusWords, stayTitle } from "./appeals.sentences.ts";

/** Its forms are for whoever handles the appeal. */
const AppealActs = lazy(async () => ({ default: (await import("./AppealActs.tsx")).AppealActs }));

/** One appeal: what is contested and why, who has it, what was decided and what follows (R-CMP-5). */
export function AppealScreen() {
  const appeal = useAppeal();
  const { complements, files } = appeal;
  return (
    <Page
      title={`Appel ${appeal.number}`}
      trail={[{ label: "Appels", to: "/appels" }]}
      header={<Header appeal={appeal} />}
    >
      {appeal.late && (
        <Notice tone="warning" title="Cet appel a été déposé après le délai.">
          <p>Il ne peut être que déclaré irrecevable.</p>
        </Notice>
      )}
      <Suspense fallback={<LoadingState />}>
        <AppealActs appeal={appeal} />
      </Suspense>
      <Decision appeal={appeal} />
      {appeal.stay !== null && (
        <Section
          title={stayTitle(appeal.stay.suspensive, appeal.decision !== null)}
          lead={`Décidé le ${plainDay(dayOfMoment(appeal.stay.at))}.`}
          sheet
        >
          <p className={styles.told}>{appeal.stay.reason}</p>
        </Section>
      )}
      <Section title="Arguments">
        <ol className={styles.list}>
          {appeal.arguments.map(({ id, text, answer }) => (
            <li key={id} className={styles.question}>
              <p className={styles.told}>{text === "" ? "Texte effacé." : text}</p>
              {answer !== null && (
                <div className={styles.answer}>
                  <p className={styles.quiet}>Réponse</p>
                  <p className={styles.told}>{answer}</p>
                </div>
              )}
            </li>
          ))}
        </ol>
      </Section>
      {complements.length > 0 && (
        <Section title="Compléments" sheet>
          {complements.map(({ at, text }) => (
            <p key={at} className={styles.told}>
              {plainDay(dayOfMoment(at))} : {text}
            </p>
          ))}
        </Section>
      )}
      {files.length > 0 && (
        <Section title="Pièces" sheet>
          <GivenFiles
            label="Pièces de l’appel"
            files={files.map(({ id, name, bytes }) => ({
              ...{ id, name, size: bytes, state: "ready" as const },
              href: hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", {
                ...{ dossierId: appeal.contested.dossierId, attachmentId: id },
              }),
            }))}
          />
        </Section>
      )}
    </Page>
  );
}

function Header({ appeal }: { readonly appeal: Appeal }) {
  const { number, organisation, status, contested, decideBy, decision, handler, decider } = appeal;
  const file =
    contested.habilitationId === null
      ? `/dossiers/${contested.dossierId}`
      : `/habilitations/${contested.habilitationId}`;
  return (
    <FileHeader
      kind="Appel"
      number={number}
      name={organisation.name}
      status={<StatusBadge {...statusWords[status]} />}
      facts={[
        {
          label: "Contre",
          value: (
            <Link to={file}>
              {contestedWords[contested.kind]}, {plainDay(dayOfMoment(contested.decidedAt))}
            </Link>
          ),
        },
        {
          label: "Reçu",
          value: `le ${plainDay(appeal.receivedOn)}${appeal.onBehalf ? ", saisi pour le compte de l’organisme" : ""}`,
        },
        ...(decision === null
          ? [
              {
                label: "À décider",
                value: <DueDate day={decideBy} compact rule="Délai de réponse depuis le dépôt de l’appel" />,
              },
            ]
          : []),
        ...(handler === null || decider === null
          ? []
          : [
              {
                label: "Confié à",
                value: handler.id === decider.id ? handler.name : `${handler.name}, décidé par ${decider.name}`,
              },
            ]),
      ]}
    />
  );
}

function Decision({ appeal }: { readonly appeal: Appeal }) {
  const { decision, contested } = appeal;
  if (decision === null) return null;
  return (
    <Section title={`${outcomeWords[decision.outcome]}, le ${plainDay(dayOfMoment(decision.at))}`} sheet>
      <div className={styles.fields}>
        {decision.grounds.map(({ code, label, detail }) => (
          <div key={code}>
            <p>
              <strong>{label}</strong>
            </p>
            <p className={styles.told}>{detail}</p>
          </div>
        ))}
        {decision.annuls && <Notice tone="success" title={effectWords[contested.kind]} />}
        <p className={styles.quiet}>
          {decision.notifiedOn === null
            ? "La lettre recommandée n’est pas encore présentée."
            : `Notifiée le ${plainDay(decision.notifiedOn)}, lettre recommandée n° ${decision.reference ?? ""}.`}
        </p>
      </div>
    </Section>
  );
}
