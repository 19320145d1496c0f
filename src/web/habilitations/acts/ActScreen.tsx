import { useParams } from "@tanstack/react-router";
import { type ComponentType, lazy, Suspense } from "react";
import { NotFoundScreen } from "../../app/NotFoundScreen.tsx";
import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { type Act, isAct, offeredActs } from "../acts.view.ts";
import { type Habilitation, useHabilitation } from "../habilitation.query.ts";
import { statusBadge } from "../status.view.ts";

/** Each form is read with the act it is for. */
const forms: Readonly<Record<Act, ComponentType<{ readonly habilitation: Habilitation }>>> = {
  griefs: lazy(async () => ({ default: (await import("./GrievancesForm.tsx")).GrievancesForm })),
  observations: lazy(async () => ({ default: (await import("./ObservationsForm.tsx")).ObservationsForm })),
  suspension: lazy(async () => ({ default: (await import("./SuspendForm.tsx")).SuspendForm })),
  levee: lazy(async () => ({ default: (await import("./LiftForm.tsx")).LiftForm })),
  "refus-de-levee": lazy(async () => ({ default: (await import("./RefuseLiftForm.tsx")).RefuseLiftForm })),
  retrait: lazy(async () => ({ default: (await import("./WithdrawForm.tsx")).WithdrawForm })),
  notification: lazy(async () => ({
    default: (await import("./SanctionNotificationForm.tsx")).SanctionNotificationForm,
  })),
  personnes: lazy(async () => ({ default: (await import("./TellPeopleForm.tsx")).TellPeopleForm })),
  audit: lazy(async () => ({ default: (await import("./ScheduleAuditForm.tsx")).ScheduleAuditForm })),
  changement: lazy(async () => ({ default: (await import("./ChangeForm.tsx")).ChangeForm })),
  perimetre: lazy(async () => ({ default: (await import("./ReduceForm.tsx")).ReduceForm })),
  resiliation: lazy(async () => ({ default: (await import("./TerminateForm.tsx")).TerminateForm })),
};

/** `/habilitations/$habilitationId/$acte`: the form of one act on an habilitation. */
export function ActScreen() {
  const { acte }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  return isAct(acte) ? <ActPage act={acte} /> : <NotFoundScreen />;
}

function ActPage({ act }: { readonly act: Act }) {
  const habilitation = useHabilitation();
  const session = useSession();
  const offered = offeredActs(session, habilitation).find((one) => one.act === act);
  const Form = forms[act];
  const { id, organisationName, number } = habilitation;
  const name = isStaff(session) ? organisationName : "Mon habilitation";
  return (
    <Page
      title={offered?.label ?? "Acte impossible"}
      trail={[
        ...(isStaff(session) ? [{ label: "Habilitations", to: "/habilitations" }] : []),
        { label: name, to: `/habilitations/${id}` },
      ]}
      lead={
        <>
          {organisationName}, habilitation {number} <StatusBadge {...statusBadge(habilitation)} />
        </>
      }
    >
      {offered === undefined ? (
        <Notice tone="info" title="Cet acte n’est pas possible aujourd’hui.">
          <p>Il ne correspond pas au statut de l’habilitation, ou à vos fonctions.</p>
        </Notice>
      ) : (
        <Suspense fallback={<LoadingState />}>
          <Form habilitation={habilitation} />
        </Suspense>
      )}
    </Page>
  );
}
