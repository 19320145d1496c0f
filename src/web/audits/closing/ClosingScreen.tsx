import { lazy } from "react";
import { LinkButton } from "../../app/LinkButton.tsx";
import type { Notebook } from "../../offline/notebook.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Page } from "../../ui/Page.tsx";
import { type Audit, type AuditPage, useAuditId, useAuditPage } from "../audit.query.ts";
import { nowsOf, partLink } from "../audit.view.ts";
import { Device } from "../grid/DeviceBar.tsx";
import { type Field, FieldProvider, useNotebook, useOpenField } from "../grid/useNotebook.ts";
import { PrintedDocuments } from "../PrintedDocuments.tsx";
import { ClosingSheet } from "./ClosingSheet.tsx";
import { RecordSignatures } from "./RecordSignatures.tsx";

const ClosingForm = lazy(async () => ({ default: (await import("./ClosingForm.tsx")).ClosingForm }));

/** The closing of an audit: prepared and shown by the auditor, with a network or without, then the record that both sign. */
export function ClosingScreen() {
  const notebook = useNotebook(useAuditId());
  return notebook === null ? <RecordScreen /> : <EnteredScreen notebook={notebook} />;
}

function EnteredScreen({ notebook }: { readonly notebook: Notebook }) {
  const field = useOpenField(notebook);
  if (field === null) return <NoRecord page={notebook.read().copy.package.page} />;
  const { page, audit } = field;
  if (audit.record !== null) return <RecordHere field={field} />;
  if (!audit.can.includes("CloseAudit")) return <NoRecord page={page} />;
  return (
    <FieldProvider value={field}>
      <Page
        title="Réunion de clôture"
        trail={trailOf(page)}
        lead="Relisez les constats un par un avec les personnes présentes, puis clôturez."
        action={
          <LinkButton to={partLink("grid", page)} kind="secondary">
            Revenir à la grille
          </LinkButton>
        }
      >
        <ClosingForm />
      </Page>
    </FieldProvider>
  );
}

/** The record as it stands on this device, signed on its screen. */
function RecordHere({ field }: { readonly field: Field }) {
  const { page, audit } = field;
  return (
    <FieldProvider value={field}>
      <Page title="Procès-verbal de clôture" trail={trailOf(page)} {...nextOf(page, audit)}>
        <Device />
        <Sheet page={page} audit={audit} />
        {audit.record !== null && <RecordSignatures page={page} audit={audit} record={audit.record} onScreen />}
        <Documents page={page} audit={audit} />
      </Page>
    </FieldProvider>
  );
}

function RecordScreen() {
  const page = useAuditPage();
  const { audit } = page;
  if (audit === null || audit.record === null) return <NoRecord page={page} />;
  return (
    <Page title="Procès-verbal de clôture" trail={trailOf(page)} {...nextOf(page, audit)}>
      <Sheet page={page} audit={audit} />
      <RecordSignatures page={page} audit={audit} record={audit.record} />
      <Documents page={page} audit={audit} />
    </Page>
  );
}

interface Shown {
  readonly page: AuditPage;
  readonly audit: Audit;
}

/** What the reader has to do next, once the record is signed. */
function nextOf(page: AuditPage, audit: Audit) {
  const next = nowsOf(audit, page).find(({ yours, part }) => yours && part !== "closing");
  return next === undefined ? {} : { action: <LinkButton to={partLink(next.part, page)}>{next.what}</LinkButton> };
}

const Documents = ({ page, audit }: Shown) => <PrintedDocuments page={page} audit={audit} kinds={["audit-record"]} />;

function Sheet({ page, audit }: Shown) {
  const { record, closing } = audit;
  return (
    <ClosingSheet
      page={page}
      audit={audit}
      strengths={record?.strengths ?? ""}
      observations={record?.observations ?? ""}
      present={closing?.present ?? []}
    />
  );
}

function NoRecord({ page }: { readonly page: AuditPage }) {
  return (
    <Page title="Clôture" trail={trailOf(page)}>
      <EmptyState
        what="Le procès-verbal paraîtra ici à la fin de l’audit."
        why="Il reprend les résultats, les constats et les personnes présentes ; les deux parties le signent."
      />
    </Page>
  );
}

const trailOf = (page: AuditPage) => [
  { label: page.organisationName, to: `/dossiers/${page.dossierId}` },
  { label: "Audit", to: partLink("overview", page) },
];
