import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DayField } from "../../ui/DayField.tsx";
import { longDay } from "../../ui/format.ts";
import { LongField } from "../../ui/LongField.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { ShortField } from "../../ui/ShortField.tsx";
import { useToday } from "../../ui/today.ts";
import { useKeptFields } from "../../ui/useKeptFields.ts";
import type { AuditPage, Nonconformity } from "../audit.query.ts";
import styles from "./PointActs.module.css";
import { lastDayOf, planGap, planStart } from "./points.view.ts";

interface Props {
  readonly page: AuditPage;
  readonly point: Nonconformity;
  readonly onDone: () => void;
}

const texts = [
  { name: "cause", label: "Cause", help: "Pourquoi cet écart existe ; demandez-vous pourquoi plusieurs fois." },
  { name: "correction", label: "Correction", help: "Ce qui répare l’écart constaté, tout de suite." },
  { name: "correctiveAction", label: "Action corrective", help: "Ce qui l’empêche de revenir." },
] as const;

/** The organisation says what it will do about a nonconformity: cause, correction, corrective action, who, by when (R-AUD-9). */
export function ActionPlanForm({ page, point, onDone }: Props) {
  const kept = useKeptFields(`habilis.audit.plan.${page.auditId}.${point.id}`);
  const plan = planStart(point, kept.fields);
  const today = useToday();
  const last = lastDayOf(point);
  const command = useCommand("POST /api/audits/:auditId/nonconformities/:nonconformityId/action-plan", {
    to: { auditId: page.auditId, nonconformityId: point.id },
    position: page.position,
    onDone: () => {
      notifyDone("Plan d’actions proposé.");
      kept.clear();
      onDone();
    },
  });
  return (
    <div className={styles.form}>
      <h4 className={styles.title}>Votre plan d’actions</h4>
      {texts.map(({ name, label, help }) => (
        <LongField
          key={name}
          label={label}
          description={help}
          minRows={2}
          most={6000}
          value={plan[name]}
          onChange={(event) => kept.set(name, event.currentTarget.value)}
        />
      ))}
      <ShortField
        label="Responsable"
        description="Une personne nommée, qui rend compte."
        most={200}
        maw={420}
        value={plan.responsible}
        onChange={(event) => kept.set("responsible", event.currentTarget.value)}
      />
      <DayField
        label="Échéance"
        {...(last === undefined ? {} : { description: `Au plus tard le ${longDay(last)}`, max: last })}
        min={today}
        value={plan.dueOn}
        onChange={(dueOn) => kept.set("dueOn", dueOn ?? "")}
      />
      <ActionButton command={command} fields={{ ...plan, dueOn: plan.dueOn ?? "" }} unavailable={planGap(plan)}>
        Proposer ce plan
      </ActionButton>
    </div>
  );
}
