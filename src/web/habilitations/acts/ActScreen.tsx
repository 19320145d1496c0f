import { useParams } from "@tanstack/react-router";
import { type ComponentType, lazy } from "react";
import { NotFoundScreen } from "../../app/NotFoundScreen.tsx";
import { isStaff } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { Notice } from "../../ui/Notice.tsx";
import { Page } from "../../ui/Page.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { type Act, isAct, offeredActs } from "../acts.view.ts";
import { type Habilitation, useHabilitation } from "../habilitation.query.ts";
import { statusBadge } from "../status.view.ts";
import { ChangeForm } from "./ChangeForm.tsx";
import { GrievancesForm } from "./GrievancesForm.tsx";
import { LiftForm } from "./LiftForm.tsx";
import { ObservationsForm } from "./ObservationsForm.tsx";
import { ReduceForm } from "./ReduceForm.tsx";
import { RefuseLiftForm } from "./RefuseLiftForm.tsx";
import { SanctionNotificationForm } from "./SanctionNotificationForm.tsx";
import { SuspendForm } from "./SuspendForm.tsx";
import { TerminateForm } from "./TerminateForm.tsx";
import { WithdrawForm } from "./WithdrawForm.tsx";

/** Its choices of indicators weigh as much as all the other forms together. */
const ScheduleAuditForm = lazy(async () => ({ default: (await import("./ScheduleAuditForm.tsx")).ScheduleAuditForm }));

const forms: Readonly<Record<Act, ComponentType<{ readonly habilitation: Habilitation }>>> = {
  griefs: GrievancesForm,
  observations: ObservationsForm,
  suspension: SuspendForm,
  levee: LiftForm,
  "refus-de-levee": RefuseLiftForm,
  retrait: WithdrawForm,
  notification: SanctionNotificationForm,
  audit: ScheduleAuditForm,
  changement: ChangeForm,
  perimetre: ReduceForm,
  resiliation: TerminateForm,
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
        <Form habilitation={habilitation} />
      )}
    </Page>
  );
}
