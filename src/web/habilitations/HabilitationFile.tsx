import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { SessionsPanel } from "../activity/SessionsPanel.tsx";
import { AlertsPanel } from "../alerts/AlertsPanel.tsx";
import { asking, hrefOf } from "../app/api.ts";
import { NewTermsNotice } from "../briefings/NewTermsNotice.tsx";
import { CommunicationPanel } from "../communication/CommunicationPanel.tsx";
import { ContestLink } from "../complaints/ContestLink.tsx";
import { RenewalsPanel } from "../renewals/RenewalsPanel.tsx";
import { ResultsPanel } from "../results/ResultsPanel.tsx";
import { SurveillancesPanel } from "../surveillance/SurveillancesPanel.tsx";
import { DueDate } from "../ui/DueDate.tsx";
import { FileHeader } from "../ui/FileHeader.tsx";
import { plainDay } from "../ui/format.ts";
import { HabilitationCalendar } from "../ui/HabilitationCalendar.tsx";
import { LoadingState } from "../ui/LoadingState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { useToday } from "../ui/today.ts";
import { Acts } from "./Acts.tsx";
import { Audits } from "./Audits.tsx";
import { marksOf, periodsOf, spanOf } from "./calendar.view.ts";
import { nextDue } from "./deadlines.view.ts";
import type { Habilitation } from "./habilitation.query.ts";
import { Procedure } from "./Procedure.tsx";
import { ScopeSheet } from "./ScopeSheet.tsx";
import { isRunning, statusBadge } from "./status.view.ts";

/** Its sentences are many, and it is read last. */
const Life = lazy(async () => ({ default: (await import("./Life.tsx")).Life }));

interface Props {
  readonly habilitation: Habilitation;
  readonly staff: boolean;
}

/** An habilitation entire: its status today, its three years, what it covers, its documents, its life. */
export function HabilitationFile({ habilitation, staff }: Props) {
  const today = useToday();
  const span = spanOf(habilitation, today);
  const { id: habilitationId } = habilitation;
  const { data } = useQuery(asking("GET /api/habilitations/:habilitationId/surveillances", { habilitationId }));
  return (
    <Page
      title={staff ? habilitation.organisationName : "Mon habilitation"}
      trail={staff ? [{ label: "Habilitations", to: "/habilitations" }] : []}
      header={<Header habilitation={habilitation} staff={staff} />}
    >
      {!staff && <NewTermsNotice dossierId={habilitation.dossierId} />}
      <Procedure habilitation={habilitation} />
      <Stayed stay={habilitation.stay} />
      <Leaving habilitation={habilitation} />
      <AlertsPanel habilitationId={habilitation.id} organisationId={habilitation.organisationId} staff={staff} />
      <Section
        title="Calendrier"
        lead="Remis avec la convention, calculé depuis la prise d’effet : une suspension ne déplace aucune date."
        sheet
      >
        <HabilitationCalendar
          span={span}
          periods={periodsOf(habilitation, span)}
          marks={marksOf(habilitation, span, { today, surveillances: data?.surveillances ?? [] })}
        />
      </Section>
      <ScopeSheet habilitation={habilitation} />
      <RenewalsPanel habilitationId={habilitation.id} />
      <SurveillancesPanel habilitationId={habilitation.id} />
      <Audits habilitation={habilitation} />
      <SessionsPanel habilitationId={habilitation.id} number={habilitation.number} staff={staff} />
      <CommunicationPanel habilitationId={habilitation.id} staff={staff} />
      <ResultsPanel habilitation={habilitation} />
      <Acts habilitation={habilitation} />
      <Section title="Ce qui s’est passé" lead="Chaque décision avec ses motifs, chaque notification avec sa date.">
        <Suspense fallback={<LoadingState />}>
          <Life life={habilitation.life} />
        </Suspense>
        <ContestLink dossierId={habilitation.dossierId} organisationId={habilitation.organisationId} />
      </Section>
    </Page>
  );
}

const stayTitles = {
  suspension: "Suspension sans effet pendant l’appel",
  withdrawal: "Retrait sans effet pendant l’appel",
} as const;

/** Why a sanctioned habilitation is active: the appeal against its sanction was given suspensive effect (R-CMP-5). */
function Stayed({ stay }: Pick<Habilitation, "stay">) {
  if (stay === null) return null;
  return (
    <Notice tone="info" title={stayTitles[stay.sanction]}>
      <p>
        Depuis le {plainDay(stay.from)}, la sanction n’a pas d’effet, jusqu’à la décision sur l’appel. Les dates de
        l’habilitation ne changent pas.
      </p>
    </Notice>
  );
}

/** An end already decided, that the calendar brings. */
function Leaving({ habilitation }: { readonly habilitation: Habilitation }) {
  const { ending, lastDay } = habilitation;
  if (!isRunning(habilitation) || (ending.status !== "terminated" && ending.status !== "withdrawn")) return null;
  return (
    <Notice tone="warning" title={ending.status === "terminated" ? "Fin demandée par l’organisme" : "Retrait décidé"}>
      <p>
        L’habilitation est valable jusqu’au {plainDay(lastDay)} inclus, et la convention avec elle. Les personnes
        inscrites à l’examen auparavant gardent le droit de s’y présenter.
      </p>
    </Notice>
  );
}

function Header({ habilitation, staff }: Props) {
  const today = useToday();
  const { dossierId, dossierNumber, effectiveOn, lastDay, managerName } = habilitation;
  const next = isRunning(habilitation) ? nextDue(habilitation, { today, staff }) : undefined;
  return (
    <FileHeader
      kind="Habilitation"
      number={habilitation.number}
      name={habilitation.organisationName}
      status={<StatusBadge {...statusBadge(habilitation)} />}
      action={staff ? undefined : <AttestationButton habilitation={habilitation} />}
      facts={[
        ...(next === undefined
          ? []
          : [
              {
                label: `Prochaine échéance : ${next.label.toLowerCase()}`,
                value: <DueDate day={next.dueOn} compact rule={next.rule} />,
              },
            ]),
        {
          label: isRunning(habilitation) ? "Valable" : "A duré",
          value: `du ${plainDay(effectiveOn)} au ${plainDay(lastDay)}`,
        },
        {
          label: "Dossier",
          value: (
            <Link to={`/dossiers/${dossierId}`} className="reference">
              {dossierNumber}
            </Link>
          ),
        },
        ...(managerName === null ? [] : [{ label: staff ? "Suivie par" : "Votre interlocuteur", value: managerName }]),
      ]}
    />
  );
}

/** The attestation, at hand for the organisation while it may be shown. */
function AttestationButton({ habilitation }: { readonly habilitation: Habilitation }) {
  if (habilitation.status !== "active" || habilitation.attestation?.ready !== true) return null;
  return (
    <Button
      component="a"
      href={hrefOf("GET /api/attestations/:number", { number: habilitation.number })}
      leftSection={<IconDownload size={18} aria-hidden />}
    >
      Télécharger l’attestation
    </Button>
  );
}
