import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import type { AuditPage, Nonconformity } from "../audit.query.ts";
import { ReasonAct } from "../ReasonAct.tsx";
import styles from "./PointActs.module.css";
import { askedBy } from "./points.view.ts";

/** These forms come with their calendar or their drop of files, only to whom they are for. */
const ActionPlanForm = lazy(async () => ({ default: (await import("./ActionPlanForm.tsx")).ActionPlanForm }));
const ExtendForm = lazy(async () => ({ default: (await import("./ExtendForm.tsx")).ExtendForm }));
const CorrectionForm = lazy(async () => ({ default: (await import("./CorrectionForm.tsx")).CorrectionForm }));

interface About {
  readonly page: AuditPage;
  readonly point: Nonconformity;
}

interface Props extends About {
  /** The one to work on. */
  readonly lead: boolean;
}

/** What the reader may do on a point now; nothing on a point that is settled. One form is open at a time. */
export function PointActs({ page, point, lead }: Props) {
  const { can, submittedAt } = point;
  const [form, open] = useState<Form>(() => (lead ? startingForm(point) : undefined));
  if (can.length === 0) return null;
  const close = () => open(undefined);
  const main = lead && form === undefined ? "filled" : "default";
  const kind = lead ? "primary" : "secondary";
  return (
    <div className={styles.acts}>
      <Suspense fallback={<LoadingState />}>
        {form === "plan" && <ActionPlanForm page={page} point={point} onDone={close} />}
        {form === "evidence" && <CorrectionForm page={page} point={point} onDone={close} />}
        {form === "extension" && <ExtendForm page={page} point={point} onDone={close} />}
      </Suspense>
      <div className={styles.buttons}>
        {can.includes("AcceptPlan") && <AcceptPlan page={page} point={point} kind={kind} />}
        {can.includes("ClearNonconformity") && <Verify page={page} point={point} />}
        {form !== "plan" && can.includes("ProposeActionPlan") && (
          <Button variant={can.includes("SubmitEvidence") ? "default" : main} onClick={() => open("plan")}>
            {point.plan === null ? "Proposer un plan d’actions" : "Revoir le plan d’actions"}
          </Button>
        )}
        {form !== "evidence" && can.includes("SubmitEvidence") && (
          <Button variant={main} onClick={() => open("evidence")}>
            {submittedAt === null ? "Déposer les preuves" : "Déposer d’autres preuves"}
          </Button>
        )}
        {can.includes("Disagree") && <Disagree page={page} point={point} />}
        {form !== "extension" && can.includes("ExtendDeadline") && (
          <Button variant="default" onClick={() => open("extension")}>
            Prolonger un délai
          </Button>
        )}
      </div>
    </div>
  );
}

type Form = "plan" | "evidence" | "extension" | undefined;

/** The form that is open at once on the point to work on: the one that is asked. */
function startingForm(point: Nonconformity): Form {
  const asked = askedBy(point);
  return asked === "plan" || asked === "evidence" ? asked : undefined;
}

const toPoint = ({ page, point }: About) => ({
  to: { auditId: page.auditId, nonconformityId: point.id },
  position: page.position,
});

function AcceptPlan({ kind, ...props }: About & { readonly kind: "primary" | "secondary" }) {
  const accept = useCommand("POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan/acceptance", {
    ...toPoint(props),
    onDone: () => notifyDone("Plan d’actions accepté."),
  });
  const refuse = useCommand(
    "POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan/refusal",
    toPoint(props),
  );
  return (
    <>
      <ActionButton command={accept} fields={{}} kind={kind}>
        Accepter le plan
      </ActionButton>
      <ReasonAct
        open="Demander de le revoir"
        label="Ce qui est à revoir"
        help="L’organisme le lit tel quel. Dites ce qui manque : la cause, l’action, la preuve attendue."
        send="Renvoyer à l’organisme"
        command={refuse}
        fieldsOf={(reason) => ({ reason })}
      />
    </>
  );
}

function Verify(props: About) {
  const clear = useCommand("POST /api/audits/:auditId/nonconformities/:nonconformityId/clearance", {
    ...toPoint(props),
    onDone: () => notifyDone("Non-conformité levée."),
  });
  const refuse = useCommand(
    "POST /api/audits/:auditId/nonconformities/:nonconformityId/evidence/refusal",
    toPoint(props),
  );
  return (
    <>
      <ReasonAct
        open="Lever la non-conformité"
        label="Votre avis"
        help="Ce que vous avez vérifié, et en quoi l’écart est corrigé. Le point est alors réglé pour de bon."
        send="Lever la non-conformité"
        command={clear}
        fieldsOf={(opinion) => ({ opinion })}
        kind="primary"
      />
      <ReasonAct
        open="Preuves insuffisantes"
        label="Votre avis"
        help="Ce qui manque encore. L’organisme peut compléter jusqu’à l’échéance."
        send="Demander d’autres preuves"
        command={refuse}
        fieldsOf={(opinion) => ({ opinion })}
      />
    </>
  );
}

function Disagree(props: About) {
  const command = useCommand("POST /api/audits/:auditId/nonconformities/:nonconformityId/disagreement", {
    ...toPoint(props),
    onDone: () => notifyDone("Désaccord enregistré."),
  });
  return (
    <ReasonAct
      open="Exprimer un désaccord"
      label="Pourquoi vous n’êtes pas d’accord avec ce constat"
      help="Il est joint au constat et lu par le décideur. Il ne suspend pas les délais : proposez aussi un plan."
      send="Enregistrer le désaccord"
      command={command}
      fieldsOf={(reason) => ({ reason })}
    />
  );
}
