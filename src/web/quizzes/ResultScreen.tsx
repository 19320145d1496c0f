import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { ofName } from "../../domain/shared/french.ts";
import { asking, hrefOf } from "../app/api.ts";
import { LinkButton } from "../app/LinkButton.tsx";
import { dayOfMoment, longMoment, plainDay } from "../ui/format.ts";
import { Page } from "../ui/Page.tsx";
import { printing } from "../ui/printing.ts";
import { Section } from "../ui/Section.tsx";
import { StatusBadge } from "../ui/StatusBadge.tsx";
import { afterResult, type Result, scoreWords, thresholdWords } from "./quiz.view.ts";
import { sentences } from "./quizzes.sentences.ts";
import styles from "./ResultScreen.module.css";

/** The result of an attempt: how many right answers, out of how many, by theme; which ones is not told (R-QCM-6). */
export function ResultScreen() {
  const { attemptId }: Readonly<Record<string, unknown>> = useParams({ strict: false });
  if (typeof attemptId !== "string") throw new Error("This screen is shown only under the address of an attempt.");
  return <Shown attemptId={attemptId} />;
}

function Shown({ attemptId }: { readonly attemptId: string }) {
  const { data: result } = useSuspenseQuery({
    ...asking("GET /api/attempts/:attemptId/result", { attemptId }),
    refetchInterval: ({ state }) => (state.data?.certificate === "printing" ? printing : false),
  });
  const back = `/dossiers/${result.dossierId}/qcm`;
  return (
    <Page
      title={result.me ? "Résultat de votre QCM" : `Résultat du QCM ${ofName(result.personName)}`}
      lead={`Tentative ${result.number}, ${result.status === "expired" ? "terminée à la fin du temps" : "rendue"} le ${longMoment(result.endedAt)}.`}
      trail={[{ label: `Dossier ${result.dossierNumber}`, to: back }]}
    >
      <Verdict result={result} />
      {result.regrades.length > 0 && <Regrades regrades={result.regrades} />}
      <Section title="Par thème" lead={sentences.noKey} sheet>
        <Themes themes={result.themes} unit={result.unit} />
      </Section>
      <div className={styles.back}>
        <LinkButton to={back}>Revenir au QCM du dossier</LinkButton>
        {result.certificate === "printed" && (
          <a href={hrefOf("GET /api/attempts/:attemptId/certificate", { attemptId: result.id })}>
            Relevé de résultat (PDF)
          </a>
        )}
        {result.certificate === "printing" && <p>Relevé de résultat, en cours d’impression</p>}
      </div>
    </Page>
  );
}

function Verdict({ result }: { readonly result: Result }) {
  const { unit, rightAnswers, questions, percent, passed } = result;
  return (
    <section className={styles.verdict} data-tone={passed ? "success" : "warning"} aria-label="Résultat">
      <p className={styles.score}>
        <span className={styles.points}>{unit === 1 ? rightAnswers : `${percent} %`}</span>
        <span className={styles.max}>
          {unit === 1 ? `${rightAnswers < 2 ? "bonne réponse" : "bonnes réponses"} sur ${questions}` : "des points"}
        </span>
      </p>
      <div className={styles.meaning}>
        <StatusBadge tone={passed ? "success" : "warning"} label={passed ? "Réussi" : "Non réussi"} />
        <p className={styles.threshold}>{thresholdWords(result)}</p>
        <p>{afterResult(result)}</p>
      </div>
    </section>
  );
}

/** Why the result is no longer what it was: each neutralised question, and the reason of who decided it. */
function Regrades({ regrades }: Pick<Result, "regrades">) {
  return (
    <Section title="Résultat recalculé" lead={sentences.regraded}>
      <ul className={styles.regrades}>
        {regrades.map(({ at, reason, before }) => (
          <li key={`${at} ${before.questions}`}>
            <p>
              Une question neutralisée le {plainDay(dayOfMoment(at))}. Avant : {scoreWords(before)}.
            </p>
            {reason !== "" && <p className={styles.reason}>{reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Themes({ themes, unit }: Pick<Result, "themes" | "unit">) {
  return (
    <ul className={styles.themes}>
      {themes.map((theme) => (
        <li key={theme.title}>
          <span>{theme.title}</span>
          <span className={styles.dots} aria-hidden="true">
            {dotsOf(theme, unit).map(({ rank, right }) => (
              <span key={rank} className={styles.dot} data-right={right || undefined} />
            ))}
          </span>
          <span className={styles.count}>
            {unit === 1 ? `${theme.points} sur ${theme.max}` : `${Math.floor((100 * theme.points) / theme.max)} %`}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** One mark per question of a theme; those that gave their whole point come first. */
const dotsOf = ({ points, max }: Result["themes"][number], unit: number) =>
  Array.from({ length: max / unit }, (_, rank) => ({ rank, right: rank < Math.floor(points / unit) }));
