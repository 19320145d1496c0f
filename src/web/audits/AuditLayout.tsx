import { Link, Navigate, Outlet, useLocation } from "@tanstack/react-router";
import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { FileHeader } from "../ui/FileHeader.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { type Audit, type AuditPage, useAuditPage } from "./audit.query.ts";
import { movedTo, partAt, partWords } from "./audit.view.ts";
import { badgeOfAudit } from "./audits.badges.ts";
import { daysInWords } from "./days.view.ts";

/** The head of an audit of an habilitation, over the side on screen. */
export function AuditLayout() {
  const page = useAuditPage();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const staff = isStaff(useSession());
  const { audit, organisationName } = page;
  const moved = movedTo(path, page);
  if (moved !== null) return <Navigate to={moved} search={true} replace />;
  if (audit === null) return <Outlet />;
  const habilitation = audit.occasion === null ? [] : [{ label: organisationName, to: linkTo(audit.occasion) }];
  return (
    <Page
      title={partWords[partAt(path, page)].label}
      trail={[staff ? { label: "Audits", to: "/audits" } : { label: "Accueil", to: "/" }, ...habilitation]}
      header={<Header page={page} audit={audit} />}
    >
      <Outlet />
    </Page>
  );
}

const linkTo = ({ habilitationId }: NonNullable<Audit["occasion"]>): string => `/habilitations/${habilitationId}`;

function Header({ page, audit }: { readonly page: AuditPage; readonly audit: Audit }) {
  const { occasion, dates, plan, team } = audit;
  const days = plan?.days ?? dates.days;
  const dueOn = audit.tasks.find(({ mine }) => mine)?.dueOn ?? audit.tasks[0]?.dueOn ?? null;
  return (
    <FileHeader
      kind={audit.kind}
      number={page.number}
      name={page.organisationName}
      status={<StatusBadge {...badgeOfAudit(audit)} />}
      facts={[
        ...(dueOn === null ? [] : [{ label: "Prochaine échéance", value: <DueDate day={dueOn} compact /> }]),
        { label: "Date", value: days.length === 0 ? "À fixer" : daysInWords(days) },
        { label: "Auditeur", value: team.auditor.name },
        ...(occasion === null
          ? []
          : [{ label: "Habilitation", value: <Link to={linkTo(occasion)}>Voir l’habilitation</Link> }]),
      ]}
    />
  );
}
