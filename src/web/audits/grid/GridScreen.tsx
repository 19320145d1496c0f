import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import type { Notebook } from "../../offline/notebook.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Heading } from "../../ui/Heading.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { Page } from "../../ui/Page.tsx";
import { type Audit, type AuditPage, useAuditId, useAuditPage } from "../audit.query.ts";
import { partLink } from "../audit.view.ts";
import { modeWords } from "../audits.sentences.ts";
import { daysInWords } from "../days.view.ts";
import styles from "./GridScreen.module.css";
import { FieldProvider, useNotebook, useOpenField } from "./useNotebook.ts";

const Grid = lazy(async () => ({ default: (await import("./Grid.tsx")).Grid }));
const OpeningForm = lazy(async () => ({ default: (await import("./OpeningForm.tsx")).OpeningForm }));
const ReadGrid = lazy(async () => ({ default: (await import("./ReadGrid.tsx")).ReadGrid }));

/** The audit grid: its opening, then its entry by the auditor, with a network or without; for others it is only read. */
export function GridScreen() {
  const notebook = useNotebook(useAuditId());
  return notebook === null ? <ReadScreen /> : <EnteredScreen notebook={notebook} />;
}

function ReadScreen() {
  const page = useAuditPage();
  const { audit } = page;
  return audit === null || audit.grid.length === 0 ? (
    <NoGrid page={page} />
  ) : (
    <GridPage page={page} audit={audit}>
      <Suspense fallback={<LoadingState />}>
        <ReadGrid audit={audit} />
      </Suspense>
    </GridPage>
  );
}

function EnteredScreen({ notebook }: { readonly notebook: Notebook }) {
  const field = useOpenField(notebook);
  const { page } = notebook.read().copy.package;
  if (field === null || field.audit.grid.length === 0) return <NoGrid page={page} />;
  const { audit } = field;
  if (audit.can.includes("OpenAudit")) {
    return (
      <FieldProvider value={field}>
        <Page title="Ouverture de l’audit" trail={trailOf(page)}>
          <Suspense fallback={<LoadingState />}>
            <OpeningForm />
          </Suspense>
        </Page>
      </FieldProvider>
    );
  }
  return (
    <FieldProvider value={field}>
      <GridPage page={page} audit={audit}>
        <Suspense fallback={<LoadingState />}>
          {audit.can.includes("RateIndicator") ? <Grid /> : <ReadGrid audit={audit} />}
        </Suspense>
      </GridPage>
    </FieldProvider>
  );
}

const trailOf = (page: AuditPage) => [
  { label: page.organisationName, to: `/dossiers/${page.dossierId}` },
  { label: "Audit", to: partLink("overview", page) },
];

function NoGrid({ page }: { readonly page: AuditPage }) {
  return (
    <Page title="Grille d’audit" trail={trailOf(page)}>
      <EmptyState
        what="La grille apparaîtra ici une fois le plan d’audit établi."
        why="Elle reprend les indicateurs qui s’appliquent à cet organisme, d’après ses réponses aux questions préliminaires."
        next={<Link to={partLink("overview", page)}>Voir où en est l’audit</Link>}
      />
    </Page>
  );
}

interface GridPageProps {
  readonly page: AuditPage;
  readonly audit: Audit;
  readonly children: React.ReactNode;
}

function GridPage({ page, audit, children }: GridPageProps) {
  return (
    <Page
      title="Grille d’audit"
      trail={trailOf(page)}
      header={
        <header className={styles.head}>
          <Heading className={styles.title}>{`Grille d’audit – ${page.organisationName}`}</Heading>
          <p className={styles.kind}>
            {audit.kind}, {modeWords[audit.mode].name.toLowerCase()}, {daysInWords(audit.plan?.days ?? [])}
          </p>
        </header>
      }
    >
      {children}
    </Page>
  );
}
