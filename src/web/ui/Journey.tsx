import { IconCheck, IconX } from "@tabler/icons-react";
import type { CSSProperties, ReactNode } from "react";
import styles from "./Journey.module.css";

/** One step of a journey. `note` is a short line: when it was done, or how long it takes. */
export interface JourneyStep {
  readonly id: string;
  readonly label: string;
  readonly state: "done" | "current" | "upcoming" | "stopped";
  readonly note?: string;
}

/** What happens now: what is to be done, who has the hand, by when, and the way there. */
export interface JourneyNow {
  readonly what: ReactNode;
  readonly hand: string;
  /** The reader has the hand: the panel says so. */
  readonly yours?: boolean;
  /** A `DueDate` with its rule. */
  readonly due?: ReactNode;
  readonly action?: ReactNode;
}

interface Props {
  readonly steps: readonly JourneyStep[];
  readonly now?: JourneyNow;
}

const words = { done: "terminée", current: "en cours", upcoming: "à venir", stopped: "arrêtée" } as const;

/** Where a dossier is: the steps on one line, and under the current one what is next, who has the hand and by when. */
export function Journey({ steps, now }: Props) {
  const here = steps.findIndex((step) => step.state === "current" || step.state === "stopped");
  const place: CSSProperties = { "--steps": steps.length, "--here": here };
  return (
    <div className={styles.journey} style={place}>
      <ol className={styles.line}>
        {steps.map((step, index) => (
          <Step key={step.id} step={step} rank={index + 1} />
        ))}
      </ol>
      {now !== undefined && <Now now={now} title={here < 0 ? undefined : `Étape ${here + 1} sur ${steps.length}`} />}
    </div>
  );
}

function Step({ step, rank }: { readonly step: JourneyStep; readonly rank: number }) {
  return (
    <li className={styles.step} data-state={step.state} aria-current={step.state === "current" ? "step" : undefined}>
      <span className={styles.node} aria-hidden="true">
        {step.state === "done" && <IconCheck size={16} stroke={2.5} />}
        {step.state === "stopped" && <IconX size={16} stroke={2.5} />}
        {(step.state === "current" || step.state === "upcoming") && rank}
      </span>
      <span className={styles.text}>
        <span className={styles.label}>{step.label}</span>
        <span className="reader-only">, étape {words[step.state]}. </span>
        {step.note !== undefined && <span className={styles.note}>{step.note}</span>}
      </span>
    </li>
  );
}

function Now({ now, title }: { readonly now: JourneyNow; readonly title: string | undefined }) {
  return (
    <div className={styles.now} data-yours={now.yours || undefined}>
      <div className={styles.what}>
        <p className={styles.caption}>{title ?? "Maintenant"}</p>
        <p className={styles.strong}>{now.what}</p>
      </div>
      <div>
        <p className={styles.caption}>{now.yours ? "C’est à vous" : "La main est à"}</p>
        <p>{now.hand}</p>
      </div>
      {now.due !== undefined && (
        <div>
          <p className={styles.caption}>Avant le</p>
          <p>{now.due}</p>
        </div>
      )}
      {now.action !== undefined && <div className={styles.action}>{now.action}</div>}
    </div>
  );
}
