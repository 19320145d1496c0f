import { Button } from "@mantine/core";
import { useState } from "react";
import { useCommand } from "../../app/useCommand.ts";
import { ruleOf } from "../../tasks/tasks.view.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { DueDate } from "../../ui/DueDate.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { AuditNav } from "../AuditNav.tsx";
import { type Audit, type AuditPage, target, useAuditPage } from "../audit.query.ts";
import { AnswersRead } from "./AnswersRead.tsx";
import type { Preliminary } from "./answers.view.ts";
import { QuestionsForm } from "./QuestionsForm.tsx";
import styles from "./QuestionsSide.module.css";

/** The preliminary questions: answered by the organisation, gone through and validated with the auditor (R-AUD-2). */
export function QuestionsSide() {
  const page = useAuditPage();
  const { audit } = page;
  return (
    <>
      <AuditNav page={page} />
      {audit === null ? (
        <EmptyState
          what="Les questions préliminaires s’ouvrent quand l’audit est programmé."
          why="Elles fixent ce qui sera examiné : modalités, sites, formateurs, outils, financements."
        />
      ) : (
        <Questions page={page} audit={audit} />
      )}
    </>
  );
}

function Questions({ page, audit }: { readonly page: AuditPage; readonly audit: Audit }) {
  const { preliminary, can } = audit;
  const mayAnswer = can.includes("AnswerPreliminaryQuestions");
  const [editing, setEditing] = useState(false);
  const form = mayAnswer && (editing || preliminary.source === "prefilled");
  const { dueOn } = preliminary;
  const rule = ruleOf("R-AUD-2");
  return (
    <Section
      title="Questions préliminaires"
      aside={form ? undefined : <StatusBadge {...badgeOf(preliminary)} />}
      {...(dueOn === null ? {} : { lead: <DueDate day={dueOn} {...(rule === undefined ? {} : { rule })} /> })}
    >
      {form ? (
        <QuestionsForm page={page} preliminary={preliminary} onDone={() => setEditing(false)} />
      ) : (
        <>
          {can.includes("ValidatePreliminaryAnswers") && <Validation page={page} />}
          {preliminary.source === "prefilled" ? (
            <EmptyState
              what="L’organisme n’a pas encore répondu."
              why="Vous verrez ici ses réponses, et ce que chacune change dans l’audit."
            />
          ) : (
            <AnswersRead preliminary={preliminary} effects={!mayAnswer} />
          )}
          {mayAnswer && (
            <div>
              <Button variant="default" onClick={() => setEditing(true)}>
                Corriger mes réponses
              </Button>
            </div>
          )}
        </>
      )}
    </Section>
  );
}

const badgeOf = ({ validated, source }: Preliminary) => {
  if (validated) return { tone: "success", label: "Validées" } as const;
  return source === "filed"
    ? ({ tone: "info", label: "À valider par l’auditeur" } as const)
    : ({ tone: "warning", label: "Réponses attendues" } as const);
};

function Validation({ page }: { readonly page: AuditPage }) {
  const command = useCommand("POST /api/audits/:auditId/answers/validation", {
    ...target(page),
    onDone: () => notifyDone("Réponses validées."),
  });
  return (
    <div className={styles.validation}>
      <p>
        Parcourez les réponses avec l’organisme, par téléphone ou en visioconférence. Validées, elles fixent les
        indicateurs qui s’appliquent ; l’organisme peut encore les corriger, et elles sont alors à valider de nouveau.
      </p>
      <ActionButton command={command} fields={{}}>
        Valider les réponses
      </ActionButton>
    </div>
  );
}
