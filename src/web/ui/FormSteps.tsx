import { useMediaQuery } from "@mantine/hooks";
import { IconCheck, IconChevronRight } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import styles from "./FormSteps.module.css";
import { count } from "./format.ts";

/** A part of a long form; `missing` is how many answers it still waits for. */
export interface FormStep {
  readonly id: string;
  readonly label: string;
  readonly to: string;
  readonly missing: number;
}

interface Props {
  readonly steps: readonly FormStep[];
  /** The id of the part on screen. */
  readonly here: string;
  /** « environ 25 minutes, en plusieurs fois si vous le souhaitez » */
  readonly duration?: string;
  /** A `SavedState`. */
  readonly saved?: ReactNode;
  readonly children: ReactNode;
}

const narrowScreen = "(max-width: 64em)";

/** A long form in parts: what is complete, what is missing, where one is; any part can be opened in any order. */
export function FormSteps({ steps, here, duration, saved, children }: Props) {
  const narrow = useMediaQuery(narrowScreen, false, { getInitialValueInEffect: false });
  const complete = steps.filter((step) => step.missing === 0).length;
  const rank = steps.findIndex((step) => step.id === here) + 1;
  const progress = `${count(complete, "partie complète", "parties complètes")} sur ${steps.length}`;
  const list = (
    <>
      <ol>
        {steps.map((step, index) => (
          <li key={step.id}>
            <Link to={step.to} activeOptions={{ exact: true }} aria-current={step.id === here ? "step" : undefined}>
              <span className={styles.node} data-complete={step.missing === 0 || undefined} aria-hidden="true">
                {step.missing === 0 ? <IconCheck size={14} stroke={2.5} /> : index + 1}
              </span>
              <span>
                {step.label}
                <span className={styles.missing}>
                  {step.missing === 0 ? "Complète" : `${count(step.missing, "réponse attendue", "réponses attendues")}`}
                </span>
              </span>
              {step.id === here && <IconChevronRight size={16} className={styles.arrow} aria-hidden />}
            </Link>
          </li>
        ))}
      </ol>
      {duration !== undefined && <p className={styles.duration}>{duration}</p>}
    </>
  );
  return (
    <div className={styles.form}>
      <nav className={styles.nav} aria-label="Parties du formulaire">
        {narrow ? (
          <details key={here} className={styles.folded}>
            <summary>
              Partie {rank} sur {steps.length} : {steps[rank - 1]?.label}
              <span className={styles.missing}>{progress}</span>
            </summary>
            {list}
          </details>
        ) : (
          <>
            <p className={styles.progress}>{progress}</p>
            {list}
          </>
        )}
      </nav>
      <div className={styles.body}>
        {saved !== undefined && <div className={styles.saved}>{saved}</div>}
        {children}
      </div>
    </div>
  );
}
