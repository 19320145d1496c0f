import { allowed } from "../../app/rights.ts";
import { useSession } from "../../app/session.ts";
import { CoverageMatrix } from "../../ui/CoverageMatrix.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { plainDay } from "../../ui/format.ts";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { durationWords, matrixOf } from "../application/programme.view.ts";
import { type Dossier, useApplicationScheme, useDossier } from "../dossier.query.ts";
import { ProgrammeJudgement } from "./ProgrammeJudgement.tsx";
import styles from "./ProgrammeSide.module.css";
import { programmeBadge, versionWords } from "./programmeCheck.view.ts";

/** The training programme as it was filed: its coverage, its versions, and its check competence by competence. */
export function ProgrammeSide() {
  const dossier = useDossier();
  const session = useSession();
  const scheme = useApplicationScheme();
  const { programme, content } = dossier;
  if (programme === null)
    return <EmptyState what="Aucun programme n’est déposé." why="Il se dépose avec la candidature." />;
  const judging = programme.status === "filed" && allowed(session, "programme.judge", dossier.organisationId);
  return (
    <>
      <Section
        title={content.programme.title === "" ? "Programme" : content.programme.title}
        lead={`${content.programme.audience} Durée : ${durationWords(content.programme, scheme.dayHours)}.`}
        aside={<StatusBadge {...programmeBadge(programme.status)} />}
      >
        <CoverageMatrix caption="Séquences et compétences" {...matrixOf(content.programme, scheme)} />
      </Section>
      {judging ? <ProgrammeJudgement dossier={dossier} /> : <Passages dossier={dossier} />}
      <Versions programme={programme} />
    </>
  );
}

/** Each sequence in words, for those who only read. */
function Passages({ dossier }: { readonly dossier: Dossier }) {
  return (
    <Section title="Séquences">
      <ul className={styles.list}>
        {dossier.content.programme.sequences.map((sequence) => (
          <li key={sequence.id}>
            <p className={styles.name}>{sequence.title}</p>
            {sequence.method !== "" && <p>{sequence.method}</p>}
            {sequence.formativeAssessment !== "" && (
              <p className={styles.soft}>Évaluation formative : {sequence.formativeAssessment}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Versions({ programme }: { readonly programme: NonNullable<Dossier["programme"]> }) {
  return (
    <Section title="Versions déposées">
      <ul className={styles.list}>
        {programme.versions.toReversed().map((version) => (
          <li key={version.version} className={styles.version}>
            <span className={styles.name}>Version {version.version}</span>
            <span>déposée le {plainDay(version.filedOn)}</span>
            <span>{versionWords(version)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
