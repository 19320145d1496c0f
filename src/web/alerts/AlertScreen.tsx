import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { asking, hrefOf } from "../app/api.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { FileHeader } from "../ui/FileHeader.tsx";
import { plainDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Thread } from "../ui/Thread.tsx";
import styles from "./Alerts.module.css";
import { type Alert, alertBadge, alertEntries, awaited, outcomeWords } from "./alerts.view.ts";

/** Its forms are for whoever decides. */
const AlertActs = lazy(async () => ({ default: (await import("./AlertActs.tsx")).AlertActs }));

/** One alert: its facts as they were seen, what can be decided, and everything done about it. */
export function AlertScreen() {
  const { alertId = "" }: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { data: alert } = useSuspenseQuery(asking("GET /api/alerts/:alertId", { alertId }));
  const fileOf = (attachmentId: string) =>
    hrefOf("GET /api/dossiers/:dossierId/files/:attachmentId", { dossierId: alert.dossierId, attachmentId });
  return (
    <Page title={alert.title} trail={[{ label: "Alertes", to: "/alertes" }]} header={<Header alert={alert} />}>
      <Section
        title="Les faits"
        lead="Tels qu’ils ont été vus, figés avec leur date : ils ne changent plus."
        aside={
          alert.kind === "pass-rate" && (
            <Link to={`/habilitations/${alert.habilitationId}/resultats`}>Le taux à ce jour et les résultats</Link>
          )
        }
      >
        <ol className={styles.facts}>
          {alert.seen.map(({ on, sentences, fingerprint, text }) => (
            <li key={fingerprint}>
              <p className={styles.on}>Vus le {plainDay(on)}</p>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              {text !== null && <p className={styles.quoted}>{text}</p>}
            </li>
          ))}
        </ol>
      </Section>
      <Suspense fallback={<LoadingState />}>
        <AlertActs alert={alert} />
      </Suspense>
      <Section title="Ce qui s’est passé">
        <Thread entries={alertEntries(alert.history, fileOf)} />
      </Section>
    </Page>
  );
}

function Header({ alert }: { readonly alert: Alert }) {
  const next = awaited(alert);
  return (
    <FileHeader
      kind="Alerte"
      number={alert.habilitationNumber}
      name={alert.title}
      status={<StatusBadge {...alertBadge(alert)} />}
      facts={[
        ...(next === null ? [] : [{ label: next.what, value: <DueDate day={next.on} compact rule={next.rule} /> }]),
        ...(alert.outcome === null ? [] : [{ label: "Conclusion", value: outcomeWords[alert.outcome] }]),
        {
          label: "Organisme",
          value: <Link to={`/habilitations/${alert.habilitationId}`}>{alert.organisationName}</Link>,
        },
        { label: "Personne chargée", value: alert.ownerName ?? "Responsable qualité" },
      ]}
    />
  );
}
