import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { isStaff } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { UnsavedContext, useUnsavedPoints } from "../surveillance/unsaved.context.ts";
import { DueDate } from "../ui/DueDate.tsx";
import { FileHeader } from "../ui/FileHeader.tsx";
import { plainDay } from "../ui/format.ts";
import { LoadingState } from "../ui/LoadingState.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Page } from "../ui/Page.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { AgreementPart } from "./AgreementPart.tsx";
import { CycleSheet } from "./CycleSheet.tsx";
import { DecisionSheet } from "./DecisionSheet.tsx";
import { KnownSheet } from "./KnownSheet.tsx";
import { PointsReading } from "./PointsReading.tsx";
import { type Renewal, useRenewal } from "./renewal.query.ts";
import { statusWords } from "./renewal.sentences.ts";

/** Each is for one person at one moment of the renewal. */
const DecideForm = lazy(async () => ({ default: (await import("./DecideForm.tsx")).DecideForm }));
const ExamineForm = lazy(async () => ({ default: (await import("./ExamineForm.tsx")).ExamineForm }));
const ExtensionPart = lazy(async () => ({ default: (await import("./ExtensionPart.tsx")).ExtensionPart }));
const FilingForm = lazy(async () => ({ default: (await import("./FilingForm.tsx")).FilingForm }));
const ReturnForm = lazy(async () => ({ default: (await import("./ReturnForm.tsx")).ReturnForm }));

/** `/renouvellements/$renewalId`: one renewal, shared by the organisation and the certifier. */
export function RenewalScreen() {
  const renewal = useRenewal();
  const staff = isStaff(useSession());
  const unsaved = useUnsavedPoints();
  const { organisationName, habilitationId, status, may, draft } = renewal;
  const trail = staff
    ? [
        { label: "Renouvellements", to: "/renouvellements" },
        { label: organisationName, to: `/habilitations/${habilitationId}` },
      ]
    : [{ label: "Mon habilitation", to: `/habilitations/${habilitationId}` }];
  return (
    <Page title="Renouvellement" trail={trail} header={<Header renewal={renewal} staff={staff} />}>
      <Standing renewal={renewal} staff={staff} />
      <DecisionSheet renewal={renewal} />
      <AgreementPart renewal={renewal} />
      <Suspense fallback={<LoadingState />}>
        <ExtensionPart renewal={renewal} />
        {status === "examined" && may.decide && <DecideForm renewal={renewal} />}
        <CycleSheet renewal={renewal} />
        <KnownSheet renewal={renewal} staff={staff} />
        <UnsavedContext value={unsaved}>
          {draft === null ? <PointsReading renewal={renewal} staff={staff} /> : <FilingForm renewal={renewal} />}
          {status === "filed" && may.check && <ReturnForm renewal={renewal} />}
          {status === "filed" && may.check && <ExamineForm renewal={renewal} />}
        </UnsavedContext>
      </Suspense>
    </Page>
  );
}

interface Shown {
  readonly renewal: Renewal;
  readonly staff: boolean;
}

function Header({ renewal, staff }: Shown) {
  const { organisationName, habilitationId, habilitationNumber, status, expiresOn, fileBy, lastDay } = renewal;
  return (
    <FileHeader
      kind="Renouvellement"
      number={habilitationNumber}
      name={organisationName}
      status={<StatusBadge {...statusWords[status]} />}
      facts={[
        ...(status === "open"
          ? [
              {
                label: "Dossier attendu",
                value: <DueDate day={fileBy} compact rule="Complet à cette date, il est décidé avant l’échéance" />,
              },
            ]
          : []),
        {
          label: lastDay >= expiresOn ? "Prorogée jusqu’au" : "Valable jusqu’au",
          value:
            status === "concluded" || status === "closed" ? (
              plainDay(lastDay)
            ) : (
              <DueDate day={lastDay} compact rule="Dernier jour de l’habilitation, si rien n’est signé d’ici là" />
            ),
        },
        { label: "Habilitation", value: <Link to={`/habilitations/${habilitationId}`}>{habilitationNumber}</Link> },
        ...(renewal.managerName === null
          ? []
          : [{ label: staff ? "Suivi par" : "Votre interlocuteur", value: renewal.managerName }]),
      ]}
    />
  );
}

/** Who has the hand, and what is to be known first. */
function Standing({ renewal, staff }: Shown) {
  const { status, suspended, filed, fileBy, expiresOn, audited, audit } = renewal;
  const underWay = status !== "concluded" && status !== "closed" && status !== "refused";
  return (
    <>
      {suspended && underWay && (
        <Notice tone="warning" title="L’habilitation est suspendue.">
          <p>Le dossier peut être déposé et vérifié ; le renouvellement se décide après la levée.</p>
        </Notice>
      )}
      {status === "closed" && (
        <Notice tone="neutral" title={`L’habilitation a pris fin sans être renouvelée.`}>
          <p>Les personnes inscrites à l’examen avant cette date gardent le droit de s’y présenter.</p>
        </Notice>
      )}
      {filed !== null && underWay && (
        <Notice
          tone={filed.inTime ? "info" : "warning"}
          title={`Dossier complet le ${plainDay(filed.completeOn)}${filed.inTime ? ", à temps" : ", hors délai"}.`}
        >
          <p>
            {filed.inTime
              ? `Déposé avant le ${plainDay(fileBy)}, il est décidé avant l’échéance du ${plainDay(expiresOn)}.`
              : `Il était attendu le ${plainDay(fileBy)} : il est examiné au plus vite, sans assurance d’une décision avant l’échéance.`}
          </p>
        </Notice>
      )}
      {staff && audited && underWay && <Audit audit={audit} habilitationId={renewal.habilitationId} />}
    </>
  );
}

/** The audit that the scheme asks for: where it stands, or that it is still to be scheduled (R-AUD-6). */
function Audit({ audit, habilitationId }: Pick<Renewal, "audit" | "habilitationId">) {
  if (audit?.reported) return null;
  return (
    <Notice tone="warning" title="Le dispositif prévoit un audit de renouvellement.">
      <p>
        {audit === null ? (
          <>
            Aucun n’est programmé.{" "}
            <Link to={`/habilitations/${habilitationId}/audit`}>Programmer l’audit de renouvellement</Link>
          </>
        ) : (
          <>
            Son rapport n’est pas encore émis. <Link to={`/audits/${audit.id}`}>Ouvrir l’audit</Link>
          </>
        )}
      </p>
    </Notice>
  );
}
