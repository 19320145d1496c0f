import { LinkButton } from "../app/LinkButton.tsx";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useCommand } from "../app/useCommand.ts";
import { ReasonAct } from "../audits/ReasonAct.tsx";
import { ActionButton } from "../ui/ActionButton.tsx";
import { notifyDone } from "../ui/notify.tsx";
import styles from "./Bank.module.css";
import type { Question } from "./bank.view.ts";

interface Props {
  readonly scheme: string;
  readonly question: Question;
}

/** What can be done with a question where it stands; the server says no when somebody else must do it. */
export function QuestionActs({ scheme, question }: Props) {
  const { status, next, mine } = question;
  if (status === "retired") return <Neutralise question={question} />;
  return (
    <div className={styles.buttons}>
      {next !== null && !next.submitted && <Submit scheme={scheme} question={question} />}
      {next?.submitted && !mine && <Approve scheme={scheme} question={question} />}
      {next?.submitted && <Return scheme={scheme} question={question} />}
      {status === "active" && <Suspend scheme={scheme} question={question} />}
      {status === "suspended" && <Reinstate scheme={scheme} question={question} />}
      <Retire scheme={scheme} question={question} />
      <Neutralise question={question} />
    </div>
  );
}

/** Leads to whom its neutralisation would move; the papers drawn before keep the question, its points go. */
function Neutralise({ question: { code, used } }: Pick<Props, "question">) {
  if (!allowed(useSession(), "quiz.neutralise", "") || used === null) return null;
  return (
    <LinkButton to={`/banque/${code}/neutralisation/${used.version}`} kind="secondary">
      Neutraliser…
    </LinkButton>
  );
}

const target = ({ scheme, question }: Props, done: string) => ({
  to: { scheme, code: question.code },
  position: question.position,
  onDone: () => notifyDone(done),
});

function Submit(props: Props) {
  const command = useCommand(
    "POST /api/schemes/:scheme/questions/:code/submission",
    target(props, "La question attend d’être vérifiée."),
  );
  return (
    <ActionButton command={command} fields={{}}>
      Donner à vérifier
    </ActionButton>
  );
}

function Approve(props: Props) {
  const command = useCommand(
    "POST /api/schemes/:scheme/questions/:code/approval",
    target(props, "La question est en service."),
  );
  return (
    <ActionButton command={command} fields={{}}>
      Mettre en service
    </ActionButton>
  );
}

function Return(props: Props) {
  const command = useCommand(
    "POST /api/schemes/:scheme/questions/:code/return",
    target(props, "La question est rendue à son auteur."),
  );
  return (
    <ReasonAct
      open="Rendre à son auteur"
      label="Ce qui est à changer"
      help="L’auteur le lit, et corrige."
      send="Rendre à son auteur"
      command={command}
      fieldsOf={(reason) => ({ reason })}
    />
  );
}

function Suspend(props: Props) {
  const command = useCommand(
    "POST /api/schemes/:scheme/questions/:code/suspension",
    target(props, "La question est suspendue."),
  );
  return (
    <ReasonAct
      open="Suspendre"
      label="Pourquoi la suspendre"
      help="Elle ne sera plus tirée, le temps de l’examiner. Les QCM en cours gardent leur sujet."
      send="Suspendre la question"
      command={command}
      fieldsOf={(reason) => ({ reason })}
    />
  );
}

function Reinstate(props: Props) {
  const command = useCommand(
    "POST /api/schemes/:scheme/questions/:code/reinstatement",
    target(props, "La question est de nouveau en service."),
  );
  return (
    <ReasonAct
      open="Remettre en service"
      label="Ce qui a été vérifié"
      help="La question pourra de nouveau être tirée."
      send="Remettre en service"
      command={command}
      fieldsOf={(reason) => ({ reason })}
    />
  );
}

function Retire(props: Props) {
  const command = useCommand(
    "POST /api/schemes/:scheme/questions/:code/retirement",
    target(props, "La question est retirée de la banque."),
  );
  return (
    <ReasonAct
      open="Retirer de la banque"
      label="Pourquoi la retirer"
      help="Elle ne servira plus jamais. Les sujets où elle a été tirée restent ce qu’ils étaient."
      send="Retirer la question"
      command={command}
      kind="danger"
      fieldsOf={(reason) => ({ reason })}
      confirm={{
        title: `Retirer la question ${props.question.code}\u00a0?`,
        consequence: "Elle ne pourra plus être remise en service : il faudra en écrire une autre.",
        affected: [],
        confirmLabel: "Retirer la question",
      }}
    />
  );
}
