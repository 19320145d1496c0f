import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Heading } from "../../ui/Heading.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { Page } from "../../ui/Page.tsx";
import { useAuditPage } from "../audit.query.ts";
import { partLink } from "../audit.view.ts";
import { modeWords } from "../audits.sentences.ts";
import { daysInWords } from "../days.view.ts";
import styles from "./GridScreen.module.css";

const Grid = lazy(async () => ({ default: (await import("./Grid.tsx")).Grid }));
const OpeningForm = lazy(async () => ({ default: (await import("./OpeningForm.tsx")).OpeningForm }));
const ReadGrid = lazy(async () => ({ default: (await import("./ReadGrid.tsx")).ReadGrid }));

/** The audit grid: its opening, then its entry by the auditor; afterwards it is only read. */
export function GridScreen() {
  const page = useAuditPage();
  const { dossierId, organisationName, audit } = page;
  const trail = [
    { label: organisationName, to: `/dossiers/${dossierId}` },
    { label: "Audit", to: partLink("overview", page) },
  ];
  if (audit === null || audit.grid.length === 0) {
    return (
      <Page title="Grille d’audit" trail={trail}>
        <EmptyState
          what="La grille apparaîtra ici une fois le plan d’audit établi."
          why="Elle reprend les indicateurs qui s’appliquent à cet organisme, d’après ses réponses aux questions préliminaires."
          next={<Link to={partLink("overview", page)}>Voir où en est l’audit</Link>}
        />
      </Page>
    );
  }
  if (audit.can.includes("OpenAudit")) {
    return (
      <Page title="Ouverture de l’audit" trail={trail}>
        <Suspense fallback={<LoadingState />}>
          <OpeningForm page={page} audit={audit} />
        </Suspense>
      </Page>
    );
  }
  return (
    <Page
      title="Grille d’audit"
      trail={trail}
      header={
        <header className={styles.head}>
          <Heading className={styles.title}>{`Grille d’audit – ${organisationName}`}</Heading>
          <p className={styles.kind}>
            {audit.kind}, {modeWords[audit.mode].name.toLowerCase()}, {daysInWords(audit.plan?.days ?? [])}
          </p>
        </header>
      }
    >
      <Suspense fallback={<LoadingState />}>
        {audit.can.includes("RateIndicator") ? <Grid page={page} /> : <ReadGrid audit={audit} />}
      </Suspense>
    </Page>
  );
}
