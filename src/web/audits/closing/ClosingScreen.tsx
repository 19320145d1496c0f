import { LinkButton } from "../../app/LinkButton.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Page } from "../../ui/Page.tsx";
import { useAuditPage } from "../audit.query.ts";
import { nowsOf, partLink } from "../audit.view.ts";
import { PrintedDocuments } from "../PrintedDocuments.tsx";
import { ClosingForm } from "./ClosingForm.tsx";
import { ClosingSheet } from "./ClosingSheet.tsx";
import { RecordSignatures } from "./RecordSignatures.tsx";

/** The closing of an audit: prepared and shown by the auditor, then the record that both sign. */
export function ClosingScreen() {
  const page = useAuditPage();
  const { dossierId, organisationName, audit } = page;
  const trail = [
    { label: organisationName, to: `/dossiers/${dossierId}` },
    { label: "Audit", to: partLink("overview", page) },
  ];
  if (audit?.can.includes("CloseAudit")) {
    return (
      <Page
        title="Réunion de clôture"
        trail={trail}
        lead="Relisez les constats un par un avec les personnes présentes, puis clôturez."
        action={
          <LinkButton to={partLink("grid", page)} kind="secondary">
            Revenir à la grille
          </LinkButton>
        }
      >
        <ClosingForm page={page} audit={audit} />
      </Page>
    );
  }
  if (audit === null || audit.record === null) {
    return (
      <Page title="Clôture" trail={trail}>
        <EmptyState
          what="Le procès-verbal paraîtra ici à la fin de l’audit."
          why="Il reprend les résultats, les constats et les personnes présentes ; les deux parties le signent."
        />
      </Page>
    );
  }
  const { record, closing } = audit;
  const next = nowsOf(audit, page).find(({ yours, part }) => yours && part !== "closing");
  return (
    <Page
      title="Procès-verbal de clôture"
      trail={trail}
      {...(next === undefined ? {} : { action: <LinkButton to={partLink(next.part, page)}>{next.what}</LinkButton> })}
    >
      <ClosingSheet
        page={page}
        audit={audit}
        strengths={record.strengths ?? ""}
        observations={record.observations ?? ""}
        present={closing?.present ?? []}
      />
      <RecordSignatures page={page} audit={audit} record={record} />
      <PrintedDocuments page={page} audit={audit} kinds={["audit-record"]} />
    </Page>
  );
}
