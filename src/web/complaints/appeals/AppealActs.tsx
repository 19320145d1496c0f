import { Checkbox, Select } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { allowed } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { useCommand } from "../../app/useCommand.ts";
import { ChoiceCards } from "../../decisions/ChoiceCards.tsx";
import { groundFields, groundsMissing } from "../../decisions/decision.view.ts";
import { GroundsPicker } from "../../decisions/GroundsPicker.tsx";
import { NotificationForm } from "../../decisions/NotificationForm.tsx";
import { useKeptGrounds } from "../../decisions/useKeptGrounds.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { dayOfMoment } from "../../ui/format.ts";
import { LongField } from "../../ui/LongField.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { notifyDone } from "../../ui/notify.tsx";
import { Section } from "../../ui/Section.tsx";
import { useKeptFields } from "../../ui/useKeptFields.ts";
import { useKeptText } from "../../ui/useKeptText.ts";
import styles from "../Complaints.module.css";
import { reasonsOf } from "../people.view.ts";
import { CompleteForm, ExtendForm, StayForm } from "./AppealForms.tsx";
import type { Appeal } from "./appeal.query.ts";
import { effectWords, outcomeWords } from "./appeals.sentences.ts";
import { answersArguments, groundsFor, outcomesOf } from "./appeals.view.ts";

interface Props {
  readonly appeal: Appeal;
}

/** What there is to do on an appeal, for who may do it. */
export function AppealActs({ appeal }: Props) {
  const session = useSession();
  const { accepts, organisation } = appeal;
  const may = (command: string, action: Parameters<typeof allowed>[1]) =>
    accepts.includes(command) && allowed(session, action, organisation.id);
  const parts: readonly (ReactNode | false)[] = [
    appeal.status === "filed" && may("AssignAppeal", "appeal.assign") && (
      <Part key="assign" title="Confier l’appel">
        <AssignForm appeal={appeal} />
      </Part>
    ),
    appeal.mine && appeal.stayable && may("DecideStay", "appeal.decide") && (
      <Part key="stay" title="Décider de l’effet de l’appel">
        <StayForm appeal={appeal} />
      </Part>
    ),
    appeal.mine && may("DecideAppeal", "appeal.decide") && (
      <Part key="decide" title="Décider de l’appel">
        <DecideForm appeal={appeal} />
      </Part>
    ),
    may("NotifyAppeal", "appeal.notify") && (
      <Part key="notify" title="Enregistrer la notification">
        <NotifyForm appeal={appeal} />
      </Part>
    ),
    may("CompleteAppeal", "appeal.file") && (
      <Part key="complete" title="Compléter l’appel">
        <CompleteForm appeal={appeal} />
      </Part>
    ),
    !appeal.extended && may("ExtendAppeal", "appeal.assign") && (
      <Part key="extend" title="Prolonger le délai">
        <ExtendForm appeal={appeal} />
      </Part>
    ),
  ];
  return <div className={`${styles.acts} screen-only`}>{parts}</div>;
}

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Section title={title} sheet>
    {children}
  </Section>
);

function AssignForm({ appeal }: Props) {
  const [handler, setHandler] = useState<string | null>(null);
  const [decider, setDecider] = useState<string | null>(null);
  const command = useCommand("POST /api/appeals/:appealId/people", {
    ...{ to: { appealId: appeal.id }, position: appeal.position },
    onDone: () => notifyDone("L’appel est confié."),
  });
  const able = appeal.candidates.filter(({ eligible }) => eligible);
  const barred = appeal.candidates.filter(({ eligible }) => !eligible);
  const optionsOf = (people: typeof able) => people.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <div className={styles.fields}>
      <div className={styles.pair}>
        <Select label="Qui le prépare" data={optionsOf(able)} value={handler} onChange={setHandler} />
        <Select
          label="Qui le décide"
          data={optionsOf(able.filter(({ decides }) => decides))}
          value={decider}
          onChange={setDecider}
        />
      </div>
      {barred.length > 0 && (
        <details>
          <summary>Exclus, et pourquoi ({barred.length})</summary>
          <ul>
            {barred.map(({ id, name, reasons }) => (
              <li key={id}>
                {name} {reasonsOf(reasons)}
              </li>
            ))}
          </ul>
        </details>
      )}
      {able.every(({ decides }) => !decides) && (
        <Notice tone="warning" title="Aucun décideur ne peut décider de cet appel.">
          <p>Chacun a pris part à ce qui est contesté : autorisez une autre personne à décider.</p>
        </Notice>
      )}
      <ActionButton
        command={command}
        fields={{ handler: handler ?? "", decider: decider ?? "" }}
        unavailable={handler === null || decider === null ? "Choisissez les deux personnes." : undefined}
      >
        Confier l’appel
      </ActionButton>
    </div>
  );
}

