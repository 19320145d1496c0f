import { longDay } from "../../ui/format.ts";
import { Section } from "../../ui/Section.tsx";
import { StatusBadge } from "../../ui/StatusBadge.tsx";
import { type Dossier, useApplicationScheme } from "../dossier.query.ts";
import styles from "./AdmissibilitySide.module.css";

const erased = "Texte effacé à l’issue de sa durée de conservation.";

/** The judgement once given: theme by theme, then its reasons, with who signed it (R-APP-2, R-APP-3). */
export function GivenJudgement({ judgement }: { readonly judgement: NonNullable<Dossier["judgement"]> }) {
  const { themes } = useApplicationScheme();
  const { accepted, on, byName, reason } = judgement;
  return (
    <>
      {accepted && (
        <Section title="Candidature recevable" lead={`Prononcé par ${byName} le ${longDay(on)}.`} sheet>
          <p className={styles.reason}>{reason ?? erased}</p>
        </Section>
      )}
      <Section title="Avis par thème" {...(accepted ? {} : { lead: `Donnés par ${byName} le ${longDay(on)}.` })}>
        <div className={styles.themes}>
          {judgement.themes.map(({ theme, satisfied, note }) => (
            <div key={theme} className={styles.theme}>
              <div className={styles.head}>
                <h3 className={styles.name}>{themes.find(({ code }) => code === theme)?.title ?? "Autre thème"}</h3>
                <StatusBadge
                  tone={satisfied ? "success" : "danger"}
                  label={satisfied ? "Satisfait" : "Non satisfait"}
                />
              </div>
              <p className={styles.reason}>{note ?? erased}</p>
            </div>
          ))}
        </div>
      </Section>
    </>
  );
}
