import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ofName } from "../../domain/shared/french.ts";
import { asking } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { allowed } from "../app/rights.ts";
import { useSession } from "../app/session.ts";
import { useDossier } from "../dossiers/dossier.query.ts";
import { EmptyState } from "../ui/EmptyState.tsx";
import { KeyValue } from "../ui/KeyValue.tsx";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { Arrangements } from "./Arrangements.tsx";
import styles from "./QuizSide.module.css";
import {
  attemptLine,
  badgeOf,
  closedBecause,
  type Quiz,
  roleWords,
  ruleItems,
  type Sitter,
  scoreWords,
  standingWords,
  whoSits,
} from "./quiz.view.ts";
import { sentences } from "./quizzes.sentences.ts";
import { StartForm } from "./StartForm.tsx";

/** The quiz of a dossier: one’s own and its rules first for whoever sits it, how far each person has got first for the others. */
export function QuizSide() {
  const { id, organisationId } = useDossier();
  const { data: quiz } = useSuspenseQuery(asking("GET /api/dossiers/:dossierId/quiz", { dossierId: id }));
  const arranging = allowed(useSession(), "quiz.reopen", organisationId);
  const inspecting = allowed(useSession(), "quiz.inspect", organisationId);
  const mine = quiz.people.find(({ me }) => me);
  const closed = closedBecause(quiz);
  const rules = (
    <Section title="Les règles" sheet>
      <KeyValue items={ruleItems(quiz, mine?.extraMinutes ?? 0)} />
      <Themes rules={quiz.rules} />
    </Section>
  );
  return (
    <>
      {mine !== undefined && <Mine dossierId={id} quiz={quiz} mine={mine} />}
      {mine === undefined && closed !== undefined && <p className={styles.closed}>{closed}</p>}
      {mine !== undefined && rules}
      <Section title="Qui le passe">
        {quiz.people.length === 0 ? (
          <EmptyState what="Personne n’a encore à le passer" why={sentences.nobody(whoSits(quiz.rules))} />
        ) : (
          <ul className={styles.people}>
            {quiz.people.map((person) => (
              <Person
                key={person.personId}
                dossierId={id}
                person={person}
                arranging={arranging}
                inspecting={inspecting}
                rules={quiz.rules}
              />
            ))}
          </ul>
        )}
      </Section>
      {mine === undefined && rules}
    </>
  );
}

interface MineProps {
  readonly dossierId: string;
  readonly quiz: Quiz;
  readonly mine: Sitter;
}

function Mine({ dossierId, quiz, mine }: MineProps) {
  const { standing, attempts } = mine;
  const running = attempts.find(({ status }) => status === "running");
  const words = standing.status === "not-open" ? (closedBecause(quiz) ?? standingWords(mine)) : standingWords(mine);
  return (
    <section className={styles.mine} aria-label="Votre QCM">
      <div className={styles.top}>
        <h2>Votre QCM</h2>
        <StatusBadge {...badgeOf(standing, attempts.length)} />
      </div>
      <p>{words}</p>
      {standing.status === "possible" && <StartForm dossierId={dossierId} quiz={quiz} mine={mine} />}
      {running !== undefined && <LinkButton to={`/qcm/${running.id}`}>Reprendre le QCM</LinkButton>}
    </section>
  );
}

function Themes({ rules }: Pick<Quiz, "rules">) {
  return (
    <details className={styles.themes}>
      <summary>Ce sur quoi il porte</summary>
      <ul>
        {rules.themes.map((theme) => (
          <li key={theme.title}>
            <strong>{theme.title}</strong>{" "}
            <span className={styles.share}>
              {theme.questions} sur {rules.questions}
            </span>
            <br />
            {theme.mustKnow}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PersonProps {
  readonly dossierId: string;
  readonly person: Sitter;
  readonly arranging: boolean;
  readonly inspecting: boolean;
  readonly rules: Quiz["rules"];
}

function Person({ dossierId, person, arranging, inspecting, rules }: PersonProps) {
  const { name, me, roles, standing, attempts } = person;
  return (
    <li className={styles.person}>
      <div className={styles.top}>
        <div>
          <h3>{me ? `${name} (vous)` : name}</h3>
          <p className={styles.roles}>{roles.map((role) => roleWords[role]).join(", ")}</p>
        </div>
        <StatusBadge {...badgeOf(standing, attempts.length)} />
      </div>
      {!me && <p>{standingWords(person)}</p>}
      {attempts.length > 0 && (
        <ul className={styles.attempts}>
          {attempts.map((attempt) => (
            <li key={attempt.id}>
              <span>{attemptLine(attempt)}</span>
              {attempt.result !== null && (
                <Link to={`/qcm/${attempt.id}/resultat`}>
                  {scoreWords(attempt.result)}
                  <span className="reader-only">
                    {" "}
                    : résultat de la tentative {attempt.number} {ofName(name)}
                  </span>
                </Link>
              )}
              {inspecting && (
                <Link to={`/qcm/${attempt.id}/releve`}>
                  Relevé
                  <span className="reader-only">
                    {" "}
                    de la tentative {attempt.number} {ofName(name)}
                  </span>
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      {arranging && <Arrangements dossierId={dossierId} person={person} rules={rules} />}
    </li>
  );
}