type Outcome = keyof typeof outcomeWords;

function DecideForm({ appeal }: Props) {
  const key = `acte/${appeal.id}/decision`;
  const { text, change: setOutcome, clear: clearOutcome } = useKeptText(`${key}/issue`);
  const outcome = outcomesOf(appeal).find((one) => one === text);
  const { chosen: grounds, change: setGrounds, clear } = useKeptGrounds(key);
  const { fields: answers, set: setAnswer, clear: clearAnswers } = useKeptFields(`${key}/arguments`);
  const [annuls, setAnnuls] = useState(false);
  const command = useCommand("POST /api/appeals/:appealId/decision", {
    ...{ to: { appealId: appeal.id }, position: appeal.position },
    onDone: () => {
      clear();
      clearAnswers();
      clearOutcome();
      notifyDone("La décision d’appel est prise.");
    },
  });
  const answered = answersArguments(outcome, appeal);
  const left = appeal.arguments.filter(({ id }) => (answers[id] ?? "").trim() === "").length;
  const annulled = outcome === "upheld" || (outcome === "partly" && annuls);
  return (
    <div className={styles.fields}>
      <ChoiceCards
        legend="Votre décision"
        value={outcome}
        onChange={(next) => {
          setOutcome(next);
          setGrounds(new Map());
        }}
        choices={outcomesOf(appeal).map((value) => ({ value, label: outcomeWords[value], hint: hints[value] }))}
      />
      {outcome !== undefined && (
        <GroundsPicker
          legend="Motif de la décision d’appel"
          grounds={groundsFor(appeal, outcome)}
          chosen={grounds}
          onChange={setGrounds}
        />
      )}
      {answered &&
        appeal.arguments.map(({ id, text }) => (
          <LongField
            key={id}
            label={`Réponse à l’argument ${id}`}
            description={text.length > 200 ? `${text.slice(0, 200)}…` : text}
            required
            minRows={3}
            most={10_000}
            value={answers[id] ?? ""}
            onChange={({ currentTarget: { value } }) => setAnswer(id, value)}
          />
        ))}
      {outcome === "partly" && (
        <Checkbox
          label="La décision contestée est annulée"
          description={effectWords[appeal.contested.kind]}
          checked={annuls}
          onChange={({ currentTarget: { checked } }) => setAnnuls(checked)}
        />
      )}
      <ActionButton
        command={command}
        fields={{
          ...{ outcome: outcome ?? "inadmissible", grounds: groundFields(grounds), annuls },
          answers: answered ? appeal.arguments.map(({ id }) => ({ id, text: (answers[id] ?? "").trim() })) : [],
        }}
        unavailable={
          outcome === undefined
            ? "Choisissez une issue."
            : answered && left > 0
              ? `Répondez à chaque argument : il en reste ${left}.`
              : groundsMissing(grounds)
        }
        confirm={{
          title: "Décider de cet appel ?",
          consequence: annulled
            ? `${effectWords[appeal.contested.kind]} La décision d’appel ne se reprend pas.`
            : "La décision contestée reste. La décision d’appel ne se reprend pas.",
          affected: [appeal.organisation.name],
          confirmLabel: "Décider",
        }}
      >
        Décider de l’appel
      </ActionButton>
    </div>
  );
}

const hints: Readonly<Record<Outcome, string>> = {
  upheld: "La décision contestée est annulée dès aujourd’hui.",
  partly: "Elle est modifiée : dites ce qui change.",
  rejected: "Elle reste ; chaque argument reçoit sa réponse.",
  inadmissible: "Hors délai, ou sans objet.",
};

function NotifyForm({ appeal }: Props) {
  const command = useCommand("POST /api/appeals/:appealId/notification", {
    ...{ to: { appealId: appeal.id }, position: appeal.position },
    onDone: () => notifyDone("La notification est enregistrée."),
  });
  return <NotificationForm command={command} from={dayOfMoment(appeal.decision?.at ?? "")} proofNeeded />;
}
