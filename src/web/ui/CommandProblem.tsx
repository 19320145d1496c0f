import { Anchor, Button } from "@mantine/core";
import styles from "./CommandProblem.module.css";
import type { Problem } from "./problem.ts";
import { toneIcon } from "./tone.ts";

interface Props {
  readonly problem: Problem | undefined;
  readonly onRetry: () => void;
  readonly onReload: () => void;
}

const tones = {
  network: "warning",
  changed: "info",
  "signed-out": "info",
  refused: "warning",
  broken: "danger",
} as const;

/** Why a command did not go through, beside its button; nothing typed is lost. */
export function CommandProblem({ problem, onRetry, onReload }: Props) {
  const Picture = toneIcon[problem === undefined ? "warning" : tones[problem.kind]];
  return (
    <div role="alert">
      {problem !== undefined && (
        <div className={styles.problem} data-tone={tones[problem.kind]}>
          <Picture size={20} aria-hidden />
          <div>
            <p className={styles.title}>{problem.title}</p>
            {problem.detail !== undefined && <p>{problem.detail}</p>}
            {problem.reference !== undefined && (
              <p className={styles.reference}>Référence à communiquer : {problem.reference}</p>
            )}
            <NextStep problem={problem} onRetry={onRetry} onReload={onReload} />
          </div>
        </div>
      )}
    </div>
  );
}

function NextStep({ problem, onRetry, onReload }: Props & { readonly problem: Problem }) {
  if (problem.kind === "refused") return null;
  if (problem.kind === "signed-out") {
    return (
      <Anchor className={styles.next} href={`${import.meta.env.BASE_URL}connexion`} target="_blank">
        Se reconnecter dans un nouvel onglet
      </Anchor>
    );
  }
  const changed = problem.kind === "changed";
  return (
    <Button className={styles.next} variant="default" size="compact-md" onClick={changed ? onReload : onRetry}>
      {changed ? "Recharger en gardant ma saisie" : "Réessayer"}
    </Button>
  );
}
