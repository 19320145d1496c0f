import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { LinkButton } from "../../app/LinkButton.tsx";
import { useCommand } from "../../app/useCommand.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { count } from "../../ui/format.ts";
import { LoadingState } from "../../ui/LoadingState.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import { AuditNav } from "../AuditNav.tsx";
import { type Audit, type AuditPage, type Plan, target, useAuditPage } from "../audit.query.ts";
import { partLink } from "../audit.view.ts";
import { roleNames } from "../audits.sentences.ts";
import { audited, setAside } from "../grid/grid.view.ts";
import { Notice } from "../Notice.tsx";
import { ReviewForm } from "../ReviewForm.tsx";
import { PlanSamples } from "./PlanSamples.tsx";
import styles from "./PlanSide.module.css";
import { PlanTable } from "./PlanTable.tsx";
import { sendingRule } from "./plan.view.ts";

/** The forms of the auditor; who only reads the plan does not load them. */
const AdjustForm = lazy(async () => ({ default: (await import("./AdjustForm.tsx")).AdjustForm }));
const GenerateForm = lazy(async () => ({ default: (await import("./GenerateForm.tsx")).GenerateForm }));

/** The plan of an audit: built, adjusted, confirmed, reviewed by somebody else, then sent (R-AUD-3). */
export function PlanSide() {
  const page = useAuditPage();
  const { audit } = page;
  return (
    <>
      <AuditNav page={page} />
      {audit === null || (audit.plan === null && !audit.can.includes("GeneratePlan")) ? (
        <EmptyState
          what="Le plan d’audit paraîtra ici."
          why="Il est établi d’après les réponses aux questions préliminaires, vérifié par une autre personne que l’auditeur, puis envoyé à l’organisme avant l’audit."
          next={
            <LinkButton to={partLink("overview", page)} kind="secondary">
              Voir où en est l’audit
            </LinkButton>
          }
        />
      ) : audit.plan === null ? (
        <Suspense fallback={<LoadingState />}>
          <GenerateForm page={page} audit={audit} />
        </Suspense>
      ) : (
        <PlanParts page={page} audit={audit} plan={audit.plan} />
      )}
    </>
  );
}

interface Props {
  readonly page: AuditPage;
  readonly audit: Audit;
  readonly plan: Plan;
}

function PlanParts({ page, audit, plan }: Props) {
  const aside = setAside(audit);
  const rule = sendingRule(plan);
  const seen = audited(audit).length;
  return (
    <>
      {plan.sentBack !== null && (
        <Notice tone="warning" title="Le vérificateur a renvoyé le plan">
          <p>« {plan.sentBack} »</p>
        </Notice>
      )}
      <Suspense fallback={<LoadingState />}>
        <PlanActs page={page} audit={audit} plan={plan} />
      </Suspense>
      <Section
        title="Horaires"
        {...(plan.dueOn === null
          ? { lead: `${count(seen, "indicateur", "indicateurs")} à évaluer.` }
          : { lead: <DueDate day={plan.dueOn} {...(rule === undefined ? {} : { rule })} /> })}
      >
        <PlanTable plan={plan} />
      </Section>
      <div className={styles.columns}>
        <Section title="Échantillons tirés au sort">
          <PlanSamples plan={plan} />
        </Section>
        <Section title="Personnes à rencontrer">
          <ul className={styles.people}>
            {plan.people.map(({ name, role }) => (
              <li key={`${role}-${name}`}>
                {name}
                <span>{roleNames[role]}</span>
              </li>
            ))}
          </ul>
        </Section>
      </div>
      {aside.length > 0 && (
        <Section
          title={count(aside.length, "indicateur écarté", "indicateurs écartés")}
          lead="Ils ne s’appliquent pas, d’après les réponses ou le type d’audit. L’auditeur peut en rouvrir un, avec un motif."
        >
          <ul className={styles.aside}>
            {aside.map(({ code, title, reason }) => (
              <li key={code}>
                <p>
                  <strong>{code}</strong> {title}
                </p>
                <p className={styles.reason}>{reason}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** What there is to do with the plan: one main act, by who has the hand. */
function PlanActs({ page, audit, plan }: Props) {
  const { can } = audit;
  const [form, open] = useState<"adjust" | "again">();
  const confirm = useCommand("POST /api/audits/:auditId/plan/confirmation", {
    ...target(page),
    onDone: () => notifyDone("Plan confirmé. Il part en vérification."),
  });
  const review = useCommand("POST /api/audits/:auditId/plan/review", {
    ...target(page),
    onDone: () => notifyDone("Votre avis est enregistré."),
  });
  const send = useCommand("POST /api/audits/:auditId/plan/sending", {
    ...target(page),
    onDone: () => notifyDone("Plan envoyé à l’organisme."),
  });
  if (form === "adjust") return <AdjustForm page={page} plan={plan} onClose={() => open(undefined)} />;
  if (form === "again") return <GenerateForm page={page} audit={audit} onDone={() => open(undefined)} />;
  if (can.includes("ReviewPlan")) {
    return (
      <ReviewForm
        kept={`${page.auditId}/plan`}
        title="Vérifier le plan"
        help={`Établi par ${audit.team.auditor.name}. Vous ne pouvez pas être l’auditeur de cet audit.`}
        points={[
          "Chaque indicateur applicable a sa place, et les écartés ont un motif recevable.",
          "La durée convient au périmètre ; les personnes à rencontrer sont les bonnes.",
          "Les échantillons suivent les règles du dispositif.",
        ]}
        approve="Le plan peut être envoyé"
        sendBack="Le plan est à revoir"
        command={review}
      />
    );
  }
  if (can.includes("SendPlan")) {
    return (
      <div className={styles.acts}>
        <ActionButton
          command={send}
          fields={{}}
          confirm={{
            title: "Envoyer le plan d’audit ?",
            consequence: "L’organisme le reçoit par e-mail, avec un rendez-vous à mettre dans son agenda.",
            affected: [page.organisationName, `${audit.team.auditor.name}, auditeur`],
            confirmLabel: "Envoyer le plan",
          }}
        >
          Envoyer le plan à l’organisme
        </ActionButton>
      </div>
    );
  }
  if (!can.includes("ConfirmPlan")) return null;
  return (
    <div className={styles.acts}>
      <ActionButton command={confirm} fields={{}}>
        Confirmer le plan
      </ActionButton>
      <Button variant="default" onClick={() => open("adjust")}>
        Ajuster
      </Button>
      {can.includes("GeneratePlan") && (
        <Button variant="subtle" onClick={() => open("again")}>
          Tout refaire
        </Button>
      )}
    </div>
  );
}
